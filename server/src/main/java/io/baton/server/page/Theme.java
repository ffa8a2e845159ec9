package io.baton.server.page;

import java.util.Locale;

/** The colours of pages. */
public enum Theme {
    /** As the reader's machine is set. */
    SYSTEM,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK;

    /** As it is written in pages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
