package io.baton.core.explain;

import io.baton.core.document.Language;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The sentences of one language. They stand in {@code phrases_en.properties}, {@code phrases_zh_Hans.properties} and
 * {@code phrases_zh_Hant.properties}; every {@link Phrase} is in each of them, which a test holds.
 */
final class Words {

    private static final Map<Language, Words> ALL = new EnumMap<>(Map.of(
            Language.EN, new Words("en"),
            Language.ZH_HANS, new Words("zh_Hans"),
            Language.ZH_HANT, new Words("zh_Hant")));

    private final Map<Phrase, String> sentences = new EnumMap<>(Phrase.class);

    private Words(String file) {
        // the language is part of the name, so that the machine's own is never looked at
        ResourceBundle bundle = ResourceBundle.getBundle("io.baton.core.explain.phrases_" + file, Locale.ROOT);
        for (Phrase phrase : Phrase.values()) {
            sentences.put(phrase, bundle.getString(phrase.key()));
        }
    }

    static Words in(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words for " + language.tag());
        }
        return words;
    }

    /** The sentence with its gaps {@code {0}}, {@code {1}}… filled. */
    String say(Phrase phrase, String... details) {
        String sentence = sentences.getOrDefault(phrase, "");
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int gap = sentence.indexOf('{'); gap >= 0; gap = sentence.indexOf('{', from)) {
            int end = sentence.indexOf('}', gap);
            said.append(sentence, from, gap).append(detail(details, sentence.substring(gap + 1, end)));
            from = end + 1;
        }
        return said.append(sentence, from, sentence.length()).toString();
    }

    private static String detail(String[] details, String gap) {
        int number = Integer.parseInt(gap);
        return number < details.length ? details[number] : "";
    }
}
