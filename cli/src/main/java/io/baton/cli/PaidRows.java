package io.baton.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.baton.core.score.Participant;
import io.baton.engine.pay.PayChanges;
import io.baton.engine.run.PlanComparison.Change;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What another plan changes in scores and pay, as CSV: a line per person, period and currency. */
final class PaidRows {

    private static final List<String> PAY = List.of("pay_before", "pay_after", "pay_change", "currency");

    private PaidRows() {}

    static String csv(List<String> header, List<Change> changes, PayChanges pay) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(joined(header, PAY));
            Set<PayChanges.Whose> written = new HashSet<>();
            for (Change change : changes) {
                List<Map.Entry<PayChanges.Whose, PayChanges.Two>> own = List.copyOf(
                        pay.of(change.period(), change.participant().id()).entrySet());
                own.stream().limit(1).forEach(entry -> written.add(entry.getKey()));
                csv.writeRecord(joined(
                        ChangeRows.cells(change), own.isEmpty() ? List.of("", "", "", "") : amounts(own.getFirst())));
            }
            pay.people().entrySet().stream()
                    .filter(entry -> !written.contains(entry.getKey()))
                    .forEach(entry ->
                            csv.writeRecord(joined(unscored(header.size(), entry.getKey(), pay), amounts(entry))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> unscored(int columns, PayChanges.Whose whose, PayChanges pay) {
        Participant participant = pay.participant(whose.participant());
        List<String> cells =
                new ArrayList<>(List.of(whose.period(), participant.id(), participant.role(), participant.unit()));
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    private static List<String> amounts(Map.Entry<PayChanges.Whose, PayChanges.Two> entry) {
        PayChanges.Two two = entry.getValue();
        return List.of(
                two.before().toPlainString(),
                two.after().toPlainString(),
                two.change().toPlainString(),
                entry.getKey().currency());
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
