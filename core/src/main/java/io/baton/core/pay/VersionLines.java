package io.baton.core.pay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one term by one version of a plan (rule M17). Where the day of an event or of the posting picks the version, the
 * version is asked for everything, as if it had always been in force, at the end of its days and on the day before the first of
 * them: what came in between is its own, and the versions together pay every event once.
 *
 * @param until the day of the run
 */
record VersionLines(BoundTerm term, PayInputs inputs, PayPeriods periods, LocalDate until, boolean explained) {

    List<PayLine> lines() {
        return switch (term.term().versionBy()) {
            case SIGNING -> as(until, until, explained);
            case EVENT -> inBetween(false);
            case POSTING -> inBetween(true);
        };
    }

    private List<PayLine> as(LocalDate facts, LocalDate due, boolean withSteps) {
        return new TermPay(term, inputs, periods, new TermPay.Days(facts, due), withSteps).lines();
    }

    private List<PayLine> inBetween(boolean byDue) {
        LocalDate from = inputs.succession().days().from();
        LocalDate to = inputs.succession().days().to();
        LocalDate last = until.isBefore(to) ? until : to;
        if (last.isBefore(from)) {
            return List.of();
        }
        List<PayLine> lines = as(last, byDue ? last : until, explained);
        if (to.isBefore(until)) {
            lines = lines.stream().map(line -> closed(line, byDue)).toList();
        }
        if (from.equals(LocalDate.MIN)) {
            return lines;
        }
        LocalDate eve = from.minusDays(1);
        Map<String, PayLine> before = new HashMap<>();
        as(eve, byDue ? eve : until, false).forEach(line -> before.put(line.item(), closed(line, byDue)));
        List<PayLine> own = new ArrayList<>();
        for (PayLine line : lines) {
            PayLine rest = before.containsKey(line.item()) ? less(line, before.get(line.item())) : line;
            if (!isNothing(rest) || !line.day().isBefore(from)) {
                own.add(rest);
            }
        }
        return own;
    }

    /** After the days of a version nothing more is expected by it: what was earned, or due, is all. */
    private static PayLine closed(PayLine line, boolean byDue) {
        BigDecimal all = byDue ? line.payable() : line.earned();
        return line.worth(all, all, line.payable());
    }

    private static boolean isNothing(PayLine line) {
        return line.absent().isEmpty()
                && !line.waits()
                && line.expected().signum() == 0
                && line.earned().signum() == 0
                && line.payable().signum() == 0;
    }

    /** What a line has grown by; it waits as long as one of both does. */
    private PayLine less(PayLine line, PayLine before) {
        if (line.absent().isPresent() || line.waits()) {
            return line;
        }
        if (before.absent().isPresent() || before.waits()) {
            return before;
        }
        PayLine rest = line.worth(
                line.expected().subtract(before.expected()),
                line.earned().subtract(before.earned()),
                line.payable().subtract(before.payable()));
        return explained && before.payable().signum() != 0
                ? rest.and(PayStep.of(PayStep.What.EARLIER_VERSION, rest.payable(), before.payable()))
                : rest;
    }
}
