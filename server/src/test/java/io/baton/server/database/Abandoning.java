package io.baton.server.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that starts the database of a folder, commits a row, says so, and waits to be killed. */
final class Abandoning {

    private Abandoning() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(arguments[0]));
        try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO kept VALUES ('𠮷')");
        }
        System.out.println(server.process().orElseThrow().pid());
        Thread.sleep(60_000);
    }
}
