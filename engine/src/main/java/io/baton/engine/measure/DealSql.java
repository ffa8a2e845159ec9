package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Related;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The SQL of deals as pay reads them, and of what follows them: rows of participants of a {@link RosterTable} on their
 * days, ordered by participant.
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

    /** The columns before the fields: participant, key, day, day of the order, share. */
    public static final int FIRST_FIELD = 6;

    /** The columns before the fields of what follows a deal: participant, key of the deal, own key, day. */
    public static final int FIRST_EVENT_FIELD = 5;

    /** The statements that make the tables of crediting. */
    public List<String> tables() {
        return rules.map(known -> new CreditSql(known).tables(facts)).orElse(List.of());
    }

    /** One row for each person who gets a deal, by participant. */
    public String rows(List<String> fields) {
        List<String> columns = new ArrayList<>(List.of(
                "e.baton_participant",
                MeasureRows.key(type),
                epochDay(day(deals.on())),
                epochDay("coalesce(" + day(deals.order()) + ", " + day(deals.on()) + ")"),
                rules.isPresent() ? "f." + CreditSql.SHARE : "1"));
        fields.forEach(field -> columns.add(readable(type, field)));
        return "SELECT " + String.join(", ", columns) + source() + " ORDER BY 1, 4, 2";
    }

    /** What follows the deals of each person who gets one, by participant. */
    public String events(FactType following, Related related, List<String> fields) {
        String key = "f." + quoted(type.key().getFirst());
        List<String> columns = new ArrayList<>(List.of(
                "d.baton_participant",
                "d.deal",
                MeasureRows.key(following),
                epochDay(MeasureRows.day(following, related.on()))));
        fields.forEach(field -> columns.add(readable(following, field)));
        return "SELECT " + String.join(", ", columns) + " FROM (SELECT e.baton_participant, " + MeasureRows.key(type)
                + " AS deal, " + key + " AS tie" + source() + ") AS d JOIN " + facts.apply(following.name())
                + " AS f ON f." + quoted(related.deal()) + " = d.tie WHERE " + MeasureRows.day(following, related.on())
                + " <= DATE '" + until + "' ORDER BY 1, 2, 4, 3";
    }

    private String source() {
        String rows = rules.map(known -> new CreditSql(known).credited(facts.apply(type.name()), day(deals.on())))
                .orElseGet(() -> facts.apply(type.name()));
        String person = rules.isPresent() ? CreditSql.PERSON : quoted(type.participant());
        return " FROM " + rows + " AS f JOIN eligible AS e ON e.baton_participant = f." + person + " AND "
                + day(deals.on()) + " BETWEEN e.baton_from AND e.baton_to WHERE " + day(deals.on()) + " <= DATE '"
                + until + "'";
    }

    /** How many deals there are until then, and how many of them come to somebody of the roster. */
    public String counts() {
        String all = "SELECT count(*) FROM " + facts.apply(type.name()) + " AS f WHERE " + day(deals.on())
                + " <= DATE '" + until + "'";
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

    private static String quoted(String name) {
        return EmbeddedDuckDb.name(name);
    }
}
