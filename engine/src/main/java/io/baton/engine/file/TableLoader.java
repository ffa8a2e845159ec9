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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<InputFile> inputs = new ArrayList<>();
        for (int i = 0; i < table.sources().size(); i++) {
            inputs.addAll(inputs(table.sources().get(i), i));
        }
        if (inputs.isEmpty() && table.purpose() == Purpose.FACTS && problems.errorCount() == before) {
            problems.warning(
                    table.at(),
                    "there is no file for '" + table.name() + "' in "
                            + session.folder().root(),
                    "put " + FileFormat.defaultFiles(table.name()).getFirst() + " there, or name files under 'from'");
        }
        List<LoadedInput> loaded = new ArrayList<>();
        for (InputFile input : inputs) {
            load(input).ifPresent(loaded::add);
        }
        return problems.errorCount() == before ? Optional.of(table(loaded)) : Optional.empty();
    }

    private List<InputFile> inputs(Source source, int place) throws IOException {
        List<String> names = source.file().isPresent()
                ? session.folder().matching(source.file().get(), problems)
                : session.folder().named(table);
        List<List<InputFile.LookUpFile>> lookUps = new ArrayList<>();
        for (Source.Join join : source.joins()) {
            List<InputFile.LookUpFile> files = new ArrayList<>();
            for (String name : session.folder().matching(join.file(), problems)) {
                format(name, join.layout().format(), join.file().at())
                        .ifPresent(format -> files.add(
                                new InputFile.LookUpFile(name, session.folder().path(name), format)));
            }
            lookUps.add(files);
        }
        if (lookUps.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        Location at = source.file().map(Source.FileName::at).orElse(table.at());
        return names.stream()
                .filter(name -> !BadFiles.isMended(name))
                .flatMap(name -> format(name, source.layout().format(), at).stream()
                        .map(format -> new InputFile(
                                table,
                                source,
                                place,
                                name,
                                session.folder().path(name),
                                format,
                                lookUps,
                                mended(name, format))))
                .flatMap(input -> Stream.concat(Stream.of(input), input.mendedInput().stream()))
                .toList();
    }

    private Optional<InputFile.MendedFile> mended(String name, FileFormat format) {
        String mended = BadFiles.mendedName(name, format);
        FileFormat own = format == FileFormat.JSON_LINES ? format : FileFormat.CSV;
        return session.folder().holds(mended)
                ? Optional.of(new InputFile.MendedFile(mended, session.folder().path(mended), own))
                : Optional.empty();
    }

    private Optional<FileFormat> format(String name, Optional<FileFormat> declared, Location at) {
        Optional<FileFormat> format = declared.or(() -> FileFormat.byEnding(name));
        if (format.isEmpty()) {
            problems.error(
                    at,
                    "the ending of '" + name + "' does not tell its format",
                    "add 'format: csv', jsonl, parquet or xlsx");
        }
        return format;
    }

    private Optional<LoadedInput> load(InputFile input) throws IOException {
        String looks = ContentHash.looks(input.path());
        String hash = session.hashes().of(input.path());
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
                key.append('\n')
                        .append(file.name())
                        .append(' ')
                        .append(session.hashes().of(file.path()));
            }
        }
        if (input.mended().isPresent()) {
            key.append("\nmended ")
                    .append(session.hashes().of(input.mended().get().path()));
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

    private LoadedTable table(List<LoadedInput> inputs) throws IOException {
        Optional<LoadCache.Entry> whole = new WholeTable(table, inputs, session).entry();
        List<LoadedFile> files = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            files.add(file(inputs.get(i), i, whole));
        }
        long rows = files.stream()
                .mapToLong(file -> file.rows() - file.badRows() - file.repeatedRows())
                .sum();
        return new LoadedTable(table, select(inputs, whole), List.of(session.cacheFolder()), rows, files);
    }

    private String select(List<LoadedInput> inputs, Optional<LoadCache.Entry> whole) throws IOException {
        if (inputs.isEmpty()) {
            return LoadedInput.select(empty());
        }
        if (whole.isPresent() && !whole.get().note().files().isEmpty()) {
            return LoadedInput.select(whole.get().note().files(whole.get().folder(), ".parquet"));
        }
        return inputs.stream().map(LoadedInput::select).collect(Collectors.joining(" UNION ALL BY NAME "));
    }

    private LoadedFile file(LoadedInput loaded, int place, Optional<LoadCache.Entry> whole) throws IOException {
        CacheNote.Tally tally = loaded.tally();
        List<Path> bad = loaded.badFile();
        if (whole.isPresent() && !whole.get().note().tallies().isEmpty()) {
            tally = tally.plus(whole.get().note().tallies().get(place));
            List<Path> more = whole.get().note().files(whole.get().folder(), WholeTable.badFile(place));
            bad = more.isEmpty() ? bad : more;
        }
        Optional<Path> badFile = session.badFiles().put(loaded.input(), bad);
        return new LoadedFile(
                loaded.input().name(),
                loaded.hash(),
                Files.size(loaded.input().path()),
                loaded.entry().note().rows(),
                tally.badRows(),
                tally.repeatedRows(),
                tally.shown(),
                badFile,
                mendedName(loaded.input()));
    }

    /** Of a file of mended rows its own name: what is still bad is mended there. */
    private static String mendedName(InputFile input) {
        return BadFiles.isMended(input.name()) ? input.name() : BadFiles.mendedName(input.name(), input.format());
    }

    /** Parquet without rows, for a table without files. */
    private List<Path> empty() throws IOException {
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
