package io.baton.server.page;

import io.baton.core.document.Language;

/**
 * For whom a page is made.
 *
 * @param name how the person is called; empty before log-in
 * @param language the language of the page
 * @param theme its colours
 */
public record Viewer(String name, Language language, Theme theme) {

    /** Whether somebody has logged in. */
    public boolean isKnown() {
        return !name.isEmpty();
    }
}
