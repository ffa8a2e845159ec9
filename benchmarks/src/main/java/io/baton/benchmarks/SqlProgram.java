package io.baton.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs hand-written SQL on DuckDB, as somebody without Baton would: {@code SqlProgram name=value… file.sql…}. A name in
 * braces behind a dollar sign stands for its value. A statement ends with a semicolon at the end of a line; a line {@code
 * -- stage name} begins a stage, whose wall time is printed as Baton prints its own.
 */
public final class SqlProgram {

    private static final Pattern STAGE = Pattern.compile("^-- stage (.+)$", Pattern.MULTILINE);
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";[ \t]*\n");

    private final Map<String, String> variables = new LinkedHashMap<>();
    private String stage = "settings";
    private long start = System.nanoTime();

    private SqlProgram() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        SqlProgram program = new SqlProgram();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String argument : arguments) {
                String[] variable = argument.split("=", 2);
                if (variable.length == 2) {
                    program.variables.put(variable[0], variable[1]);
                } else {
                    program.run(connection, Path.of(argument));
                }
            }
        }
        program.endStage("");
    }

    private void run(Connection connection, Path file) throws SQLException, IOException {
        for (String text : END_OF_STATEMENT.split(Files.readString(file), -1)) {
            STAGE.matcher(text).results().forEach(next -> endStage(next.group(1)));
            if (!text.isBlank()) {
                // a Statement is closed by an error, so there is one for each
                try (Statement statement = connection.createStatement()) {
                    statement.execute(filledIn(text));
                }
            }
        }
    }

    private String filledIn(String sql) {
        String filled = sql;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return filled;
    }

    private void endStage(String next) {
        long now = System.nanoTime();
        System.err.println("stage " + stage + " " + (now - start) / 1_000_000 + " ms");
        stage = next;
        start = now;
    }
}
