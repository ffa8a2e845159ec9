package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.text;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Purpose;
import io.baton.engine.catalogue.Source;
import io.baton.engine.catalogue.Table;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads one table: its files, each from the cache or anew, and what holds between their rows. */
final class TableLoader {

    /** Raised whenever the same files would be read otherwise than by an earlier version. */
    private static final int READER_VERSION = 3;

    /** Of Baton; a build without a jar has none. */
    private static final Optional<String> BATON =
            Optional.ofNullable(TableLoader.class.getPackage().getImplementationVersion());

    private final Table table;
    private final LoadSession session;
    private final Problems problems;

    TableLoader(Table table, LoadSession session, Problems problems) {
        this.table = table;
        this.session = session;
        this.problems = problems;
    }

    /** The key in the cache of what depends on that, and on how this version of Baton reads. */
    static String key(String what) {
        return ContentHash.of("reader " + READER_VERSION + " " + BATON.orElse("") + "\n" + what);
    }

    /** The table; nothing, and reported, where a file of it cannot be read. */
    Optional<LoadedTable> load() throws IOException {
        long before = problems.errorCount();
        if (!session.ledger().isEmpty()) {
            return new TableState(table, this, session, problems).load();
        }
        List<InputFile> inputs = new TableFiles(table, session.folder(), problems).find();
        if (inputs.isEmpty() && problems.errorCount() == before) {
            warnOfNone();
        }
        Optional<CheckedInputs> checked = check(inputs);
        return problems.errorCount() == before ? Optional.of(loaded(checked.orElseThrow())) : Optional.empty();
    }

    /** Says that there is no file, of a fact type. */
    void warnOfNone() {
        if (table.purpose() == Purpose.FACTS) {
            problems.warning(
                    table.at(),
                    "there is no file for '" + table.name() + "' in "
                            + session.folder().root(),
                    "put " + FileFormat.defaultFiles(table.name()).getFirst() + " there, or name files under 'from'");
        }
    }

    /** The files, read, and compared with each other; nothing, and reported, where one cannot be read. */
    Optional<CheckedInputs> check(List<InputFile> inputs) throws IOException {
        List<LoadedInput> loaded = new ArrayList<>();
        for (InputFile input : inputs) {
            load(input).ifPresent(loaded::add);
        }
        return loaded.size() < inputs.size()
                ? Optional.empty()
                : Optional.of(new CheckedInputs(loaded, new WholeTable(table, loaded, session).entry()));
    }

    /** The rows of a file, from the cache or anew. */
    Optional<LoadedInput> load(InputFile input) throws IOException {
        String looks = ContentHash.looks(input.path());
        String hash = session.hash(input.path());
        String key = key(input, hash);
        Optional<LoadCache.Entry> entry = session.cache().get(key, folder -> read(input, looks, folder));
        entry.ifPresent(known -> reportUnmet(input, known.note()));
        return entry.map(known -> new LoadedInput(input, hash, key, known));
    }

    private void reportUnmet(InputFile input, CacheNote note) {
        input.source().columns().values().stream()
                .flatMap(columns -> columns.names().stream())
                .filter(name -> note.unmet().contains(name.text()))
                .forEach(name -> problems.warning(
                        name.at(),
                        "no row of '" + input.name() + "' has '" + name.text() + "'",
                        "check how it is spelt there, also small and capital letters"));
    }

    private String key(InputFile input, String hash) throws IOException {
        StringBuilder key = new StringBuilder(table.canonical()).append('\n').append(input.place());
        // a catalogue does not say the columns of built-in tables, which change with Baton
        key.append('\n').append(ParquetTypes.definitions(table.type()));
        key.append('\n').append(input.name()).append(' ').append(hash);
        for (List<InputFile.LookUpFile> files : input.lookUps()) {
            for (InputFile.LookUpFile file : files) {
                key.append('\n').append(file.name()).append(' ').append(session.hash(file.path()));
            }
        }
        if (input.mended().isPresent()) {
            key.append("\nmended ").append(session.hash(input.mended().get().path()));
        }
        return key(key.toString());
    }

    private Optional<CacheNote> read(InputFile input, String looks, Path folder) throws IOException {
        Optional<CacheNote> note = new InputReader(input, problems, session).read(folder);
        if (note.isPresent() && !looks.equals(ContentHash.looks(input.path()))) {
            Location at = input.source().file().map(Source.FileName::at).orElse(table.at());
            problems.error(at, "'" + input.name() + "' was changed while it was read", "run again when it is complete");
            return Optional.empty();
        }
        return note;
    }

    private LoadedTable loaded(CheckedInputs checked) throws IOException {
        List<LoadedFile> files = new ArrayList<>();
        for (int i = 0; i < checked.inputs().size(); i++) {
            files.add(checked.file(i, session.badFiles()));
        }
        String select = files.isEmpty() ? LoadedInput.select(empty()) : checked.select();
        return new LoadedTable(table, select, List.of(session.cacheFolder()), checked.rows(), files, TableHistory.NONE);
    }

    /** Parquet without rows, for a table without files. */
    List<Path> empty() throws IOException {
        String definitions = ParquetTypes.definitions(table.type());
        LoadCache.Entry entry = session.cache()
                .get(key("empty\n" + definitions), folder -> Optional.of(writeEmpty(folder)))
                .orElseThrow();
        return entry.note().files(entry.folder(), ".parquet");
    }

    private CacheNote writeEmpty(Path folder) throws IOException {
        Path part = folder.resolve("part-0000.parquet");
        EmbeddedDuckDb database = session.database();
        try {
            database.execute("CREATE OR REPLACE TABLE empty_part (" + ParquetTypes.definitions(table.type()) + ")");
            database.execute("COPY (SELECT *, '' AS " + ParquetTypes.FILE + " FROM empty_part) TO "
                    + text(part.toString()) + ParquetTypes.FORMAT);
        } catch (SQLException e) {
            throw new IOException("cannot write " + part + ": " + e.getMessage(), e);
        }
        return CacheNote.of(List.of(), List.of(CacheNote.Kept.of(part)));
    }
}
