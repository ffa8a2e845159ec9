package io.baton.server.access;

import io.baton.core.document.Language;
import io.baton.server.page.Theme;
import io.baton.server.page.Words;
import java.util.Optional;

/**
 * What the settings page shows.
 *
 * @param words its words
 * @param account whose settings they are
 * @param isKept whether they have just been kept
 * @param isByPassword whether they came in by a password that is kept here
 */
public record Settings(Words words, Account account, boolean isKept, boolean isByPassword) {

    /** Whether that language is chosen. */
    public boolean speaks(Language language) {
        return account.language().equals(Optional.of(language));
    }

    /** The languages that pages are in. */
    public Language[] languages() {
        return Language.values();
    }

    /** The colours that pages have. */
    public Theme[] themes() {
        return Theme.values();
    }
}
