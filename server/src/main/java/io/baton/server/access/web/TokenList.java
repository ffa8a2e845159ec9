package io.baton.server.access.web;

import io.baton.server.access.ApiTokens;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the page of tokens shows.
 *
 * @param form what was typed
 * @param fault what was wrong with it, or with what was to be revoked
 * @param said what was done
 * @param made a token that was made just now, which is never shown again
 * @param tokens the last one first
 */
public record TokenList(
        Words words,
        Form form,
        Optional<String> fault,
        Optional<String> said,
        Optional<String> made,
        List<Row> tokens) {

    public TokenList {
        tokens = List.copyOf(tokens);
    }

    /**
     * A token to make.
     *
     * @param ends the last day; empty for no end
     */
    public record Form(String name, Set<ApiTokens.Permission> chosen, String ends) {

        public Form {
            chosen = Set.copyOf(chosen);
        }
    }

    /**
     * A token, all of it text.
     *
     * @param isOpen whether programs come in by it
     */
    public record Row(
            String name, String rights, String made, String used, String ends, String state, boolean isOpen) {}

    /** What tokens may allow. */
    public ApiTokens.Permission[] permissions() {
        return ApiTokens.Permission.values();
    }
}
