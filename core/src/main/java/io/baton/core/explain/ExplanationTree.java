package io.baton.core.explain;

import java.util.List;

/**
 * A figure and its reasons in one language, as data: the same for text, JSON and pages.
 *
 * @param type what it is, in lower case: measure, indicator, score, dimension, total…
 * @param item its name in the plan
 * @param title its name for people
 * @param value the value for people; the state where there is none
 * @param plain the value for machines, a plain decimal where it is a number; empty where there is none
 * @param state empty where there is a value, else the label of the absence
 * @param sentences how it came about: the formula, the formula with figures, rounding, weights, reasons
 * @param inputs what it was made from
 * @param rows the first rows behind it, as text
 */
public record ExplanationTree(
        String type,
        String item,
        String title,
        String value,
        String plain,
        String state,
        List<String> sentences,
        List<ExplanationTree> inputs,
        List<String> rows) {

    public ExplanationTree {
        sentences = List.copyOf(sentences);
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    /** The same, made from others. */
    public ExplanationTree withInputs(List<ExplanationTree> others) {
        return new ExplanationTree(type, item, title, value, plain, state, sentences, others, rows);
    }
}
