package io.baton.core.document;

import java.util.Arrays;
import java.util.Optional;

/** The languages that Baton speaks; always an argument, never taken from the machine. */
public enum Language {
    /** English. */
    EN("en"),
    /** Simplified Chinese. */
    ZH_HANS("zh-Hans"),
    /** Traditional Chinese. */
    ZH_HANT("zh-Hant");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** The language of that tag. */
    public static Optional<Language> parse(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }
}
