package io.baton.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDuckDbTest {

    @TempDir
    private Path folder;

    private EmbeddedDuckDb open() throws SQLException, IOException {
        Path allowed = Files.createDirectories(folder.resolve("it's allowed"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.csv"), "a\n1\n");
        return EmbeddedDuckDb.open(EmbeddedDuckDb.Limits.standard(folder.resolve("spill"), allowed));
    }

    private static String single(EmbeddedDuckDb database, String query) throws SQLException {
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void readsAndWritesInItsFolder() throws SQLException, IOException {
        try (EmbeddedDuckDb database = open()) {
            String file =
                    EmbeddedDuckDb.text(folder.resolve("it's allowed/x.parquet").toString());
            database.execute("COPY (SELECT 42 AS answer) TO " + file + " (FORMAT parquet)");
            assertThat(single(database, "SELECT answer FROM read_parquet(" + file + ")"))
                    .isEqualTo("42");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('%s/outside/secret.csv')",
                "SELECT * FROM read_text('%s/it''s allowed/../outside/secret.csv')",
                "SELECT * FROM read_text('/etc/passwd')",
                "COPY (SELECT 1) TO '%s/outside/out.csv'",
                "ATTACH '%s/outside/x.db'",
                "INSTALL httpfs",
                "LOAD '%s/outside/x.duckdb_extension'",
                "SET memory_limit = '1TB'",
                "SET enable_external_access = true",
                "RESET lock_configuration"
            })
    void refusesEverythingElse(String statement) throws SQLException, IOException {
        try (EmbeddedDuckDb database = open()) {
            assertThatThrownBy(() -> database.execute(statement.formatted(folder)))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keepsToItsMemoryLimitAndSpillsIntoAFolderThatItRemoves() throws SQLException, IOException {
        Path spill = folder.resolve("spill");
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(new EmbeddedDuckDb.Limits(2, 64L << 20, spill, List.of()))) {
            String query = "SELECT count(*) FROM (SELECT DISTINCT hash(i) FROM range(5000000) t(i))";
            assertThat(single(database, query)).isEqualTo("5000000");
            assertThat(spill).isNotEmptyDirectory();
        }
        assertThat(spill).isEmptyDirectory();
    }

    @Test
    void removesTheFolderOfAnOwnerThatWasKilledButNotThatOfALivingOne() throws IOException {
        Path dead = Files.createDirectories(folder.resolve("scratch-dead"));
        Path lock = Files.writeString(dead.resolve("owner.lock"), "");
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(120)));
        Files.writeString(dead.resolve("left.tmp"), "x");
        try (ScratchFolder living = ScratchFolder.in(folder);
                ScratchFolder second = ScratchFolder.in(folder)) {
            assertThat(dead).doesNotExist();
            assertThat(living.path()).exists();
            assertThat(second.path()).exists().isNotEqualTo(living.path());
        }
        assertThat(folder).isEmptyDirectory();
    }
}
