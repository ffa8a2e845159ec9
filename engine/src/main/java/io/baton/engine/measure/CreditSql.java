package io.baton.engine.measure;

import io.baton.core.credit.CreditRules;
import io.baton.core.credit.Crediting;
import io.baton.core.fact.FactType;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.sql.SqlLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The SQL of crediting. Splits and assignments become tables with at most one row for each person of a deal, or for each
 * value and day; deals meet them by left joins, so that each deal stays there even if nobody gets it.
 *
 * @param rules who gets the deals
 */
record CreditSql(CreditRules rules) {

    /** The columns that are put beside those of a deal; {@link #PERSON} is NULL where nobody gets it. */
    static final String PERSON = "baton_credited";

    static final String SHARE = "baton_share";
    static final String RULE = "baton_rule";
    static final String PLACE = "baton_place";
    static final String SHARES = "baton_shares";

    /** What is wrong where nobody gets a deal, and a word more about it. */
    static final String CAUSE = "baton_cause";

    static final String DETAIL = "baton_detail";

    private static final String FIRST_DAY = "DATE '0001-01-01'";
    private static final String LAST_DAY = "DATE '9999-12-31'";

    /**
     * The statements that make the tables.
     *
     * @param facts gives the SQL of the table with the facts of a type
     */
    List<String> tables(UnaryOperator<String> facts) {
        List<String> statements = new ArrayList<>();
        rules.splits().ifPresent(type -> statements.add(create(splitTable()) + splits(type, facts.apply(type.name()))));
        for (int i = 0; i < rules.assignedBy().size(); i++) {
            CreditRules.Assigned rule = rules.assignedBy().get(i);
            statements.add(create(assignedTable(i))
                    + assigned(rule, facts.apply(rule.table().name())));
        }
        rules.overlays()
                .ifPresent(type -> statements.add(create(overlayTable()) + overlays(type, facts.apply(type.name()))));
        return statements;
    }

    /** Who gets all of a deal, each once. */
    private String overlays(FactType type, String facts) {
        String person = quoted(type.participant());
        String known = keys().stream().map(key -> key + " IS NOT NULL AND ").collect(Collectors.joining());
        return "SELECT DISTINCT " + String.join(", ", keys()) + ", " + person + " AS person FROM " + facts + " WHERE "
                + known + person + " IS NOT NULL";
    }

    /** Shares of deals by person; of a deal whose shares are not sound one row without a person. */
    private String splits(FactType type, String facts) {
        String keys = String.join(", ", keys());
        String known = keys().stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String person = quoted(type.participant());
        return "WITH part AS (SELECT " + keys + ", " + person + " AS person, sum(share) AS share, min(share) AS least,"
                + " count(*) AS lines, count(CASE WHEN " + person + " IS NOT NULL THEN share END) AS known FROM "
                + facts
                + " WHERE " + known + " GROUP BY " + keys + ", " + person + "),"
                + " deal AS (SELECT *, sum(share) OVER all_of AS total, min(least) OVER all_of >= 0"
                + " AND sum(lines) OVER all_of = sum(known) OVER all_of AS given,"
                + " row_number() OVER (PARTITION BY " + keys + " ORDER BY person) AS place,"
                + " string_agg(share::VARCHAR, ' ') OVER (PARTITION BY " + keys
                + " ORDER BY person ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS shares"
                + " FROM part WINDOW all_of AS (PARTITION BY " + keys + "))"
                + " SELECT " + keys + ", CASE WHEN given AND total = 1 THEN person END AS person,"
                + " share::DECIMAL(18," + rules.shareDecimals() + ") AS share, place, shares,"
                + " CASE WHEN NOT given THEN 'UNKNOWN_SHARE' WHEN total <> 1 THEN 'NOT_WHOLE' ELSE '' END AS cause,"
                + " total::VARCHAR AS total FROM deal"
                + " WHERE CASE WHEN given AND total = 1 THEN share > 0 ELSE place = 1 END";
    }

    /** Stretches of days on which the same people serve a value; more than one person serve it without a person. */
    private static String assigned(CreditRules.Assigned rule, String facts) {
        String item = quoted(rule.field());
        String person = quoted(rule.table().participant());
        return "WITH line AS (SELECT " + item + " AS item, " + person + " AS person, coalesce(\"from\", " + FIRST_DAY
                + ") AS first, coalesce(\"to\", " + LAST_DAY + ") AS last FROM " + facts + " WHERE " + item
                + " IS NOT NULL AND " + person + " IS NOT NULL AND first <= last),"
                + " border AS (SELECT item, first AS day FROM line UNION SELECT item, last + 1 FROM line WHERE last < "
                + LAST_DAY + "),"
                + " stretch AS (SELECT item, day AS first, coalesce(lead(day) OVER (PARTITION BY item ORDER BY day) - 1, "
                + LAST_DAY + ") AS last FROM border)"
                + " SELECT s.item, s.first, s.last, CASE WHEN count(DISTINCT line.person) = 1 THEN min(line.person) END"
                + " AS person FROM stretch AS s JOIN line ON line.item = s.item AND line.first <= s.first"
                + " AND s.first <= line.last GROUP BY s.item, s.first, s.last";
    }

    /**
     * Every deal, once for each person who gets it, or once for nobody: its own columns and those of the credit.
     *
     * @param day the column with the day of a deal, of a table {@code f}
     */
    String credited(String facts, String day) {
        List<String> columns = List.of(
                "f.*",
                person() + " AS " + PERSON,
                share() + " AS " + SHARE,
                rule() + " AS " + RULE,
                (isSplit() ? "s.place" : "NULL::BIGINT") + " AS " + PLACE,
                (isSplit() ? "s.shares" : "NULL::VARCHAR") + " AS " + SHARES,
                cause() + " AS " + CAUSE,
                detail(day) + " AS " + DETAIL);
        String shared = "SELECT " + String.join(", ", columns) + " FROM " + facts + " AS f" + joins(day);
        return rules.overlays().isPresent() ? withOverlays(shared, facts) : "(" + shared + ")";
    }

    /** Besides, each deal once for everybody who gets all of it, and has no part of it anyway. */
    private String withOverlays(String shared, String facts) {
        String same = rules.type().key().stream()
                .map(key -> "m." + quoted(key) + " = f." + quoted(key) + " AND ")
                .collect(Collectors.joining());
        return "(WITH shared AS (" + shared + ") SELECT * FROM shared UNION ALL SELECT f.*, o.person, " + whole()
                + ", 'OVERLAY', NULL::BIGINT, NULL::VARCHAR, '', NULL::VARCHAR FROM " + facts + " AS f JOIN "
                + overlayTable() + " AS o ON " + onKeys("o") + " WHERE NOT EXISTS (SELECT 1 FROM shared AS m WHERE "
                + same + "m." + PERSON + " = o.person))";
    }

    private String onKeys(String table) {
        return rules.type().key().stream()
                .map(key -> table + "." + quoted(key) + " = f." + quoted(key))
                .collect(Collectors.joining(" AND "));
    }

    private String whole() {
        return "1::DECIMAL(18," + rules.shareDecimals() + ")";
    }

    private String overlayTable() {
        return quoted("baton_overlay " + rules.type().name());
    }

    private String joins(String day) {
        StringBuilder joins = new StringBuilder();
        if (isSplit()) {
            joins.append(" LEFT JOIN ").append(splitTable()).append(" AS s ON ");
            joins.append(onKeys("s"));
        }
        for (int i = 0; i < rules.assignedBy().size(); i++) {
            String alias = "a" + i;
            joins.append(" LEFT JOIN ").append(assignedTable(i)).append(" AS ").append(alias);
            joins.append(" ON ").append(alias).append(".item = f.");
            joins.append(quoted(rules.assignedBy().get(i).field()));
            joins.append(" AND ").append(day).append(" BETWEEN ").append(alias).append(".first AND ");
            joins.append(alias).append(".last");
        }
        return joins.toString();
    }

    private String person() {
        String otherwise = rules.otherwise() == Crediting.Otherwise.OWNER
                ? "f." + quoted(rules.type().participant())
                : "NULL";
        return firstOf("s.person", (table, _) -> table + ".person", otherwise);
    }

    private String share() {
        return isSplit() ? "coalesce(s.share, " + whole() + ")" : whole();
    }

    private String rule() {
        return firstOf("'SPLIT'", (_, field) -> SqlLiteral.text("ASSIGNED " + field), "'OWNER'");
    }

    private String cause() {
        return firstOf("s.cause", (_, _) -> "'SEVERAL'", "'UNSERVED'");
    }

    private String detail(String day) {
        return firstOf(
                "s.total",
                (_, field) -> "f." + quoted(field) + "::VARCHAR || ' ' || " + day + "::VARCHAR",
                day + "::VARCHAR");
    }

    /** What holds for the rule that comes first; of an assignment made from the name of its table and its field. */
    private String firstOf(String split, BinaryOperator<String> assigned, String otherwise) {
        StringBuilder cases = new StringBuilder("CASE");
        if (isSplit()) {
            cases.append(" WHEN s.place IS NOT NULL THEN ").append(split);
        }
        for (int i = 0; i < rules.assignedBy().size(); i++) {
            String then = assigned.apply("a" + i, rules.assignedBy().get(i).field());
            cases.append(" WHEN a").append(i).append(".item IS NOT NULL THEN ").append(then);
        }
        boolean isAlone = !isSplit() && rules.assignedBy().isEmpty();
        return isAlone
                ? otherwise
                : cases.append(" ELSE ").append(otherwise).append(" END").toString();
    }

    private boolean isSplit() {
        return rules.splits().isPresent();
    }

    private List<String> keys() {
        return rules.type().key().stream().map(CreditSql::quoted).toList();
    }

    private static String create(String table) {
        return "CREATE OR REPLACE TABLE " + table + " AS ";
    }

    private String splitTable() {
        return quoted("baton_split " + rules.type().name());
    }

    private String assignedTable(int rule) {
        return quoted("baton_assigned " + rules.type().name() + " " + rule);
    }

    private static String quoted(String name) {
        return EmbeddedDuckDb.name(name);
    }
}
