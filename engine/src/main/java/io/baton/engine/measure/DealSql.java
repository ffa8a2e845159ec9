package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Related;
import io.baton.core.time.DateRange;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.SqlLiteral;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.DuckDBReadableVector;

/**
 * The SQL of deals as pay reads them, and of what follows them: rows of participants of a {@link RosterTable} on their
 * days, ordered by the number of the participant.
 *
 * @param type the type of the deals
 * @param deals the unit of the term
 * @param rules to whom deals are credited; empty where to their own participant
 * @param facts gives the SQL of the table with the facts of a type
 * @param until the last day that counts
 */
public record DealSql(
        FactType type,
        PayTerm.Unit.Deals deals,
        Optional<CreditRules> rules,
        UnaryOperator<String> facts,
        LocalDate until) {

    /**
     * The columns before the fields: number of the participant, key, day, day of the order where it is another one, share
     * where it is not the whole; days since 1970.
     */
    public static final int FIRST_FIELD = 5;

    /** The columns before the fields of what follows a deal: number of the participant, key of the deal, own key, day. */
    public static final int FIRST_EVENT_FIELD = 4;

    /** The columns before the fields of a row with its place: key of the deal, own key, day, file, line. */
    public static final int FIRST_PLACED_FIELD = 6;

    /** The statements that make the tables of crediting. */
    public List<String> tables() {
        return rules.map(known -> new CreditSql(known).tables(facts)).orElse(List.of());
    }

    /** One row for each person who gets a deal, by participant and day; those of a day in any order: it takes less to sort. */
    public String rows(List<String> fields) {
        List<String> columns = new ArrayList<>(List.of(
                "e.baton_number",
                MeasureRows.key(type),
                epochDay(day(deals.on())),
                isOrderedOtherwise() ? epochDay(order()) : "NULL",
                rules.isPresent() ? "f." + CreditSql.SHARE : "NULL"));
        fields.forEach(field -> columns.add(readable(type, field)));
        return "SELECT " + String.join(", ", columns) + source() + " ORDER BY 1, " + (isOrderedOtherwise() ? "4" : "3");
    }

    private boolean isOrderedOtherwise() {
        return !deals.order().equals(deals.on());
    }

    private String order() {
        return "coalesce(" + day(deals.order()) + ", " + day(deals.on()) + ")";
    }

    /** What follows the deals of each person who gets one, by participant. */
    public String events(FactType following, Related related, List<String> fields) {
        String key = "f." + quoted(type.key().getFirst());
        List<String> columns = new ArrayList<>(List.of(
                "d.baton_number",
                "d.deal",
                MeasureRows.key(following),
                epochDay(MeasureRows.day(following, related.on()))));
        fields.forEach(field -> columns.add(readable(following, field)));
        return "SELECT " + String.join(", ", columns) + " FROM (SELECT e.baton_number, " + MeasureRows.key(type)
                + " AS deal, " + key + " AS tie" + source() + ") AS d JOIN " + facts.apply(following.name())
                + " AS f ON f." + quoted(related.deal()) + " = d.tie WHERE " + MeasureRows.day(following, related.on())
                + " <= DATE '" + until + "' ORDER BY 1, 2, 4, 3";
    }

    /** The deals of each person who gets one, by participant: participant, key, day, file, line. */
    public String credited() {
        return "SELECT e.baton_participant, " + place() + source() + " ORDER BY 1, 3, 2";
    }

    /**
     * What of deals nobody of the roster gets, by deal: participant, empty for nobody; key, day, which may be missing, file,
     * line; the cause as {@link Cause} names it, more about it, whether others get the rest of the deal.
     *
     * @param assignments the SQL of the table that says who is assigned when
     * @param inForce the days on which the plan is in force
     */
    public String uncredited(String assignments, DateRange inForce) {
        String day = day(deals.on());
        String person = "f." + person();
        String inside = MeasureRows.inside(day, inForce).stream().collect(Collectors.joining(" AND ", "(", ")"));
        String cause = "CASE WHEN " + day + " IS NULL THEN '" + Cause.NO_DAY + "' WHEN NOT " + inside + " THEN '"
                + Cause.NOT_IN_FORCE + "' WHEN " + person + " IS NULL THEN "
                + (rules.isPresent() ? "f." + CreditSql.CAUSE : "'" + Cause.NO_OWNER + "'")
                + " WHEN NOT EXISTS (SELECT 1 FROM " + assignments + " AS a WHERE a.participant = " + person
                + ") THEN '" + Cause.UNKNOWN_PERSON + "' WHEN NOT EXISTS (SELECT 1 FROM " + assignments
                + " AS a WHERE a.participant = " + person + " AND " + day
                + " BETWEEN coalesce(a.\"from\", DATE '0001-01-01') AND coalesce(a.\"to\", DATE '9999-12-31')) THEN '"
                + Cause.NOT_ASSIGNED + "' ELSE '" + Cause.OTHER_PLAN + "' END";
        return "SELECT coalesce(" + person + "::VARCHAR, ''), " + place() + ", " + cause + ", "
                + (rules.isPresent() ? "f." + CreditSql.DETAIL : "NULL") + ", " + MeasureRows.key(type)
                + " IN (SELECT " + MeasureRows.key(type) + source() + ") FROM " + rows()
                + " AS f LEFT JOIN eligible AS e ON e.baton_participant = " + person + " AND " + day
                + " BETWEEN e.baton_from AND e.baton_to WHERE e.baton_participant IS NULL AND " + isDue()
                + " ORDER BY 2, 1";
    }

    /**
     * The deals that the rules of crediting give to nobody, where there are such rules (rule M8).
     *
     * @param inForce the days on which the plan is in force
     */
    public List<Uncredited> uncredited(EmbeddedDuckDb database, DateRange inForce) throws SQLException {
        if (rules.isEmpty()) {
            return List.of();
        }
        String day = day(deals.on());
        List<String> conditions = new ArrayList<>(MeasureRows.inside(day, inForce));
        conditions.add("f." + CreditSql.PERSON + " IS NULL");
        conditions.add(day + " <= DATE '" + until + "'");
        String found = "SELECT f." + CreditSql.CAUSE + " AS cause, " + MeasureRows.key(type) + " AS deal, f."
                + CreditSql.DETAIL + " AS detail FROM " + rows() + " AS f" + MeasureRows.where(conditions);
        return new UncreditedDeals(database, facts).of(rules.get(), UncreditedSql.first(found));
    }

    /** The rows of some deals with all their fields and their place, by deal. */
    public String placed(Collection<String> keys) {
        return "SELECT " + MeasureRows.key(type) + ", " + place() + all(type) + " FROM " + facts.apply(type.name())
                + " AS f WHERE " + among(keys) + " ORDER BY 1, 4, 5";
    }

    /** The rows of what followed some deals until then, in the same shape. */
    public String placed(Collection<String> keys, FactType following, Related related) {
        String day = MeasureRows.day(following, related.on());
        return "SELECT d.deal, " + MeasureRows.key(following) + ", " + epochDay(day) + ", f.baton_file, f.baton_line"
                + all(following) + " FROM (SELECT " + MeasureRows.key(type) + " AS deal, f."
                + quoted(type.key().getFirst()) + " AS tie FROM " + facts.apply(type.name()) + " AS f WHERE "
                + among(keys) + ") AS d JOIN " + facts.apply(following.name()) + " AS f ON f." + quoted(related.deal())
                + " = d.tie WHERE " + day + " <= DATE '" + until + "' ORDER BY 1, 3, 2";
    }

    private static String all(FactType type) {
        return type.fields().stream()
                .map(field -> ", " + Columns.readable("f." + quoted(field.name()), field.kind()))
                .collect(Collectors.joining());
    }

    private String among(Collection<String> keys) {
        return MeasureRows.key(type) + " IN ("
                + keys.stream().map(SqlLiteral::text).collect(Collectors.joining(", ")) + ")";
    }

    /** Why nobody of the roster gets a deal, or a share of it. */
    public enum Cause {
        /** It has no day. */
        NO_DAY,
        /** The plan is not in force on its day. */
        NOT_IN_FORCE,
        /** It names nobody. */
        NO_OWNER,
        /** Its shares do not sum to exactly 100 %. */
        NOT_WHOLE,
        /** One of its shares is negative, or a share or participant is missing. */
        UNKNOWN_SHARE,
        /** Several people serve its value on the day. */
        SEVERAL,
        /** No rule names anybody. */
        UNSERVED,
        /** No assignment knows the person whom it names. */
        UNKNOWN_PERSON,
        /** The person whom it names has no assignment on the day. */
        NOT_ASSIGNED,
        /** The plan is not for the person on the day. */
        OTHER_PLAN
    }

    private String place() {
        return MeasureRows.key(type) + ", " + epochDay(day(deals.on())) + ", f.baton_file, f.baton_line";
    }

    private String isDue() {
        String day = day(deals.on());
        return "(" + day + " IS NULL OR " + day + " <= DATE '" + until + "')";
    }

    private String rows() {
        return rules.map(known -> new CreditSql(known).credited(facts.apply(type.name()), day(deals.on())))
                .orElseGet(() -> facts.apply(type.name()));
    }

    private String person() {
        return rules.isPresent() ? CreditSql.PERSON : quoted(type.participant());
    }

    private String source() {
        String day = day(deals.on());
        return " FROM " + rows() + " AS f JOIN eligible AS e ON e.baton_participant = f." + person() + " AND " + day
                + " BETWEEN e.baton_from AND e.baton_to WHERE " + day + " <= DATE '" + until + "'";
    }

    /** How many deals there are until then, or without a day, and how many of them come to somebody of the roster. */
    public String counts() {
        String all = "SELECT count(*) FROM " + facts.apply(type.name()) + " AS f WHERE " + isDue();
        String credited = "SELECT count(DISTINCT " + MeasureRows.key(type) + ")" + source();
        return "SELECT (" + all + "), (" + credited + ")";
    }

    private String day(String field) {
        return MeasureRows.day(type, field);
    }

    private static String epochDay(String day) {
        return "(" + day + " - DATE '1970-01-01')";
    }

    private static String readable(FactType type, String field) {
        return Columns.readable("f." + quoted(field), kind(type, field));
    }

    private static Kind kind(FactType type, String field) {
        return type.field(field).map(Field::kind).orElseThrow();
    }

    /** The values of fields, from that column on. */
    public static List<Value> values(ResultSet row, int column, FactType type, List<String> fields)
            throws SQLException {
        List<Value> values = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            values.add(
                    Columns.value(row, column + i, kind(type, fields.get(i)), Reason.Cause.EMPTY_FIELD, fields.get(i)));
        }
        return values;
    }

    /** Reads the values of fields from chunks, from that column on. */
    public static Fields fields(int first, FactType type, List<String> names) {
        return new Fields(
                first, names, names.stream().map(name -> kind(type, name)).toList());
    }

    /** Fields in columns that follow each other. */
    public record Fields(int first, List<String> names, List<Kind> kinds) {
        public Fields {
            names = List.copyOf(names);
            kinds = List.copyOf(kinds);
        }

        /** The values of a row. */
        public List<Value> values(DuckDBReadableVector[] columns, long row) {
            if (names.size() == 1) {
                return List.of(value(columns, row, 0));
            }
            List<Value> values = new ArrayList<>(names.size());
            for (int i = 0; i < names.size(); i++) {
                values.add(value(columns, row, i));
            }
            return values;
        }

        private Value value(DuckDBReadableVector[] columns, long row, int i) {
            return Columns.value(columns[first + i], row, kinds.get(i), Reason.Cause.EMPTY_FIELD, names.get(i));
        }
    }

    private static String quoted(String name) {
        return EmbeddedDuckDb.name(name);
    }
}
