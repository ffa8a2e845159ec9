package io.baton.core.measure;

import io.baton.core.formula.FormulaText;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.measure.Measure.Whose;
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

    /** The canonical text; reading it gives an equal measure, places and text aside. A check list has none. */
    public static String write(Measure measure) {
        String argument = measure.argument().map(FormulaText::write).orElse(measure.factType());
        String per = measure.aggregation()
                .per()
                .map(by -> " per " + per(by, measure.factType()))
                .orElse("");
        Whose whose = measure.selection().whose();
        String filter = measure.filter()
                .map(condition -> " where " + FormulaText.write(condition))
                .orElse("");
        String window = measure.window() instanceof MeasureWindow.ThePeriod ? "" : ", " + window(measure.window());
        return word(measure.aggregate()) + "(" + argument + ")" + per
                + (whose == Whose.OWN ? "" : " of the " + word(whose)) + filter + " on " + measure.dateField() + window
                + atLeast(measure.aggregation());
    }

    private static String per(Per per, String factType) {
        boolean likeAWord = per instanceof Per.Field(String name) && (name.equals("week") || name.equals("month"));
        return likeAWord ? factType + "." + word(per) : word(per);
    }

    private static String atLeast(Measure.Aggregation aggregation) {
        AtLeast least = aggregation.atLeast();
        String what = least.groups() ? aggregation.per().map(MeasureText::word).orElseThrow() : "row";
        return least.equals(AtLeast.NONE)
                ? ""
                : ", at least " + least.number() + " " + what + (least.number() == 1 ? "" : "s");
    }

    /** What the groups of a measure are called. */
    public static String word(Per per) {
        return switch (per) {
            case Per.Field(String name) -> name;
            case Per.Week _ -> "week";
            case Per.Month _ -> "month";
        };
    }

    static String word(Whose whose) {
        return whose.name().toLowerCase(Locale.ROOT);
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

    /** The window of those words. */
    public static Optional<MeasureWindow> window(String words) {
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

    /** The words of all windows, with one for each number of months. */
    public static List<String> windows() {
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
