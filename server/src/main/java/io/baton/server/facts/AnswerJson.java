package io.baton.server.facts;

import io.baton.engine.file.BadCell;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a sender is told of the rows that were sent. */
@Component
public class AnswerJson {

    private final JsonMapper mapper;

    AnswerJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    private record Answer(long load, Rows rows, List<String> ignored, List<Refused> refused) {}

    private record Rows(long created, long changed, long unchanged, long refused) {}

    private record Refused(long line, List<Cell> cells) {}

    private record Cell(String column, String value, String reason) {}

    /**
     * The answer.
     *
     * @param ignored columns that nobody knows
     */
    public String of(FactLoad.Taken taken, List<String> ignored) {
        return mapper.writeValueAsString(new Answer(
                taken.load(),
                new Rows(
                        taken.newRows(),
                        taken.changedRows(),
                        taken.unchangedRows(),
                        taken.refused().size()),
                ignored,
                taken.refused().stream()
                        .map(refused -> new Refused(
                                refused.line(),
                                refused.cells().stream().map(AnswerJson::cell).toList()))
                        .toList()));
    }

    private static Cell cell(BadCell cell) {
        return new Cell(cell.column(), cell.value(), cell.reason());
    }
}
