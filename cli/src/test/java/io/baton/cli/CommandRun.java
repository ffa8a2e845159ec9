package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.cli.PlainCsv.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs {@code baton run … --format csv} as a person would, and gives its figures. */
final class CommandRun {
    /** Where the repository is: the parent of the module in which tests run. */
    static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

    private CommandRun() {}

    /**
     * The values of a run by {@code participant/kind/item}; an absent value is empty.
     *
     * @param scratch a folder for the cache and for bad rows
     */
    static Map<String, String> values(Path plan, Path data, Path scratch, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", "--plan", plan.toString(), "--data", data.toString(), "--format", "csv"));
        arguments.addAll(List.of("--cache", scratch.resolve("cache").toString()));
        arguments.addAll(List.of("--bad", scratch.resolve("bad").toString()));
        arguments.addAll(List.of(more));
        Terminal.Reply reply = Terminal.type(arguments);
        assertThat(reply.exit()).as(reply.err()).isZero();
        PlainCsv table = PlainCsv.of(reply.out());
        assertThat(table.columns()).startsWith("participant", "period", "kind", "item", "value");
        Map<String, String> values = new HashMap<>();
        for (Row row : table.rows()) {
            values.put(row.cell("participant") + "/" + row.cell("kind") + "/" + row.cell("item"), row.cell("value"));
        }
        return values;
    }
}
