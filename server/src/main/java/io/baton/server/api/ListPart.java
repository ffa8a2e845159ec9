package io.baton.server.api;

import java.util.List;
import java.util.Optional;

/**
 * Some of a list.
 *
 * @param next what gives those behind, as {@code cursor}; empty at the end
 */
record ListPart<T>(List<T> items, Optional<String> next) {
    ListPart {
        items = List.copyOf(items);
    }
}
