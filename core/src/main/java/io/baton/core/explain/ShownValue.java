package io.baton.core.explain;

import io.baton.core.formula.Expression;
import io.baton.core.score.Figure;
import io.baton.core.score.Texts;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Values for people: per cent for ratios, thousands separated, units in words. */
record ShownValue(Words words, String currency) {

    private static final int GROUP = 3;
    private static final int MOST_ROUNDED = 4;
    private static final long SECONDS_OF_HOUR = 3600;
    private static final long SECONDS_OF_MINUTE = 60;

    /** A figure with its unit, or the state that it is in. */
    String of(Figure figure) {
        return switch (figure.value()) {
            case Value.Decimal(BigDecimal amount) -> withUnit(given(figure, amount), figure.kind());
            default -> bare(figure.value(), figure.kind());
        };
    }

    /** A figure as it stands in a formula: without the currency. */
    String bare(Figure figure) {
        return switch (figure.value()) {
            case Value.Decimal(BigDecimal amount) -> number(given(figure, amount), figure.kind());
            default -> bare(figure.value(), figure.kind());
        };
    }

    /** Figures from facts come with the decimals of a database; the zeros among them say nothing. */
    private static BigDecimal given(Figure figure, BigDecimal amount) {
        return switch (figure.type()) {
            case MEASURE, TARGET, RATING, ADJUSTMENT -> widened(amount.stripTrailingZeros(), 0);
            default -> amount;
        };
    }

    /** A value as it stands in a formula: a ratio in per cent, without the currency. */
    String bare(Value value, Kind kind) {
        return switch (value) {
            case Value.Decimal(BigDecimal amount) -> number(amount, kind);
            case Value.YesNo(boolean yes) -> words.say(yes ? Phrase.YES : Phrase.NO);
            case Value.Absent absent -> words.say(Reasons.state(absent.state()));
            case Value.Text _, Value.Day _, Value.Moment _ -> Texts.of(value);
        };
    }

    /** A number of that kind: no more digits than it was rounded to, money with at least two decimals. */
    String number(BigDecimal amount, Kind kind) {
        return switch (kind) {
            case RATIO -> percent(amount);
            case DURATION -> duration(amount);
            case MONEY, MONEY_GROSS -> grouped(widened(tidy(amount), 2));
            default -> grouped(tidy(amount));
        };
    }

    /** A ratio in per cent. */
    String percent(BigDecimal ratio) {
        return grouped(widened(tidy(ratio).movePointRight(2), 0)) + "%";
    }

    /** Figures that somebody rounded keep their zeros; of others only the digits that count are left. */
    private static BigDecimal tidy(BigDecimal amount) {
        if (amount.scale() <= MOST_ROUNDED) {
            return amount;
        }
        // further behind there is only what divisions have left over
        BigDecimal known = amount.setScale(Math.min(amount.scale(), Rounding.DIVISION_SCALE), RoundingMode.HALF_UP);
        return widened(known.stripTrailingZeros(), 0);
    }

    private static BigDecimal widened(BigDecimal amount, int decimals) {
        return amount.scale() < decimals ? amount.setScale(decimals, RoundingMode.UNNECESSARY) : amount;
    }

    /** A number in the unit of a curve's bounds without any sign: 85 for 85 %. */
    String unsigned(BigDecimal amount, Kind kind) {
        return Decimals.plain(kind == Kind.RATIO ? amount.movePointRight(2) : amount);
    }

    private String withUnit(BigDecimal amount, Kind kind) {
        return switch (kind) {
            case MONEY, MONEY_GROSS -> number(amount, kind) + " " + currency;
            case DAYS -> words.say(Phrase.UNIT_DAYS, number(amount, kind));
            default -> number(amount, kind);
        };
    }

    /** Hours, minutes and seconds, those that are not 0. */
    private String duration(BigDecimal seconds) {
        long whole = seconds.abs().longValue();
        List<String> parts = new ArrayList<>();
        addPart(parts, Phrase.UNIT_HOURS, whole / SECONDS_OF_HOUR);
        addPart(parts, Phrase.UNIT_MINUTES, whole % SECONDS_OF_HOUR / SECONDS_OF_MINUTE);
        addPart(parts, Phrase.UNIT_SECONDS, whole % SECONDS_OF_MINUTE);
        if (parts.isEmpty()) {
            return words.say(Phrase.UNIT_SECONDS, "0");
        }
        return (seconds.signum() < 0 ? "−" : "") + String.join(" ", parts);
    }

    private void addPart(List<String> parts, Phrase unit, long number) {
        if (number != 0) {
            parts.add(words.say(unit, Long.toString(number)));
        }
    }

    /** A constant of a formula, with its unit in words. */
    String literal(Expression.Literal literal) {
        if (!(literal.value() instanceof Value.Decimal(BigDecimal amount))) {
            return literal.text();
        }
        return switch (literal.kind()) {
            case POINTS -> grouped(amount);
            case DAYS -> words.say(Phrase.UNIT_DAYS, grouped(amount));
            case MONTHS -> words.say(Phrase.UNIT_MONTHS, grouped(amount));
            case DURATION -> duration(amount);
            default -> literal.text();
        };
    }

    /** Digits with a comma between thousands; the sign is a true minus. */
    static String grouped(BigDecimal amount) {
        String text = amount.abs().toPlainString();
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder out = new StringBuilder(amount.signum() < 0 ? "−" : "");
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % GROUP == 0) {
                out.append(',');
            }
            out.append(text.charAt(i));
        }
        return out.append(text, point, text.length()).toString();
    }
}
