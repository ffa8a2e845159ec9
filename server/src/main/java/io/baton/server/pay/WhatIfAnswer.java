package io.baton.server.pay;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What would be, if there were one more deal.
 *
 * @param words its words
 * @param supposing the form with what was supposed
 * @param mistakes why it cannot be supposed; empty where it can
 * @param pay what is paid, before and after
 * @param scores what is scored, before and after
 * @param lines the lines of pay that would be otherwise
 * @param state of which facts it is
 */
public record WhatIfAnswer(
        Words words,
        Supposing supposing,
        List<String> mistakes,
        List<Row> pay,
        List<Row> scores,
        List<Line> lines,
        String state) {

    public WhatIfAnswer {
        mistakes = List.copyOf(mistakes);
        pay = List.copyOf(pay);
        scores = List.copyOf(scores);
        lines = List.copyOf(lines);
    }

    /** Pay, then scores. */
    public List<List<Row>> parts() {
        return List.of(pay, scores);
    }

    /**
     * A figure as it is and as it would be.
     *
     * @param isSum whether it sums up others
     */
    public record Row(String title, String before, String after, String change, boolean isSum) {}

    /**
     * A line of pay that would be otherwise.
     *
     * @param stepsBefore how it comes about now
     * @param stepsAfter how it would
     */
    public record Line(String title, String change, List<String> stepsBefore, List<String> stepsAfter) {
        public Line {
            stepsBefore = List.copyOf(stepsBefore);
            stepsAfter = List.copyOf(stepsAfter);
        }
    }
}
