package io.baton.core.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Gathers the steps of a line, where somebody asks for them. */
final class Trail {

    private final boolean wanted;
    private final List<PayStep> steps;

    Trail(boolean wanted) {
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

    List<PayStep> steps() {
        return steps;
    }
}
