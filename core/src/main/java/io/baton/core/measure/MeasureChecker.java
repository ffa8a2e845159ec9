package io.baton.core.measure;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.FormulaChecker;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks measures against the fact types of the catalogue, all errors at once (rules N4, P3). */
public final class MeasureChecker {

    private final Measure measure;
    private final Problems problems;

    private MeasureChecker(Measure measure, Problems problems) {
        this.measure = measure;
        this.problems = problems;
    }

    /** The measure with its types; empty, and reported, where something does not fit. */
    public static Optional<CheckedMeasure> check(Measure measure, Map<String, FactType> types, Problems problems) {
        MeasureChecker checker = new MeasureChecker(measure, problems);
        FactType type = types.get(measure.factType());
        if (type == null) {
            problems.error(
                    checker.factTypeAt(),
                    "there are no facts of type '" + measure.factType() + "'",
                    Suggestion.forUnknown(measure.factType(), types.keySet()));
            return Optional.empty();
        }
        long before = problems.errorCount();
        Optional<CheckedMeasure> checked = checker.check(type);
        return problems.errorCount() == before ? checked : Optional.empty();
    }

    private Optional<CheckedMeasure> check(FactType type) {
        checkDateField(type);
        checkPer(type);
        Optional<CheckedFormula> filter =
                measure.filter().flatMap(condition -> FormulaChecker.checkRowLevel(condition, type, problems));
        filter.filter(condition -> condition.kind() != Kind.YES_NO)
                .ifPresent(condition -> problems.error(
                        condition.expression().at(),
                        "the condition behind 'where' is " + article(condition.kind()) + ", not yes or no",
                        "compare it: where kind = 'new'"));
        Optional<CheckedFormula> argument = measure.argument()
                .filter(_ -> areYesOrNo(type))
                .flatMap(value -> FormulaChecker.checkRowLevel(value, type, problems));
        if (measure.argument().isEmpty()) {
            return Optional.of(new CheckedMeasure(
                    measure, type, Kind.COUNT, argument, filter, Optional.empty(), Optional.empty(), Optional.empty()));
        }
        return argument.map(value -> new CheckedMeasure(
                measure,
                type,
                kind(value),
                Optional.of(value),
                filter,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private Kind kind(CheckedFormula argument) {
        Kind kind = argument.kind();
        boolean fits = switch (measure.aggregate()) {
            case COUNT, DISTINCT, FIRST, LAST -> true;
            case SUM, MEAN -> kind.isNumeric();
            case MIN, MAX -> kind.isNumeric() || kind == Kind.DATE || kind == Kind.TIME;
        };
        if (!fits) {
            problems.error(
                    argument.expression().at(),
                    "'" + MeasureText.word(measure.aggregate()) + "' does not take " + article(kind),
                    "use first, last, distinct or count, or name another field");
        }
        return measure.aggregate() == Measure.Aggregate.DISTINCT ? Kind.COUNT : kind;
    }

    private void checkDateField(FactType type) {
        Optional<Field> field = type.field(measure.dateField());
        List<String> dates = type.fields().stream()
                .filter(MeasureChecker::holdsDay)
                .map(Field::name)
                .toList();
        if (field.isEmpty()) {
            problems.error(
                    dateFieldAt(),
                    "'" + type.name() + "' has no field '" + measure.dateField() + "'",
                    Suggestion.forUnknown(measure.dateField(), dates));
        } else if (!holdsDay(field.get())) {
            problems.error(
                    dateFieldAt(),
                    "'" + measure.dateField() + "' is " + article(field.get().kind()) + ", not a date or time",
                    dates.isEmpty() ? "" : "write one of " + String.join(", ", dates));
        }
    }

    private void checkPer(FactType type) {
        if (measure.aggregation().per().orElse(new Per.Week()) instanceof Per.Field(String field)
                && type.field(field).isEmpty()) {
            List<String> known = new ArrayList<>(List.of("week", "month"));
            type.fields().forEach(other -> known.add(other.name()));
            problems.error(
                    find("(?<=\\bper\\s{1,9})[a-z_.0-9A-Z-]*\\b" + Pattern.quote(field) + "\\b"),
                    "'" + type.name() + "' has no field '" + field + "' to group by",
                    Suggestion.forUnknown(field, known));
        }
    }

    /** Items of a check list; fields that are not there are told with the formula. */
    private boolean areYesOrNo(FactType type) {
        long before = problems.errorCount();
        for (Checklist.Item item :
                measure.aggregation().checklist().map(Checklist::items).orElse(List.of())) {
            type.field(item.field())
                    .map(Field::kind)
                    .filter(kind -> kind != Kind.YES_NO)
                    .ifPresent(kind -> problems.error(
                            item.at(),
                            "'" + item.field() + "' is " + article(kind) + ", but items of a check list are yes or no",
                            "name a yes/no field of " + type.name()));
        }
        return problems.errorCount() == before;
    }

    private static boolean holdsDay(Field field) {
        return field.kind() == Kind.DATE || field.kind() == Kind.TIME;
    }

    private Location factTypeAt() {
        return find("\\b" + Pattern.quote(measure.factType()) + "\\b");
    }

    private Location dateFieldAt() {
        return find("(?<=\\bon\\s{1,9})[a-z_.0-9A-Z-]*\\b" + Pattern.quote(measure.dateField()) + "\\b");
    }

    /** A measure in one line keeps its places; one over several lines is found at its start. */
    private Location find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(measure.text());
        boolean inOneLine = measure.aggregation().checklist().isEmpty();
        return inOneLine && matcher.find()
                ? measure.at().right(measure.text().codePointCount(0, matcher.start()))
                : measure.at();
    }

    private static String article(Kind kind) {
        return switch (kind) {
            case MONEY, MONEY_GROSS, DAYS, POINTS, TEXT, MONTHS, YES_NO -> kind.label();
            case RATIO, COUNT, DURATION, NUMBER, DATE, TIME -> "a " + kind.label();
        };
    }
}
