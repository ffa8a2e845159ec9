package io.baton.pages.plan;

import io.baton.core.document.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the page in one language, from {@code page_*.properties} beside this class. */
record PageWords(ResourceBundle texts) {

    static PageWords in(Language language) {
        // the language is part of the name, so that the machine's own is never looked at
        return new PageWords(ResourceBundle.getBundle(
                "io.baton.pages.plan.page_" + language.tag().replace('-', '_'), Locale.ROOT));
    }

    /** The text of that key with its places filled; an unknown key is a bug. */
    String say(String key, String... details) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(details);
    }

    /** The text of that key, else of a word of one's own. */
    String orOwn(String key, String own) {
        return texts.containsKey(key) ? say(key) : own;
    }
}
