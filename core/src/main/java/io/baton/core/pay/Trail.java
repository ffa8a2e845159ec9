package io.baton.core.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gathers the steps of a line, where somebody asks for them. */
final class Trail {

    /** Of what has no line. */
    static final Trail UNSEEN = new Trail(false);

    private final int line;
    private final boolean wanted;
    private final List<PayStep> steps;

    /** Nothing yet, for a line that is alone. */
    Trail(boolean wanted) {
        this(0, wanted);
    }

    /** Nothing yet, for the line of that number among those of its term. */
    Trail(int line, boolean wanted) {
        this.line = line;
        this.wanted = wanted;
        this.steps = wanted ? new ArrayList<>() : List.of();
    }

    void add(PayStep.What what, BigDecimal after, BigDecimal... figures) {
        if (wanted) {
            steps.add(PayStep.of(what, after, figures));
        }
    }

    void add(PayStep step) {
        if (wanted) {
            steps.add(step);
        }
    }

    void addAll(List<PayStep> more) {
        more.forEach(this::add);
    }

    /** The number of the line among those of its term, from 0. */
    int line() {
        return line;
    }

    boolean isWanted() {
        return wanted;
    }

    List<PayStep> steps() {
        return steps;
    }
}
