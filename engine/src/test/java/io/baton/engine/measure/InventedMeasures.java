package io.baton.engine.measure;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.MeasureChecker;
import io.baton.core.measure.MeasureParser;
import io.baton.engine.sql.RowFormulas;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Invents measures over facts of a type: every aggregate, any argument, condition, date field and window. */
final class InventedMeasures {

    private static final List<String> WINDOWS = List.of(
            "",
            "",
            ", year to date",
            ", same period last year",
            ", last 1 month",
            ", last 14 months",
            ", to the end of the period",
            ", before the period");
    private static final List<String> DATES = List.of("signed_on", "asked_at");

    private final FactType type;
    private final Random random;
    private final RowFormulas formulas;

    InventedMeasures(FactType type, Random random) {
        this.type = type;
        this.random = random;
        this.formulas = new RowFormulas(type, random);
    }

    CheckedMeasure next(String name) {
        return checked(name, text());
    }

    private String text() {
        String filter = random.nextInt(3) == 0 ? " where " + formulas.condition() : "";
        String whose = one(List.of("", "", "", " of the team", " of the line"));
        String rows = random.nextInt(4) == 0 ? ", at least " + (1 + random.nextInt(5)) + " rows" : "";
        return aggregate() + whose + filter + " on " + one(DATES) + one(WINDOWS) + rows;
    }

    private String aggregate() {
        return switch (random.nextInt(9)) {
            case 0, 1 -> "sum(" + owned(formulas::number) + ")";
            case 2 -> "count(" + type.name() + ")";
            case 3, 4 -> "distinct(" + owned(this::any) + ")" + per();
            case 5 -> "mean(" + owned(formulas::number) + ")" + per();
            case 6 ->
                one(List.of("min(", "max(")) + owned(random.nextBoolean() ? formulas::number : formulas::moment) + ")";
            default -> one(List.of("first(", "last(")) + owned(this::any) + ")";
        };
    }

    private String per() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> "";
            case 2 -> " per week";
            case 3 -> " per month";
            default -> " per " + one(List.of("group", "paid", "pieces", "signed_on", "asked_at", "stars"));
        };
    }

    private String any() {
        Field field = one(type.fields());
        return random.nextBoolean() ? type.name() + "." + field.name() : formulas.formula();
    }

    /** A formula that names the type in front of a field somewhere, which says of which facts the measure is. */
    private String owned(Supplier<String> formula) {
        return Stream.generate(formula)
                .limit(30)
                .filter(text -> text.contains(type.name() + "."))
                .findFirst()
                .orElse(type.name() + ".number");
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private CheckedMeasure checked(String name, String text) {
        Problems problems = new Problems();
        Node.Scalar scalar = new Node.Scalar(text, new Location("measure", 1, 1));
        return MeasureParser.parse(name, scalar, problems)
                .flatMap(measure -> MeasureChecker.check(measure, Map.of(type.name(), type), problems))
                .orElseThrow(() -> new AssertionError(text + "\n" + problems.list()));
    }
}
