package io.baton.core.value;

import java.util.Arrays;
import java.util.Optional;

/** What a value is, so that a formula that mixes kinds wrongly is refused when it is read (rules N4, N7). */
public enum Kind {
    /** Money without tax, the default for money. */
    MONEY("money"),
    /** Money with tax. */
    MONEY_GROSS("money gross"),
    /** A share of one: 0.85 is 85 per cent. */
    RATIO("ratio"),
    /** A number of things. */
    COUNT("count"),
    /** A number of calendar days. */
    DAYS("days"),
    /** A length of time in seconds. */
    DURATION("duration"),
    /** A score or rating. */
    POINTS("points"),
    /** A literal without a unit; takes the kind of what it meets. */
    NUMBER("number"),
    /** A length of time in calendar months; only a literal, only added to a date. */
    MONTHS("months"),
    /** A local date. */
    DATE("date"),
    /** An instant. */
    TIME("time"),
    /** A text. */
    TEXT("text"),
    /** True or false. */
    YES_NO("yes/no");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The name in plans and catalogues. */
    public String label() {
        return label;
    }

    /** Whether values of this kind are numbers with which one can calculate. */
    public boolean isNumeric() {
        return switch (this) {
            case MONEY, MONEY_GROSS, RATIO, COUNT, DAYS, DURATION, POINTS, NUMBER -> true;
            case MONTHS, DATE, TIME, TEXT, YES_NO -> false;
        };
    }

    /** The kind of that label; {@code money net} is {@code money}. */
    public static Optional<Kind> parse(String label) {
        String wanted = label.equals("money net") ? "money" : label;
        return Arrays.stream(values()).filter(kind -> kind.label.equals(wanted)).findFirst();
    }
}
