package io.baton.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void letEverybodyPass() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void keepsWhatWasCommittedWhateverEndsIt() throws IOException, SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            execute(first, "CREATE TABLE kept (word text)");
            execute(first, "INSERT INTO kept VALUES ('绩效')");
        }
        long abandoned = killOne();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder)) {
            assertThat(query(again, "SELECT string_agg(word, ' ' ORDER BY word COLLATE \"C\") FROM kept"))
                    .isEqualTo("绩效 𠮷");
            assertThat(query(again, "SHOW fsync")).isEqualTo("on");
            assertThat(query(again, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(again, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
        }
        assertThat(ProcessHandle.of(abandoned)
                        .filter(left -> left.info().command().isPresent()))
                .isEmpty();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void isStartedByOneProgramAndJoinedByOthers() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining("another Baton runs");
            try (EmbeddedPostgres joined = EmbeddedPostgres.join(folder)) {
                assertThat(query(joined, "SELECT 1")).isEqualTo("1");
            }
            assertThat(query(server, "SELECT 1")).isEqualTo("1");
        }
    }

    /** Starts the database by another program, and kills that; gives the number of the process that it leaves behind. */
    private static long killOne() throws IOException {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoning.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = program.inputReader()) {
            return Long.parseLong(said.readLine());
        } finally {
            program.destroyForcibly().onExit().join();
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
