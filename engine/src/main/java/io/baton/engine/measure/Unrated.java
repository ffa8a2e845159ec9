package io.baton.engine.measure;

import io.baton.core.measure.FactCurrency;
import java.util.List;

/**
 * Facts of a type in a currency of which nobody has said what it is worth on their day, so that measures over them are not
 * known (rule M16).
 *
 * @param currency in which currency the facts are
 * @param rows how many
 * @param examples the first of them by their day, file and line, at most {@value #SHOWN}
 */
public record Unrated(FactCurrency currency, long rows, List<Example> examples) {

    static final int SHOWN = 5;

    public Unrated {
        examples = List.copyOf(examples);
    }

    /**
     * A fact.
     *
     * @param file the file it stood in
     * @param line its line there
     * @param currency its currency; empty where it does not say it
     * @param day the day whose rate is missing; empty where the fact does not say it
     */
    public record Example(String file, long line, String currency, String day) {}
}
