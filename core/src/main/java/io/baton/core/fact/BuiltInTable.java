package io.baton.core.fact;

import io.baton.core.value.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The tables that every data folder may have, with the same columns everywhere: in files, and in the tests of plans. */
public enum BuiltInTable {
    /** Who there is. */
    PEOPLE(List.of("participant"), optional("name", Kind.TEXT, "the name")),
    /** Dated roles, positions, units, territories and superiors. */
    ASSIGNMENTS(
            List.of(),
            optional("role", Kind.TEXT, "the role"),
            optional("unit", Kind.TEXT, "the unit"),
            optional("superior", Kind.TEXT, "the superior's number"),
            optional("from", Kind.DATE, "the first day; open without it"),
            optional("to", Kind.DATE, "the last day; open without it"),
            optional("position", Kind.TEXT, "the position"),
            optional("territory", Kind.TEXT, "the territory")),
    /** Target figures. */
    TARGETS(
            List.of("participant", "item", "period", "date", "from", "to"),
            required("item", Kind.TEXT, "the target"),
            optional("period", Kind.TEXT, "its period, where no day is said"),
            optional("date", Kind.DATE, "a day of its period"),
            optional("from", Kind.DATE, "its first day"),
            optional("to", Kind.DATE, "its last day"),
            required("value", Kind.NUMBER, "the number")),
    /** Ratings and figures entered by people. */
    RATINGS(
            List.of("participant", "period", "item", "group", "rater"),
            required("period", Kind.TEXT, "its period"),
            required("item", Kind.TEXT, "the indicator, 'overall', 'adjustment', or the bonus or deduction item"),
            optional("group", Kind.TEXT, "the rater group"),
            optional("rater", Kind.TEXT, "who rates"),
            optional("customer", Kind.TEXT, "whom the answer speaks for"),
            optional("value", Kind.NUMBER, "the number"),
            optional("level", Kind.TEXT, "the level of the scale instead"),
            optional("state", Kind.TEXT, "not-asked, not-yet, unable, declined or exempt, instead of an answer"),
            optional("reason", Kind.TEXT, "the reason")),
    /** Dated leave. */
    LEAVE(
            List.of(),
            required("from", Kind.DATE, "the first day"),
            optional("to", Kind.DATE, "the last day; open without it"),
            optional("kind", Kind.TEXT, "the kind")),
    /** Who is exempt from a period, with the reason. */
    EXEMPTIONS(
            List.of("participant", "period"),
            required("period", Kind.TEXT, "its period"),
            required("reason", Kind.TEXT, "the reason")),
    /** What was agreed with each person for a period. */
    OBJECTIVES(
            List.of("participant", "period", "objective"),
            required("period", Kind.TEXT, "its period"),
            required("objective", Kind.TEXT, "its number"),
            optional("title", Kind.TEXT, "its name for people"),
            required("weight", Kind.NUMBER, "its weight"),
            optional("planned", Kind.NUMBER, "what is planned"),
            optional("actual", Kind.NUMBER, "what was reached"),
            optional("score", Kind.NUMBER, "the score that people gave")),
    /** What people decided about results: calibration, final results. */
    DECISIONS(
            List.of("participant", "period", "stage", "on"),
            required("period", Kind.TEXT, "its period"),
            required("stage", Kind.TEXT, "calibrated or final"),
            optional("total", Kind.NUMBER, "the total instead"),
            optional("grade", Kind.TEXT, "the grade instead; without it that of the total"),
            required("by", Kind.TEXT, "who decided"),
            required("on", Kind.DATE, "when"),
            required("reason", Kind.TEXT, "why")),
    /** Lines of pay that people enter, and holds. */
    MANUAL_LINES(
            List.of("participant", "period", "term", "deal", "currency"),
            optional("period", Kind.TEXT, "the period that it belongs to"),
            optional("term", Kind.TEXT, "the pay term"),
            optional("deal", Kind.TEXT, "the deal"),
            optional("amount", Kind.MONEY, "how much; without it the row holds back what is earned"),
            optional("currency", Kind.TEXT, "its currency, that of the plan by default"),
            required("reason", Kind.TEXT, "why"),
            required("approved_by", Kind.TEXT, "who approved it")),
    /** What a person had and owed before the ledger began. */
    OPENING_BALANCES(
            List.of("participant", "balance", "term", "period", "deal", "currency"),
            required("balance", Kind.TEXT, "paid, cap used, debt, draw, carry or held"),
            optional("term", Kind.TEXT, "the pay term"),
            required("period", Kind.TEXT, "the period that it belongs to"),
            optional("deal", Kind.TEXT, "the deal or period that was paid, or the debt"),
            required("amount", Kind.MONEY, "how much"),
            optional("currency", Kind.TEXT, "its currency, that of the plan by default"),
            optional("reason", Kind.TEXT, "where it comes from"),
            required("approved_by", Kind.TEXT, "who approved it")),
    /** What currencies are worth; nobody's rows. */
    EXCHANGE_RATES(
            Whose.NOBODYS,
            List.of("currency", "into", "from"),
            required("currency", Kind.TEXT, "the currency, three capitals"),
            optional("into", Kind.TEXT, "into which currency; that of the plan by default"),
            required("from", Kind.DATE, "the first day"),
            optional("to", Kind.DATE, "the last day; up to the next rate of the two without it"),
            new Column(new Field("rate", Kind.NUMBER, true, 8), "what a unit of the currency is worth")),
    /** Own values of parameters: of a person, a unit, a role, or of everybody. */
    PARAMETERS(
            Whose.NOBODYS,
            List.of("parameter", "participant", "unit", "role", "from"),
            required("parameter", Kind.TEXT, "the parameter of the plan"),
            optional("participant", Kind.TEXT, "whose value it is; a row names a person, a unit, a role, or nobody"),
            optional("unit", Kind.TEXT, "the unit instead"),
            optional("role", Kind.TEXT, "the role instead; for everybody without any of the three"),
            optional("from", Kind.DATE, "the first day; open without it"),
            optional("to", Kind.DATE, "the last day; up to the next row of the same without it"),
            required("value", Kind.NUMBER, "the number")),
    /** The units of the organisation, each below another (requirement L4). */
    UNITS(
            "unit",
            optional("parent", Kind.TEXT, "the unit above"),
            optional("calendar", Kind.TEXT, "by which calendar it works")),
    /** What people are employed as. */
    POSITIONS("position"),
    /** Where people sell, each within another. */
    TERRITORIES("territory", optional("parent", Kind.TEXT, "the territory of which it is a part")),
    /** Holidays, and the days that are worked to make up for them (requirement D5). */
    CALENDAR(
            Whose.NOBODYS,
            List.of("calendar", "from"),
            optional("calendar", Kind.TEXT, "whose days they are, where units have several calendars"),
            required("from", Kind.DATE, "the first day"),
            optional("to", Kind.DATE, "the last day; the same day without it"),
            required("kind", Kind.TEXT, "off or worked"),
            optional("name", Kind.TEXT, "its name for people"));

    /** The column of every table that says whose row it is. */
    public static final String PARTICIPANT = "participant";

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<Column> columns;

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts and such lists
    private final FactType type;

    BuiltInTable(List<String> key, Column... more) {
        this(Whose.PARTICIPANTS, key, more);
    }

    /** What assignments name by the column, with its name for people and the days on which it is there. */
    BuiltInTable(String named, Column... more) {
        this(
                Whose.NOBODYS,
                List.of(named, "from"),
                Stream.of(
                                Stream.of(
                                        required(named, Kind.TEXT, "the " + named + ", as assignments call it"),
                                        optional("name", Kind.TEXT, "its name for people")),
                                Stream.of(more),
                                Stream.of(
                                        optional("from", Kind.DATE, "the first day; open without it"),
                                        optional("to", Kind.DATE, "the last day; open without it")))
                        .flatMap(columns -> columns)
                        .toArray(Column[]::new));
    }

    BuiltInTable(Whose whose, List<String> key, Column... more) {
        this.columns = List.of(more);
        Stream<Column> first =
                whose == Whose.PARTICIPANTS ? Stream.of(required(PARTICIPANT, Kind.TEXT, "whose")) : Stream.empty();
        this.type = new FactType(
                label(),
                whose == Whose.PARTICIPANTS ? PARTICIPANT : "",
                key,
                Stream.concat(first, columns.stream()).map(Column::field).toList());
    }

    private enum Whose {
        PARTICIPANTS,
        NOBODYS
    }

    /**
     * A column of a table.
     *
     * @param field its name, kind, and whether a row needs it
     * @param doc what it means, in a few words
     */
    public record Column(Field field, String doc) {}

    /** The name in catalogues, files and tests. */
    public final String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its columns behind the participant. */
    public List<Column> columns() {
        return columns;
    }

    /** What its rows are. */
    public FactType type() {
        return type;
    }

    private static Column required(String name, Kind kind, String doc) {
        return new Column(new Field(name, kind, true, Field.defaultDecimals(kind)), doc);
    }

    private static Column optional(String name, Kind kind, String doc) {
        return new Column(new Field(name, kind, false, Field.defaultDecimals(kind)), doc);
    }
}
