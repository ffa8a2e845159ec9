package io.baton.engine.paybook;

import io.baton.core.settle.Earning;
import io.baton.core.settle.LedgerCsv;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineRounding;
import io.baton.core.settle.PersonEarnings;
import io.baton.core.settle.PersonResult;
import io.baton.core.settle.PlanVersion;
import io.baton.core.settle.SettlementRules;
import io.baton.core.time.DateRange;
import io.baton.core.time.Period;
import io.baton.core.value.Rounding;
import io.baton.engine.run.RunRequest.Results;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A book in a folder, and the short forms that tests write into it. */
final class Book {

    static final PlanVersion PLAN = new PlanVersion("commission", 1, "abc");
    static final Stamp STAMP = new Stamp(Instant.parse("2024-05-01T00:00:00Z"), "boss");
    static final SettlementRules CENTS = SettlementRules.of(LineRounding.of(Rounding.halfUp(2)));

    private final Path folder;

    Book(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    PayBook open() throws IOException {
        return PayBook.open(folder, 2);
    }

    static Period month(String name) {
        YearMonth month = YearMonth.parse(name);
        return new Period(name, "month", new DateRange(month.atDay(1), month.atEndOfMonth()));
    }

    static PayBook.Request request(String period, Entries entries) {
        PayRun run = new PayRun(period, LocalDate.parse("2024-04-30"), "7", "0.1.0", Results.FINAL, List.of(PLAN));
        return new PayBook.Request(run, CENTS, entries);
    }

    /** {@code E1 D1 5.00, D2 3} is what E1 has earned; {@code E2 -} could not be calculated. */
    static PersonResult person(String text) {
        String[] parts = text.split(" ", 2);
        if (parts[1].equals("-")) {
            return new PersonResult.NotCalculated(parts[0], "no target");
        }
        List<Earning> earnings = new ArrayList<>();
        for (String part : parts[1].isBlank() ? new String[0] : parts[1].split(", ", -1)) {
            String[] cells = part.split(" ", -1);
            LineKey key = new LineKey(parts[0], "commission", cells[0]);
            earnings.add(new Earning(key, "2024-03", new BigDecimal(cells[1]), "CNY", "2 %", PLAN));
        }
        return new PersonResult.Calculated(PersonEarnings.of(parts[0], earnings));
    }

    static PayDraft settle(PayBook book, String period, String... people) throws IOException {
        return settle(book, period, Entries.NONE, people);
    }

    static PayDraft settle(PayBook book, String period, Entries entries, String... people) throws IOException {
        List<PersonResult> results = new ArrayList<>();
        for (String person : people) {
            results.add(person(person));
        }
        return book.settle(request(period, entries), results.iterator());
    }

    /** Settles and posts. */
    PayBook.Answer post(String period, String... people) throws IOException {
        PayBook book = open();
        try (PayDraft draft = settle(book, period, people)) {
            return book.post(draft, STAMP, List.of());
        }
    }

    /** {@code E1 D1 5.00} of each line. */
    static List<String> lines(PayDraft draft) throws IOException {
        List<String> lines = new ArrayList<>();
        draft.forEachLine(line -> lines.add(line.key().participant() + " "
                + line.key().item() + " " + line.amounts().amount()));
        return lines;
    }

    /** All lines as canonical CSV. */
    String csv() throws IOException {
        StringBuilder out = new StringBuilder();
        open().forEachLine(_ -> true, line -> LedgerCsv.append(out, line));
        return out.toString();
    }
}
