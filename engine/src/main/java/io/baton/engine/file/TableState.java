package io.baton.engine.file;

import static io.baton.engine.duckdb.EmbeddedDuckDb.text;

import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Table;
import io.baton.engine.ledger.Ledger;
import io.baton.engine.ledger.Load;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as a number of loads made it. Of rows with a key the latest load says what they are, and a row that no later file
 * has stays; files without keys, and files that the catalogue calls full, take the place of earlier files of the same name.
 */
final class TableState {

    private final Table table;
    private final TableLoader loader;
    private final LoadSession session;
    private final Problems problems;
    private final RowIdentity identity;
    private final boolean byFile;

    TableState(Table table, TableLoader loader, LoadSession session, Problems problems) {
        this.table = table;
        this.loader = loader;
        this.session = session;
        this.problems = problems;
        this.identity = new RowIdentity(table);
        this.byFile = table.whole() || !identity.hasKey();
    }

    /**
     * Files of the table at a load.
     *
     * @param now all of the state
     * @param fresh those that the load brought, or whose look-up or mended file it brought
     * @param before those of the state before
     */
    private record Stage(Load load, List<InputFile> now, List<InputFile> fresh, List<InputFile> before) {

        /** Which of the files before have the names of fresh ones. */
        List<InputFile> earlier() {
            Set<String> names = names();
            return before.stream().filter(file -> names.contains(file.name())).toList();
        }

        Set<String> names() {
            return fresh.stream().map(InputFile::name).collect(Collectors.toSet());
        }

        /** Those of them that are the same files, but have other mended lines. */
        List<InputFile> mended() {
            Set<Path> paths = fresh.stream().map(InputFile::path).collect(Collectors.toSet());
            return before.stream().filter(file -> paths.contains(file.path())).toList();
        }
    }

    /** A query of the table after some loads, and how many rows it gives. */
    private record Rows(String select, long count) {}

    Optional<LoadedTable> load() throws IOException {
        long errors = problems.errorCount();
        List<Stage> stages = stages();
        if (problems.errorCount() > errors) {
            return Optional.empty();
        }
        List<TableHistory.Step> steps = new ArrayList<>();
        List<CheckedInputs> checked = new ArrayList<>();
        Optional<Rows> rows = Optional.empty();
        for (Stage stage : stages) {
            Optional<CheckedInputs> found = loader.check(byFile ? stage.now() : stage.fresh());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            checked.add(found.get());
            steps.add(step(stage, found.get(), rows));
            rows = Optional.of(next(stage, steps.getLast(), found.get().rows()));
        }
        List<LoadedFile> files =
                stages.isEmpty() ? List.of() : files(stages.getLast().now(), checked);
        Rows last = rows.orElseGet(() -> new Rows("", 0));
        String select = rows.isPresent() ? last.select() : RowIdentity.first(LoadedInput.select(loader.empty()));
        return Optional.of(new LoadedTable(
                table, select, List.of(session.cacheFolder()), last.count(), files, new TableHistory(steps, byFile)));
    }

    /** The loads that brought something; of a table whose files replace each other only the last two matter. */
    private List<Stage> stages() throws IOException {
        Ledger ledger = session.ledger();
        List<Stage> stages = new ArrayList<>();
        List<InputFile> before = List.of();
        for (int i = 1; i <= ledger.size(); i++) {
            Ledger state = ledger.first(i);
            Problems heard = i == ledger.size() ? problems : new Problems();
            List<InputFile> now = new TableFiles(table, session.folder().with(MendedLoads.files(state)), heard).find();
            List<InputFile> fresh = new ArrayList<>(now);
            fresh.removeAll(before);
            if (!fresh.isEmpty()) {
                stages.add(new Stage(state.last().orElseThrow(), now, fresh, before));
            }
            before = now;
        }
        if (stages.isEmpty() && !problems.hasErrors()) {
            loader.warnOfNone();
        }
        return identity.hasKey() ? stages : stages.subList(Math.max(0, stages.size() - 2), stages.size());
    }

    private TableHistory.Step step(Stage stage, CheckedInputs checked, Optional<Rows> before) throws IOException {
        return new TableHistory.Step(stage.load(), placed(checked), before.map(Rows::select), select(stage.earlier()));
    }

    private Rows next(Stage stage, TableHistory.Step step, long rows) throws IOException {
        if (step.before().isEmpty() || !identity.hasKey()) {
            return new Rows(RowIdentity.first(step.rows()), rows);
        }
        String before = step.before().get();
        String over = identity.over(before, step.rows(), step.load().number());
        if (byFile) {
            return kept(over);
        }
        Optional<String> unmended = select(stage.mended());
        // a line that was mended into another key is gone, and not only missing
        String standing = unmended.isPresent() ? identity.without(before, unmended.get()) : before;
        return kept(identity.left(standing, step.rows(), stage.names()) + " UNION ALL BY NAME " + over);
    }

    /** The rows as Parquet, so that a run reads them as quickly as those of files. */
    private Rows kept(String query) throws IOException {
        LoadCache.Entry entry = session.cache()
                .get(TableLoader.key("state\n" + query), folder -> Optional.of(write(query, folder)))
                .orElseThrow();
        return new Rows(
                LoadedInput.select(entry.note().files(entry.folder(), ".parquet")),
                entry.note().rows());
    }

    private CacheNote write(String query, Path folder) throws IOException {
        Path part = folder.resolve("part-0000.parquet");
        try (Statement statement = session.database().connection().createStatement()) {
            statement.execute("COPY (" + query + ") TO " + text(part.toString()) + ParquetTypes.FORMAT);
            try (ResultSet count =
                    statement.executeQuery("SELECT count(*) FROM (" + LoadedInput.select(List.of(part)) + ")")) {
                count.next();
                return new CacheNote(count.getLong(1), List.of(), List.of(), List.of(CacheNote.Kept.of(part)));
            }
        } catch (SQLException e) {
            throw new IOException("cannot put the loads of '" + table.name() + "' together: " + e.getMessage(), e);
        }
    }

    /** The good rows of files, each with the load in which its file lies: {@code 0002/deal.csv}. */
    private String placed(CheckedInputs checked) {
        StringBuilder cases = new StringBuilder();
        for (LoadedInput loaded : checked.inputs()) {
            String name = loaded.input().name();
            session.ledger()
                    .holder(loaded.input().path())
                    .ifPresent(entry -> cases.append(" WHEN ")
                            .append(text(name))
                            .append(" THEN ")
                            .append(text(entry.load().folderName() + "/" + name)));
        }
        return "SELECT * REPLACE (CASE baton_file" + cases + " END AS baton_file) FROM (" + checked.select() + ")";
    }

    private Optional<String> select(List<InputFile> files) throws IOException {
        List<String> selects = new ArrayList<>();
        for (InputFile file : files) {
            loader.load(file).map(LoadedInput::select).ifPresent(selects::add);
        }
        return selects.isEmpty() ? Optional.empty() : Optional.of(String.join(" UNION ALL BY NAME ", selects));
    }

    /** What came of the files of the last state, each in the load that brought it. */
    private List<LoadedFile> files(List<InputFile> now, List<CheckedInputs> checked) throws IOException {
        List<LoadedFile> files = new ArrayList<>();
        for (InputFile file : now) {
            for (CheckedInputs inputs : checked.reversed()) {
                int place = inputs.inputs().stream()
                        .map(LoadedInput::input)
                        .toList()
                        .indexOf(file);
                if (place >= 0) {
                    files.add(inputs.file(place, session.badFiles()));
                    break;
                }
            }
        }
        return files;
    }
}
