package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.BuiltInTable;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.PlanExample.Expected.What;
import io.baton.core.plan.PlanExample.Given;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the tests beside a plan: that their names are known and their values of the right kind. */
final class ExampleCheck {

    private final Plan plan;
    private final Figures figures;
    private final IndicatorCheck indicators;
    private final Problems problems;

    ExampleCheck(Plan plan, Figures figures, IndicatorCheck indicators, Problems problems) {
        this.plan = plan;
        this.figures = figures;
        this.indicators = indicators;
        this.problems = problems;
    }

    void check() {
        plan.examples().forEach(this::check);
    }

    private void check(PlanExample example) {
        example.given().forEach(this::given);
        Optional<Scorecard> card = example.card(plan);
        if (example.data().isEmpty() && example.cycle().isPresent() && card.isEmpty()) {
            List<String> known =
                    plan.scorecards().stream().map(Scorecard::cycle).toList();
            problems.error(
                    example.at(),
                    "there is no scorecard for '" + example.cycle().get() + "'",
                    Suggestion.forUnknown(example.cycle().get(), known));
        }
        example.expected().forEach(expected -> expected(expected, example, card));
        if (example.expected().isEmpty()) {
            problems.error(example.at(), "the test expects nothing", "add 'expect: …'");
        }
        if (example.data().isEmpty() && example.given().isEmpty()) {
            problems.error(
                    example.at(),
                    "the test gives nothing",
                    "add 'given: …' with figures, or 'period: …' with 'people', 'facts', 'targets' or 'ratings'");
        }
    }

    private void given(Given given) {
        Optional<Kind> kind = givenKind(given.name());
        if (kind.isPresent()) {
            new ExampleValue(given.value(), problems).check(kind.get());
        } else if (!figures.isBroken(given.name())) {
            problems.error(
                    given.value().at(),
                    "'" + given.name() + "' cannot be given",
                    plan.indicator(given.name()).isPresent()
                            ? "give the figures that it is made from"
                            : Suggestion.forUnknown(given.name(), givable()));
        }
    }

    private Optional<Kind> givenKind(String name) {
        if (!givable().contains(name)) {
            return Optional.empty();
        }
        return figures.kindOf("", name).or(() -> Optional.of(Kind.POINTS));
    }

    /** What stands outside the plan: measures, targets, ratings, entered points, and the constants of formulas. */
    private List<String> givable() {
        List<String> names = new ArrayList<>(Figures.CONSTANTS.keySet());
        plan.targets().forEach(target -> names.add(target.name()));
        plan.measures().forEach(measure -> names.add(measure.name()));
        plan.indicators().stream()
                .filter(indicator ->
                        indicator.source() instanceof Source.Rated || indicator.source() instanceof Source.Agreed)
                .forEach(indicator -> names.add(indicator.name()));
        plan.overall().stream().flatMap(overall -> overall.groups().stream()).forEach(group -> {
            names.add("overall." + group.name());
            if (group.fromComputed()) {
                names.add(group.name() + ".adjustment");
            }
        });
        List.of(plan.bonus(), plan.deductions())
                .forEach(adjustments -> adjustments.items().stream()
                        .filter(item -> item.points().isEmpty())
                        .forEach(item -> names.add(item.name())));
        names.removeIf(figures::isBroken);
        return names;
    }

    private void paid(Expected expected, PlanExample example) {
        List<String> names = new ArrayList<>();
        plan.pay().terms().forEach(term -> names.add(term.name()));
        plan.pay().caps().forEach(cap -> names.add(cap.name()));
        plan.pay().guarantees().forEach(guarantee -> names.add(guarantee.name()));
        if (expected.what() == What.POSTED) {
            names.addAll(postedNames(example));
        }
        String term = expected.name().split(" ", 2)[0];
        if (!names.contains(term) && !plan.unreadable().contains(term)) {
            problems.error(
                    expected.value().at(), "there is no pay term '" + term + "'", Suggestion.forUnknown(term, names));
        } else if (example.data().isEmpty()) {
            problems.error(expected.value().at(), "figures alone pay nothing", "write 'period: …' with rows of facts");
        }
    }

    /** What payout makes, what people enter, what was posted, and all of it. */
    private static List<String> postedNames(PlanExample example) {
        List<String> names = new ArrayList<>(ExampleGrammar.PAYOUT);
        names.add(ExampleData.TOTAL);
        for (String table : List.of(BuiltInTable.MANUAL_LINES.label(), ExampleData.LEDGER)) {
            example.data().map(data -> data.tables().getOrDefault(table, List.of())).orElse(List.of()).stream()
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.column().equals("term"))
                    .forEach(cell -> names.add(cell.value().text()));
        }
        return names;
    }

    private void expected(Expected expected, PlanExample example, Optional<Scorecard> card) {
        Location at = expected.value().at();
        if (!expected.participant().isEmpty() && example.data().isEmpty()) {
            problems.error(at, "figures are of one person, who has no name", "write 'expect: …'");
        }
        switch (expected.what()) {
            case INDICATOR ->
                known(expected, plan.indicators().stream().map(Indicator::name).toList());
            case SCORE -> known(expected, List.copyOf(indicators.curves().keySet()));
            case DIMENSION -> card.ifPresent(found -> known(expected, Dimensions.names(found)));
            case PERSPECTIVE ->
                card.ifPresent(found -> known(
                        expected, List.copyOf(PerspectiveItems.of(plan, found).keySet())));
            case TOTAL, CALIBRATED_TOTAL, FINAL_TOTAL -> {}
            case PAY, POSTED -> paid(expected, example);
            case GRADE, CALIBRATED_GRADE, FINAL_GRADE -> grade(expected.value().text(), at);
        }
        if (expected.what().isDecided() && example.data().isEmpty()) {
            problems.error(at, "figures are not decided by people", "write 'period: …' with rows of 'decisions'");
        } else if (needsCycle(expected)
                && example.cycle().isEmpty()
                && example.data().isEmpty()) {
            problems.error(at, "it is not said which scorecard is meant", "add 'cycle: …' to the test");
        }
        new ExampleValue(expected.value(), problems).check(expected.what(), figures.kindOf("", expected.name()));
    }

    private static boolean needsCycle(Expected expected) {
        return switch (expected.what()) {
            case INDICATOR, SCORE, PAY, POSTED -> false;
            case DIMENSION, PERSPECTIVE, TOTAL, GRADE, CALIBRATED_TOTAL, CALIBRATED_GRADE, FINAL_TOTAL, FINAL_GRADE ->
                true;
        };
    }

    private void known(Expected expected, List<String> known) {
        if (!known.contains(expected.name()) && !figures.isBroken(expected.name())) {
            problems.error(
                    expected.value().at(),
                    "'" + expected.name() + "' cannot be expected here",
                    Suggestion.forUnknown(expected.name(), known));
        }
    }

    private void grade(String grade, Location at) {
        List<String> known = plan.grades().stream().map(Grade::name).toList();
        if (!known.contains(grade) && !grade.equals(ExampleValue.NOT_AVAILABLE)) {
            problems.error(at, "there is no grade '" + grade + "'", Suggestion.forUnknown(grade, known));
        }
    }
}
