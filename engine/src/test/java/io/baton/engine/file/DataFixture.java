package io.baton.engine.file;

import io.baton.core.document.Problems;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.CatalogueReader;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A data folder in the making, and what loading gives. */
final class DataFixture {

    private final Path root;
    private String catalogue = "{ baton: 1, catalogue: test }";
    private boolean strict;

    DataFixture(Path root) {
        this.root = root;
    }

    DataFixture catalogue(String text) {
        catalogue = text;
        return this;
    }

    DataFixture strict() {
        strict = true;
        return this;
    }

    DataFixture file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    DataFixture file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    DataFixture file(String name, byte[] content) {
        try {
            Path file = data().resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path cache() {
        return root.resolve("cache");
    }

    Path bad() {
        return root.resolve("out/bad");
    }

    Catalogue read() {
        Problems problems = new Problems();
        return YamlText.read("catalogue.yaml", catalogue, problems)
                .flatMap(node -> CatalogueReader.read(node, problems))
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
    }

    LoadedData load() {
        try {
            Files.createDirectories(data());
            LoadOptions options = LoadOptions.of(cache(), bad()).withStrict(strict);
            return FactStore.load(read(), data(), options, Progress.NONE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query over a table, {@code %s} in it standing for the table, each as its cells separated by bars. */
    List<String> rows(LoadedData loaded, String table, String query) {
        LoadedTable found = loaded.table(table);
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(
                        new EmbeddedDuckDb.Limits(2, 1L << 30, root.resolve("spill"), loaded.folders()));
                Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query.formatted("(" + found.select() + ")"))) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getObject(i)));
                }
                lines.add(String.join("|", cells));
            }
            return lines;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of a table in the order of file and line. */
    List<String> rows(LoadedData loaded, String table) {
        return rows(loaded, table, "SELECT * FROM %s ORDER BY baton_file, baton_line");
    }

    /** What is wrong with the rows of a table: {@code file:line: what}. */
    static List<String> bad(LoadedData loaded, String table) {
        return loaded.table(table).files().stream()
                .flatMap(file -> file.shown().stream())
                .flatMap(row -> row.cells().stream().map(cell -> row.file() + ":" + cell.line() + ": " + cell))
                .toList();
    }
}
