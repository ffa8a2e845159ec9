package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.document.Titles;
import io.baton.core.plan.About;
import io.baton.core.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the plan tells people of an indicator: its meaning, good and bad practice.
 *
 * @param said only what the plan says
 */
record AboutIndicator(List<Said> said) {

    AboutIndicator {
        said = List.copyOf(said);
    }

    /**
     * One of them.
     *
     * @param label meaning, good_practice or bad_practice
     */
    record Said(String label, String text) {}

    /** Nothing, where the item is not an indicator. */
    static AboutIndicator of(Plan plan, String item, Language language) {
        return plan.indicator(item)
                .map(indicator -> of(indicator.about(), language))
                .orElse(new AboutIndicator(List.of()));
    }

    private static AboutIndicator of(About about, Language language) {
        return new AboutIndicator(Stream.of(
                        said("meaning", about.meaning(), language),
                        said("good_practice", about.good(), language),
                        said("bad_practice", about.bad(), language))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Said> said(String label, Optional<Titles> text, Language language) {
        return text.map(titles -> new Said(label, titles.in(language)));
    }

    /** The lines of a text, each with its head. */
    List<String> lines(Language language) {
        return said.stream()
                .map(part -> Words.in(language).text("about." + part.label(), part.text()))
                .toList();
    }
}
