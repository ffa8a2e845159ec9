package io.baton.core.measure;

import io.baton.core.formula.FormulaText;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.time.MeasureWindow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes measures in their canonical form, and knows the words of their language. */
public final class MeasureText {

    private static final Pattern LAST_MONTHS = Pattern.compile("last ([1-9][0-9]{0,2}) months?");

    private MeasureText() {}

    /** The canonical text; reading it gives an equal measure, places and text aside. */
    public static String write(Measure measure) {
        String argument = measure.argument().map(FormulaText::write).orElse(measure.factType());
        String filter = measure.filter()
                .map(condition -> " where " + FormulaText.write(condition))
                .orElse("");
        String window = measure.window() instanceof MeasureWindow.ThePeriod ? "" : ", " + window(measure.window());
        return word(measure.aggregate()) + "(" + argument + ")" + filter + " on " + measure.dateField() + window;
    }

    /** Which days count, as plans say it. */
    public static String window(MeasureWindow window) {
        return switch (window) {
            case MeasureWindow.ThePeriod() -> "the period";
            case MeasureWindow.YearToDate() -> "year to date";
            case MeasureWindow.SamePeriodLastYear() -> "same period last year";
            case MeasureWindow.LastMonths(int months) -> "last " + months + (months == 1 ? " month" : " months");
            case MeasureWindow.ToTheEndOfThePeriod() -> "to the end of the period";
            case MeasureWindow.BeforeThePeriod() -> "before the period";
        };
    }

    static Optional<MeasureWindow> window(String words) {
        Matcher months = LAST_MONTHS.matcher(words);
        if (months.matches()) {
            return Optional.of(new MeasureWindow.LastMonths(Integer.parseInt(months.group(1))));
        }
        return switch (words) {
            case "the period" -> Optional.of(new MeasureWindow.ThePeriod());
            case "year to date" -> Optional.of(new MeasureWindow.YearToDate());
            case "same period last year" -> Optional.of(new MeasureWindow.SamePeriodLastYear());
            case "to the end of the period" -> Optional.of(new MeasureWindow.ToTheEndOfThePeriod());
            case "before the period" -> Optional.of(new MeasureWindow.BeforeThePeriod());
            default -> Optional.empty();
        };
    }

    static List<String> windows() {
        return List.of(
                "the period",
                "year to date",
                "same period last year",
                "last 3 months",
                "to the end of the period",
                "before the period");
    }

    static String word(Aggregate aggregate) {
        return aggregate.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Aggregate> aggregate(String word) {
        return Arrays.stream(Aggregate.values())
                .filter(aggregate -> word(aggregate).equals(word))
                .findFirst();
    }

    static List<String> aggregates() {
        return Arrays.stream(Aggregate.values()).map(MeasureText::word).toList();
    }
}
