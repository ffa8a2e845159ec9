package io.baton.engine.sql;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.List;
import java.util.Random;

/** Invents row-level formulas whose kinds fit and whose figures stay within 38 digits. */
public final class RowFormulas {

    private static final int MOST_SCALE = 14;
    private static final int MOST_FACTORS = 3;
    private static final List<String> RELATIONS = List.of("=", "!=", "<", "<=", ">", ">=");
    private static final List<Kind> SCALARS = List.of(Kind.NUMBER, Kind.RATIO, Kind.COUNT);
    private static final List<Kind> NUMERIC = List.of(
            Kind.MONEY, Kind.MONEY_GROSS, Kind.RATIO, Kind.COUNT, Kind.DAYS, Kind.DURATION, Kind.POINTS, Kind.NUMBER);

    private final FactType type;
    private final Random random;

    public RowFormulas(FactType type, Random random) {
        this.type = type;
        this.random = random;
    }

    /** A formula of any kind. */
    public String formula() {
        return switch (random.nextInt(6)) {
            case 0 -> date(4);
            case 1 -> time(4);
            case 2 -> text(4);
            case 3 -> condition(4, 0);
            default -> numeric(one(NUMERIC), 4, MOST_SCALE, MOST_FACTORS);
        };
    }

    /** A formula whose value is a number with few digits, so that products of sums still fit. */
    public String number() {
        return numeric(one(NUMERIC), 3, 8, 2);
    }

    /** A condition. */
    public String condition() {
        return condition(3, 0);
    }

    /** A formula whose value is a date or a time. */
    public String moment() {
        return random.nextBoolean() ? date(3) : time(3);
    }

    private String numeric(Kind kind, int depth, int scale, int factors) {
        if (depth == 0) {
            return leaf(kind, scale);
        }
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                "(" + numeric(kind, depth - 1, scale, factors) + (random.nextBoolean() ? " + " : " - ")
                        + numeric(kind, depth - 1, scale, factors) + ")";
            case 2, 3 -> factors > 1 ? product(kind, depth - 1, scale, factors) : leaf(kind, scale);
            case 4 -> "-" + numeric(kind, depth - 1, scale, factors);
            case 5 -> choice(condition(depth - 1, 1), numeric(kind, depth - 1, scale, factors), leaf(kind, scale));
            case 6 -> "coalesce(" + numeric(kind, depth - 1, scale, factors) + ", " + leaf(kind, scale) + ")";
            case 7 -> difference(kind, depth - 1, scale);
            default -> leaf(kind, scale);
        };
    }

    private String product(Kind kind, int depth, int scale, int factors) {
        int ownScale = random.nextInt(scale + 1);
        int ownFactors = 1 + random.nextInt(factors - 1);
        String left = numeric(kind, depth, ownScale, ownFactors);
        List<Field> anchors = fitting(kind, ownScale);
        Kind scalar = Kind.NUMBER;
        if (kind != Kind.NUMBER && !anchors.isEmpty()) {
            // a sum with a field, because a literal without unit would take the kind of the scalar
            left = name(one(anchors)) + " + " + left;
            scalar = one(kind == Kind.RATIO ? List.of(Kind.NUMBER, Kind.RATIO) : SCALARS);
        }
        String right = numeric(scalar, depth, scale - ownScale, factors - ownFactors);
        return random.nextBoolean() ? "(" + left + ") * (" + right + ")" : "(" + right + ") * (" + left + ")";
    }

    private String difference(Kind kind, int depth, int scale) {
        return switch (kind) {
            case DAYS -> "(" + date(depth) + " - " + date(depth) + ")";
            case DURATION -> "(" + time(depth) + " - " + time(depth) + ")";
            default -> leaf(kind, scale);
        };
    }

    private String leaf(Kind kind, int scale) {
        List<Field> fitting = fitting(kind, scale);
        return fitting.isEmpty() || random.nextInt(3) == 0 ? literal(kind, Math.min(scale, 3)) : name(one(fitting));
    }

    private List<Field> fitting(Kind kind, int scale) {
        return type.fields().stream()
                .filter(field -> field.kind() == kind && field.decimals() <= scale)
                .toList();
    }

    private String literal(Kind kind, int scale) {
        int decimals = kind == Kind.RATIO && scale >= 2 ? scale - 2 : random.nextInt(scale + 1);
        String digits = Integer.toString(random.nextInt(random.nextBoolean() ? 10 : 10_000));
        String number = decimals == 0 ? digits : digits + "." + (random.nextInt(9) + 1) + "0".repeat(decimals - 1);
        return switch (kind) {
            case RATIO -> scale >= 2 ? number + "%" : number;
            case DAYS -> number + " days";
            case DURATION -> number + one(List.of(" hours", " minutes", " seconds"));
            case POINTS -> number + " points";
            default -> number;
        };
    }

    private String condition(int depth, int nested) {
        if (depth == 0) {
            return random.nextInt(4) == 0 ? one(List.of("yes", "no")) : field(Kind.YES_NO);
        }
        int next = depth - 1;
        return switch (random.nextInt(10)) {
            case 0, 1 -> numericComparison(next);
            case 2 -> "(" + date(next) + " " + one(RELATIONS) + " " + date(next) + ")";
            case 3 -> "(" + time(next) + " " + one(RELATIONS) + " " + time(next) + ")";
            case 4 -> "(" + text(next) + " " + one(List.of("=", "!=")) + " " + text(next) + ")";
            case 5 -> membership(next);
            case 6 ->
                "(" + condition(next, nested) + one(List.of(" and ", " or ")) + condition(next, nested)
                        + one(List.of("", " and not known(" + text(next) + ")")) + ")";
            case 7 -> "(not " + condition(next, nested) + ")";
            case 8 -> "known(" + numeric(one(NUMERIC), next, MOST_SCALE, MOST_FACTORS) + ")";
            default ->
                nested < 3
                        ? choice(condition(next, nested + 1), condition(next, nested), condition(next, nested))
                        : "coalesce(" + condition(next, nested) + ", " + field(Kind.YES_NO) + ")";
        };
    }

    private String numericComparison(int depth) {
        Kind kind = one(NUMERIC);
        return "(" + numeric(kind, depth, MOST_SCALE, MOST_FACTORS) + " " + one(RELATIONS) + " "
                + numeric(kind, depth, MOST_SCALE, MOST_FACTORS) + ")";
    }

    private String membership(int depth) {
        String in = random.nextBoolean() ? " in (" : " not in (";
        if (random.nextBoolean()) {
            return "(" + text(depth) + in + text(depth) + ", " + text(0) + ", " + text(0) + "))";
        }
        Kind kind = one(NUMERIC);
        return "(" + numeric(kind, depth, 6, 1) + in + leaf(kind, 6) + ", " + leaf(kind, 6) + "))";
    }

    private String date(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return random.nextInt(3) == 0
                    ? one(List.of("today", "period_start", "period_end", "2024-02-29"))
                    : field(Kind.DATE);
        }
        return switch (random.nextInt(5)) {
            case 0 -> choice(condition(depth - 1, 1), date(depth - 1), date(depth - 1));
            case 3 -> "(" + date(depth - 1) + one(List.of(" + ", " - ")) + random.nextInt(27) + " months)";
            case 1 -> "coalesce(" + date(depth - 1) + ", " + date(0) + ")";
            case 2 -> "(" + date(depth - 1) + " - " + wholeDays() + ")";
            default -> "(" + date(depth - 1) + " + (0 days + " + numeric(Kind.DAYS, depth - 1, 6, 2) + "))";
        };
    }

    private String wholeDays() {
        return random.nextInt(400) + " days";
    }

    private String time(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return random.nextInt(4) == 0 ? "now" : field(Kind.TIME);
        }
        return switch (random.nextInt(4)) {
            case 0 -> choice(condition(depth - 1, 1), time(depth - 1), time(depth - 1));
            case 1 -> "coalesce(" + time(depth - 1) + ", " + time(0) + ")";
            default ->
                "(" + time(depth - 1) + one(List.of(" + ", " - ")) + numeric(Kind.DURATION, depth - 1, 6, 2) + ")";
        };
    }

    private String text(int depth) {
        if (depth == 0 || random.nextBoolean()) {
            return random.nextBoolean()
                    ? field(Kind.TEXT)
                    : "'" + one(RowTable.TEXTS).replace("'", "''") + "'";
        }
        return random.nextBoolean()
                ? choice(condition(depth - 1, 1), text(depth - 1), text(depth - 1))
                : "coalesce(" + text(depth - 1) + ", " + text(0) + ")";
    }

    private static String choice(String condition, String whenYes, String whenNo) {
        return "(if " + condition + " then " + whenYes + " else " + whenNo + ")";
    }

    private String field(Kind kind) {
        return name(one(fitting(kind, MOST_SCALE)));
    }

    private String name(Field field) {
        return random.nextInt(4) == 0 ? type.name() + "." + field.name() : field.name();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
