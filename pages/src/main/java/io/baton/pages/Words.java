package io.baton.pages;

import io.baton.core.document.Language;
import io.baton.core.score.Exemption;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of all pages in one language, from {@code pages_*.properties} beside this class.
 *
 * @param language the language
 * @param texts its words
 */
public record Words(Language language, ResourceBundle texts) {

    /** The words of that language. */
    public static Words in(Language language) {
        // the language is part of the name, so that the machine's own is never looked at
        String file = "io.baton.pages.pages_" + language.tag().replace('-', '_');
        return new Words(language, ResourceBundle.getBundle(file, Locale.ROOT));
    }

    /** The text of that key with its places filled; an unknown key is a bug. */
    public String say(String key, String... details) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(details);
    }

    /** Why somebody is not appraised. */
    public String say(Exemption exemption) {
        return say("exempt." + exemption.cause().label(), exemption.detail());
    }

    /** A number of things, digits in groups of three. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
