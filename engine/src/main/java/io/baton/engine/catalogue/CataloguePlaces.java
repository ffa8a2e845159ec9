package io.baton.engine.catalogue;

import static io.baton.core.document.Place.Key.optional;
import static io.baton.core.document.Place.Key.required;

import io.baton.core.document.Place;
import io.baton.core.document.Shape;
import io.baton.core.value.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The keys of a catalogue, declared once for reader, schema and reference page. */
public final class CataloguePlaces {

    /** What names of fact types and fields look like. */
    public static final String NAME = "[a-z][a-z0-9_]*";

    private static final Shape TEXT = Shape.text("a text");
    private static final Shape TEXTS = Shape.either(TEXT, new Shape.Items(TEXT));
    private static final Shape YES_NO = Shape.choice("yes", "no");
    private static final Shape TITLE = Shape.either(TEXT, new Shape.Inside("titles"));
    private static final Shape.Text FIELD_NAME = Shape.text("the name of a field", NAME);
    private static final Shape FILE = Shape.text("a file or glob pattern in the data folder");
    private static final Shape SOURCES =
            Shape.either(new Shape.Items(new Shape.Inside("source")), new Shape.Inside("source"));

    private static final Place.Key FULL = optional(
            "full",
            YES_NO,
            "whether each file has all of its rows, so that a row that a later load of it lacks is deleted; no by default");

    /** How files are laid out; these keys stand in {@code defaults}, sources and joins alike. */
    private static final List<Place.Key> LAYOUT = List.of(
            optional(
                    "encoding",
                    Shape.text("an encoding"),
                    "utf-8, utf-16, utf-16le, utf-16be, gb18030, big5, windows-1252, …"),
            optional(
                    "delimiter",
                    Shape.text("a character"),
                    "what stands between the cells of CSV; a comma by default, tab for a tabulator"),
            optional(
                    "quote",
                    Shape.text("a character"),
                    "what stands around cells of CSV; a double quote by default, empty for none"),
            optional("decimal", Shape.text("a character"), "the decimal mark; a point by default"),
            optional("thousands", Shape.text("a character"), "the thousand mark; none by default"),
            optional("date", TEXTS, "the pattern of dates, or several; yyyy-MM-dd by default"),
            optional("time", TEXTS, "the pattern of local times, or several; ISO by default"),
            optional(
                    "header",
                    YES_NO,
                    "whether the first row names the columns, yes by default; else they are named 1, 2, …"),
            optional("missing", TEXTS, "words that stand for an empty cell"));

    private static final List<Place.Key> FILE_KEYS = List.of(
            required("file", FILE, "the file, or a pattern such as orders-*.csv.gz"),
            optional("format", Shape.choice("csv", "jsonl", "parquet", "xlsx"), "by the file's ending by default"),
            optional("sheet", TEXT, "the sheet of a workbook, the first by default"));

    /** The whole text. */
    public static final Place CATALOGUE = Place.of(
            "catalogue",
            "a catalogue",
            required("baton", Shape.choice("1"), "the version of the language, 1"),
            required("catalogue", Shape.text("a name", "[a-z][a-z0-9-]*"), "the name of the catalogue"),
            optional("title", TITLE, "its name for people"),
            optional(
                    "zone",
                    Shape.text("a time zone"),
                    "where instants become dates, such as Asia/Shanghai; UTC by default"),
            optional("defaults", new Shape.Inside("defaults"), "how files are laid out unless they say otherwise"),
            optional(
                    "facts",
                    new Shape.Named(Shape.text("the name of a fact type", NAME), new Shape.Inside("fact")),
                    "the fact types"),
            optional("people", new Shape.Inside("table"), "where people are read from"),
            optional("assignments", new Shape.Inside("table"), "where roles, units and superiors are read from"),
            optional("targets", new Shape.Inside("table"), "where targets are read from"),
            optional("ratings", new Shape.Inside("table"), "where ratings are read from"),
            optional("leave", new Shape.Inside("table"), "where leave is read from"),
            optional("exemptions", new Shape.Inside("table"), "where exemptions are read from"),
            optional("objectives", new Shape.Inside("table"), "where agreed objectives are read from"),
            optional("decisions", new Shape.Inside("table"), "where calibrated and final results are read from"),
            optional(
                    "manual_lines",
                    new Shape.Inside("table"),
                    "where lines that people enter, and holds, are read from"),
            optional("opening_balances", new Shape.Inside("table"), "where balances before the ledger are read from"),
            optional("exchange_rates", new Shape.Inside("table"), "where exchange rates are read from"),
            optional("parameters", new Shape.Inside("table"), "where own values of parameters are read from"),
            optional("units", new Shape.Inside("table"), "where units are read from"),
            optional("positions", new Shape.Inside("table"), "where positions are read from"),
            optional("territories", new Shape.Inside("table"), "where territories are read from"),
            optional(
                    "calendar",
                    new Shape.Inside("table"),
                    "where holidays, and days that make up for them, are read from"));

    /** One fact type. */
    public static final Place FACT = Place.of(
            "fact",
            "a fact type",
            optional("title", TITLE, "its name for people"),
            required("participant", FIELD_NAME, "the field that says whose fact it is"),
            optional(
                    "key",
                    Shape.either(FIELD_NAME, new Shape.Items(FIELD_NAME)),
                    "the field or fields that tell two facts apart"),
            required(
                    "fields",
                    new Shape.Named(FIELD_NAME, Shape.either(kinds(), new Shape.Inside("field"))),
                    "its fields with their kinds"),
            FULL,
            optional("from", SOURCES, "where its rows come from; files of its name by default"));

    /** One field, in its long form. */
    public static final Place FIELD = Place.of(
            "field",
            "a field",
            required("kind", kinds(), "the kind of its values"),
            optional("required", YES_NO, "whether a row without it is a bad row; yes for participant and key"),
            optional("decimals", Shape.text("a whole number", "[0-6]"), "how many decimals it holds, 0 to 6"),
            optional("title", TITLE, "its name for people"),
            optional("from", FIELD_NAME, "the field with tax that this one is calculated from"),
            optional("less tax", Shape.text("a field or per cent"), "the rate of the tax, a field or such as 13%"));

    /** A built-in table. */
    public static final Place TABLE = Place.of(
            "table",
            "a table",
            FULL,
            optional("from", SOURCES, "where its rows come from; files of its name by default"));

    /** What holds for all files. */
    public static final Place DEFAULTS = Place.of("defaults", "the defaults of files", LAYOUT);

    /** One origin of rows. */
    public static final Place SOURCE = Place.of(
            "source",
            "a source",
            Stream.of(
                            FILE_KEYS,
                            LAYOUT,
                            List.of(
                                    optional(
                                            "columns",
                                            new Shape.Named(FIELD_NAME, TEXTS),
                                            "which column a field is read from"),
                                    optional(
                                            "constant",
                                            new Shape.Named(FIELD_NAME, TEXT),
                                            "fields with the same text in every row"),
                                    optional(
                                            "codes",
                                            new Shape.Named(
                                                    FIELD_NAME, new Shape.Named(Shape.text("a foreign code"), TEXT)),
                                            "own words for foreign codes, by field"),
                                    optional(
                                            "join",
                                            Shape.either(
                                                    new Shape.Inside("join"),
                                                    new Shape.Items(new Shape.Inside("join"))),
                                            "look-up files whose columns each row gains")))
                    .flatMap(List::stream)
                    .toList());

    /** A look-up file. */
    public static final Place JOIN = Place.of(
            "join",
            "a look-up file",
            Stream.of(
                            FILE_KEYS,
                            List.of(required(
                                    "on",
                                    Shape.either(
                                            Shape.text("a column"),
                                            new Shape.Named(
                                                    Shape.text("a column"),
                                                    Shape.text("a column of the look-up file"))),
                                    "the column that both files have, or a map from the row's column to the other's")),
                            LAYOUT)
                    .flatMap(List::stream)
                    .toList());

    private CataloguePlaces() {}

    private static Shape kinds() {
        return new Shape.Choice(Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.MONTHS)
                .map(Kind::label)
                .toList());
    }
}
