package io.baton.server.page;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was chosen of several. */
public final class Chosen {

    private Chosen() {}

    /** All but blanks, which no form sends and Spring makes null. */
    public static <T> Set<T> of(Set<? extends @Nullable T> sent) {
        return sent.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
