package io.baton.server.facts.web;

import io.baton.core.document.Problem;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.BadRow;
import io.baton.engine.file.RowIntake;
import io.baton.server.facts.FactLoad;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a text that was sent.
 *
 * @param good those that could be read
 * @param bad those that could not
 * @param ignored columns that nobody knows
 * @param fault why it could not be read as a whole
 */
record SentRows(List<FactLoad.Line> good, List<BadRow> bad, List<String> ignored, Optional<Problem> fault) {

    static SentRows read(Table table, RowIntake.Text text, ZoneId zone) throws IOException {
        List<FactLoad.Line> good = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        RowIntake.Read read = RowIntake.read(table, text, zone, sent -> {
            switch (sent) {
                case RowIntake.Sent.Good(long line, var row) -> good.add(new FactLoad.Line(line, row));
                case RowIntake.Sent.Bad(BadRow row) -> bad.add(row);
            }
        });
        return new SentRows(good, bad, read.ignored(), read.problems().stream().findFirst());
    }
}
