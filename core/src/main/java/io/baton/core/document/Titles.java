package io.baton.core.document;

/**
 * A name for people, in the three languages.
 *
 * @param en English
 * @param zhHans simplified Chinese
 * @param zhHant traditional Chinese
 */
public record Titles(String en, String zhHans, String zhHant) {

    /** The same text in every language. */
    public static Titles same(String text) {
        return new Titles(text, text, text);
    }

    /** The title in that language. */
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH_HANS -> zhHans;
            case ZH_HANT -> zhHant;
        };
    }
}
