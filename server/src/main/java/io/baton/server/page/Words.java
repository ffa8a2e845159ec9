package io.baton.server.page;

import io.baton.core.document.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one part of the console in one language, from {@code words_*.properties} beside a class.
 *
 * @param language the language
 * @param texts its words
 */
public record Words(Language language, ResourceBundle texts) {

    /** The words beside that class. */
    public static Words beside(Class<?> type, Language language) {
        // the language is part of the name, so that the machine's own is never looked at
        String file = type.getPackageName() + ".words_" + language.tag().replace('-', '_');
        return new Words(language, ResourceBundle.getBundle(file, Locale.ROOT));
    }

    /** The text of that key with its places filled; an unknown key is a bug. */
    public String say(String key, String... details) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(details);
    }

    /** A number of things, digits in groups of three. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
