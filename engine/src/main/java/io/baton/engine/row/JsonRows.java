package io.baton.engine.row;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of JSON Lines: one object a line. Members of inner objects are columns with dots in their names; a list is no value.
 * Numbers stay the text that they are.
 */
final class JsonRows implements TextRows {

    private static final int DEEPEST = 20;
    private static final int MOST_COLUMNS = 100_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(CsvRows.LONGEST_CELL)
                    .maxNumberLength(1000)
                    .build())
            .build();

    private final TextFile file;
    private final StrictDecoder text;
    private final LineReader lines;
    private final ColumnList columns;
    private final List<String> cells = new ArrayList<>();
    private final List<Nature> natures = new ArrayList<>();
    private final List<Boolean> met = new ArrayList<>();

    JsonRows(TextFile file) throws IOException, UnreadableFile {
        this.file = file;
        this.text = file.open();
        this.lines = new LineReader(text);
        this.columns = ColumnList.of(List.of(), true);
        addColumnsOfFirstRow();
    }

    /** So that a name can be told from several names, and advice given. */
    private void addColumnsOfFirstRow() throws IOException, UnreadableFile {
        try (LineReader start = new LineReader(file.open())) {
            boolean any = start.next();
            while (any && start.isBlank()) {
                any = start.next();
            }
            if (any) {
                parse(start, true);
            }
        } catch (JacksonException _) {
            // reported when the row is read
        }
    }

    @Override
    public List<String> header() {
        return columns.names();
    }

    @Override
    public OptionalInt column(String name) {
        OptionalInt place = columns.place(name);
        return place.isPresent() ? place : OptionalInt.of(add(name));
    }

    private int add(String name) {
        cells.add("");
        natures.add(Nature.TEXT);
        met.add(false);
        return columns.add(name);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public List<String> unmet() {
        List<String> names = columns.names();
        return names.stream()
                .filter(name -> !met.get(columns.place(name).orElseThrow()))
                .toList();
    }

    @Override
    public boolean next(RawRow row) throws IOException, UnreadableFile {
        if (!nextLine()) {
            return false;
        }
        row.begin(lines.line());
        row.original(lines.buffer(), lines.from(), lines.length());
        try {
            parse(lines, false);
            for (int i = 0; i < cells.size(); i++) {
                row.add(cells.get(i), natures.get(i));
            }
        } catch (JacksonException e) {
            row.begin(lines.line());
            row.add(lines.buffer(), lines.from(), lines.length(), Nature.TEXT);
            row.broken("not a JSON object: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        return true;
    }

    private boolean nextLine() throws IOException, UnreadableFile {
        try {
            boolean any = lines.next();
            while (any && lines.isBlank()) {
                any = lines.next();
            }
            return any;
        } catch (ZipException | EOFException e) {
            throw UnreadableFile.cutOff(lines.line(), e);
        }
    }

    private void parse(LineReader line, boolean adding) {
        for (int i = 0; i < cells.size(); i++) {
            cells.set(i, "");
            natures.set(i, Nature.TEXT);
        }
        int mark = line.length() > 0 && line.buffer()[line.from()] == '\uFEFF' ? 1 : 0;
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), line.buffer(), line.from() + mark, line.length() - mark)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "the line starts otherwise");
            }
            members(parser, "", adding);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "something stands behind the object");
            }
        }
    }

    private void members(JsonParser parser, String prefix, boolean adding) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                members(parser, name + ".", adding);
            } else {
                value(parser, token, name, adding);
            }
        }
    }

    private void value(JsonParser parser, JsonToken token, String name, boolean adding) {
        OptionalInt place = columns.place(name);
        if (place.isEmpty() && adding && columns.size() < MOST_COLUMNS) {
            place = OptionalInt.of(add(name));
        }
        boolean list = token == JsonToken.START_ARRAY;
        if (list) {
            parser.skipChildren();
        }
        if (place.isPresent() && token != JsonToken.VALUE_NULL) {
            boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
            natures.set(place.getAsInt(), list ? Nature.NO_VALUE : number ? Nature.NUMBER : Nature.TEXT);
            cells.set(
                    place.getAsInt(), list ? "[…]" : number ? PlainNumber.of(parser.getString()) : parser.getString());
        }
        place.ifPresent(at -> met.set(at, true));
    }

    @Override
    public TextFile file() {
        return file;
    }

    @Override
    public StrictDecoder text() {
        return text;
    }

    @Override
    public RejectWriter rejects(Path path) throws IOException {
        return new JsonRejects(TextWriter.open(path, file.charset()));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
