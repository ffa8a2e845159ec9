package io.baton.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.baton.engine.pay.PayChanges;
import io.baton.engine.run.PlanComparison.Change;
import io.baton.engine.run.PlanComparison.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What another plan changes, as CSV: a line per person and period. */
final class ChangeRows {

    private static final List<String> HEADER = List.of(
            "period",
            "participant",
            "role",
            "unit",
            "before",
            "after",
            "change",
            "grade_before",
            "grade_after",
            "rank_before",
            "rank_after",
            "causes");

    private ChangeRows() {}

    /** The lines of scores; with pay further columns, and a line for each further currency or for who is only paid. */
    static String csv(List<Change> changes, PayChanges pay) {
        if (!pay.isEmpty()) {
            return PaidRows.csv(HEADER, changes, pay);
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(HEADER);
            changes.forEach(change -> csv.writeRecord(cells(change)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<String> cells(Change change) {
        return List.of(
                change.period(),
                change.participant().id(),
                change.participant().role(),
                change.participant().unit(),
                cell(change.before().flatMap(Place::total), BigDecimal::toPlainString),
                cell(change.after().flatMap(Place::total), BigDecimal::toPlainString),
                cell(change.points(), BigDecimal::toPlainString),
                cell(change.before(), Place::grade),
                cell(change.after(), Place::grade),
                cell(change.before().flatMap(Place::rank), rank -> Integer.toString(rank)),
                cell(change.after().flatMap(Place::rank), rank -> Integer.toString(rank)),
                change.causes().stream()
                        .map(cause -> cause.item() + " " + signed(cause.points()))
                        .filter(cause -> !cause.endsWith(" 0.00"))
                        .collect(Collectors.joining("; ")));
    }

    private static <T> String cell(Optional<T> value, Function<T, String> shown) {
        return value.map(shown).orElse("");
    }

    /** Points with two decimals and a sign. */
    static String signed(BigDecimal points) {
        BigDecimal shown = points.setScale(2, RoundingMode.HALF_UP);
        return (shown.signum() > 0 ? "+" : "") + shown.toPlainString();
    }
}
