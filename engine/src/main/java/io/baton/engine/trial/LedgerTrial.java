package io.baton.engine.trial;

import io.baton.core.coverage.PayReach;
import io.baton.core.plan.ExampleData;
import io.baton.core.plan.PlanExample.Expected;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.Amounts;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PersonEarnings;
import io.baton.core.settle.PlanVersion;
import io.baton.core.settle.PostedIn;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import io.baton.engine.measure.EngineFailure;
import io.baton.engine.pay.PayBooking;
import io.baton.engine.pay.Payroll;
import io.baton.engine.paybook.Entries;
import io.baton.engine.paybook.EntryRows;
import io.baton.engine.run.RunRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles what is paid to the people of a test against the ledger that the test brings along (rules M5, M9, M10, M15). */
record LedgerTrial(ValidPlan plan, RunRequest request, ExampleData data, PayReach reach) {

    /** What the settlement posts, by person. */
    Map<String, List<LedgerLine>> lines() throws IOException {
        List<PostedRow> posted = posted();
        PayBooking booking = new PayBooking(List.of(plan), new PostedIn(period(), posted.size() + 1));
        PlanVersion version = booking.plans().getFirst();
        Entries entries = entries();
        Map<String, List<LedgerLine>> lines = new HashMap<>();
        try (Payroll run = Payroll.open(Payroll.Request.of(request).watched(reach))) {
            run.people().forEachRemaining(paid -> {
                String id = paid.getFirst().participant().id();
                paid.forEach(one -> reach.add(one.lines()));
                PersonAccount account = new PersonAccount(period());
                posted.stream()
                        .filter(row -> row.key().participant().equals(id))
                        .forEach(row -> account.add(row.line(version)));
                PersonEarnings earnings = booking.earnings(id, paid).with(entries.holds(id));
                lines.put(
                        id, booking.post(earnings, account, entries.entries(id)).lines());
            });
        }
        return lines;
    }

    private String period() {
        return request.period().name();
    }

    private Entries entries() throws IOException {
        try (EmbeddedDuckDb database = EmbeddedDuckDb.open(request.limits())) {
            return new EntryRows(database, request.data(), plan.plan().currency())
                    .read()
                    .dueBy(request.period().days().to(), plan.plan().calendar());
        } catch (SQLException e) {
            throw new EngineFailure("what people have entered could not be read", e);
        }
    }

    /** A line that was posted before; each in a posting of its own. */
    private record PostedRow(
            LineKey key, LineKind kind, String period, PostedIn in, BigDecimal amount, String currency) {

        LedgerLine line(PlanVersion plan) {
            Amounts amounts = new Amounts(amount, BigDecimal.ZERO, amount, currency);
            return new LedgerLine(key, kind, period, in, amounts, "", Optional.empty(), plan, "");
        }
    }

    private List<PostedRow> posted() {
        List<PostedRow> posted = new ArrayList<>();
        for (ExampleData.Row row : data.tables().getOrDefault(ExampleData.LEDGER, List.of())) {
            posted.add(posted(cells(row), posted.size() + 1));
        }
        return posted;
    }

    private PostedRow posted(Map<String, String> cells, int run) {
        LineKind kind = LineKind.parse(cells.getOrDefault("kind", "earned")).orElse(LineKind.EARNED);
        String in = cells.getOrDefault("posted_in", before());
        String period = cells.getOrDefault("period", in);
        String whose = cells.getOrDefault("participant", data.onlyPerson().orElse(TrialRows.SOMEBODY));
        LineKey key = new LineKey(whose, cells.getOrDefault("term", kind.label()), cells.getOrDefault("deal", period));
        return new PostedRow(
                key,
                kind,
                period,
                new PostedIn(in, run),
                new BigDecimal(cells.getOrDefault("amount", "0")),
                cells.getOrDefault("currency", plan.plan().currency()));
    }

    private static Map<String, String> cells(ExampleData.Row row) {
        Map<String, String> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell.value().text()));
        return cells;
    }

    /** The period before that of the test. */
    private String before() {
        LocalDate day = request.period().days().from().minusDays(1);
        return plan.plan()
                .calendar()
                .containing(request.period().cycle(), day)
                .map(found -> found.name())
                .orElse("");
    }

    /** The sum of what is posted under a name: a term, a kind of payout, or the total of what is paid. */
    static BigDecimal sum(Expected expected, List<LedgerLine> lines) {
        String[] name = expected.name().split(" ", 2);
        return lines.stream()
                .filter(line -> line.kind().isPaid())
                .filter(line -> name[0].equals(ExampleData.TOTAL) || name[0].equals(name(line)))
                .filter(line -> name.length == 1 || name[1].equals(line.key().item()))
                .map(line -> line.amounts().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Earned and entered lines are called by their term, those of the payout by their kind. */
    private static String name(LedgerLine line) {
        boolean isOfTerm = line.kind() == LineKind.EARNED || line.kind() == LineKind.MANUAL;
        return isOfTerm
                ? line.key().term()
                : line.kind().label().replace(' ', '_').replace('-', '_');
    }
}
