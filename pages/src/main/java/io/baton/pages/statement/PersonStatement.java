package io.baton.pages.statement;

import io.baton.core.pay.PayLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.Hold;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.LineKey;
import io.baton.core.settle.LineKind;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PersonPosting;
import io.baton.core.settle.PostedIn;
import io.baton.core.settle.Settled;
import io.baton.engine.pay.PayBooking;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.PlanLine;
import io.baton.engine.pay.UnpostedPay;
import io.baton.engine.paybook.Entries;
import io.baton.engine.run.RunRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person is paid in a period and what is still to come, gathered for text and page.
 *
 * @param request the plans, the period and the data
 * @param person who
 * @param name what people call the person; empty where nobody said
 * @param paid what each plan gives, with its steps
 * @param lines what is paid in the period, line by line
 * @param remainders what is not all paid
 * @param isDraft whether nothing was posted
 */
public record PersonStatement(
        RunRequest request,
        String person,
        String name,
        List<Payroll.Paid> paid,
        List<LedgerLine> lines,
        List<PayRemainder> remainders,
        boolean isDraft) {

    public PersonStatement {
        paid = List.copyOf(paid);
        lines = List.copyOf(lines);
        remainders = List.copyOf(remainders);
    }

    /** A draft: what is due where nothing was posted. */
    public static PersonStatement draft(RunRequest request, String name, List<Payroll.Paid> paid) {
        String person = paid.getFirst().participant().id();
        List<LedgerLine> lines = new UnpostedPay(request).lines(person, paid);
        Standing standing = new Standing(true, posted(lines, false), Set.of(), Map.of());
        return new PersonStatement(request, person, name, paid, lines, standing.remainders(paid), true);
    }

    /**
     * By a ledger, what was posted in the period.
     *
     * @param ledger all lines of the person
     * @param entries what people have decided
     */
    public static PersonStatement posted(
            RunRequest request, String name, List<Payroll.Paid> paid, List<LedgerLine> ledger, Entries entries) {
        String person = paid.getFirst().participant().id();
        List<LedgerLine> posted = untilPeriod(ledger, request);
        List<LedgerLine> lines = posted.stream()
                .filter(line -> line.posted().period().equals(request.period().name()))
                .toList();
        List<PayRemainder> remainders = standing(request, paid, posted, entries).remainders(paid).stream()
                .filter(rest -> !entries.decide(person, rest.of().line()))
                .toList();
        return new PersonStatement(request, person, name, paid, lines, remainders, false);
    }

    /** What was posted up to the last posting of the period; everything, where there is none. */
    private static List<LedgerLine> untilPeriod(List<LedgerLine> posted, RunRequest request) {
        int last = posted.stream()
                .filter(line -> line.posted().period().equals(request.period().name()))
                .mapToInt(line -> line.posted().run())
                .max()
                .orElse(Integer.MAX_VALUE);
        return posted.stream().filter(line -> line.posted().run() <= last).toList();
    }

    /** How far the lines of a person have come: what was posted, what could be, what people hold. */
    private record Standing(
            boolean isDraft, Map<LineKey, BigDecimal> posted, Set<LineKey> open, Map<LineKey, Hold> held) {

        List<PayRemainder> remainders(List<Payroll.Paid> paid) {
            List<PayRemainder> remainders = new ArrayList<>();
            for (Payroll.Paid one : paid) {
                for (PayLine line : one.lines()) {
                    LineKey key = new LineKey(one.participant().id(), line.term(), line.item());
                    if (isLeft(line) || open.contains(key) || held.containsKey(key)) {
                        remainders.add(new PayRemainder(
                                new PlanLine(one.plan(), line),
                                posted(key, one.plan(), line),
                                Optional.ofNullable(held.get(key))));
                    }
                }
            }
            return remainders;
        }

        /** In a draft, what has no difference to what was due before counts as paid in time. */
        private BigDecimal posted(LineKey key, ValidPlan plan, PayLine line) {
            BigDecimal before = isDraft ? new PlanLine(plan, line).rounded(line.payable()) : BigDecimal.ZERO;
            return posted.getOrDefault(key, before);
        }

        private static boolean isLeft(PayLine line) {
            return line.absent().isPresent()
                    || line.waits()
                    || line.earned().compareTo(line.expected()) != 0
                    || line.payable().compareTo(line.earned()) != 0;
        }
    }

    /** A posting is tried, for only that knows what rounding and holds leave to post. */
    private static Standing standing(
            RunRequest request, List<Payroll.Paid> paid, List<LedgerLine> posted, Entries entries) {
        String person = paid.getFirst().participant().id();
        PayBooking booking =
                new PayBooking(request.plans(), new PostedIn(request.period().name(), 1));
        PersonAccount account = new PersonAccount(request.period().name());
        posted.forEach(account::add);
        PersonPosting rest = booking.post(
                booking.earnings(person, paid).with(entries.holds(person)), account, entries.entries(person));
        Set<LineKey> open = rest.lines().stream()
                .filter(line -> line.kind() == LineKind.EARNED)
                .map(LedgerLine::key)
                .collect(Collectors.toCollection(HashSet::new));
        Map<LineKey, Hold> held = new HashMap<>();
        for (Settled.Held one : rest.held()) {
            held.put(one.difference().earning().key(), one.hold());
        }
        return new Standing(false, posted(posted, true), open, held);
    }

    /** What stands under each key; of a draft what was paid before it. */
    private static Map<LineKey, BigDecimal> posted(List<LedgerLine> lines, boolean isPosted) {
        Map<LineKey, BigDecimal> sums = new HashMap<>();
        for (LedgerLine line : lines) {
            boolean counts = line.kind() == LineKind.EARNED || line.kind() == LineKind.OPENING_PAID;
            if (counts) {
                sums.merge(
                        line.key(),
                        isPosted ? line.amounts().amount() : line.amounts().before(),
                        BigDecimal::add);
            }
        }
        return sums;
    }

    /** The sums of the lines that are paid, by currency. */
    public SortedMap<String, BigDecimal> totals() {
        SortedMap<String, BigDecimal> totals = new TreeMap<>();
        for (LedgerLine line : lines) {
            if (line.kind().isPaid()) {
                totals.merge(line.amounts().currency(), line.amounts().amount(), BigDecimal::add);
            }
        }
        return totals;
    }

    /** What a line is worth now and how it came about; nothing where no plan makes it any more, or people entered it. */
    public Optional<PlanLine> behind(LedgerLine line) {
        return paid.stream()
                .flatMap(one -> one.lines().stream().map(found -> new PlanLine(one.plan(), found)))
                .filter(found -> found.line().term().equals(line.key().term())
                        && found.line().item().equals(line.key().item()))
                .findFirst();
    }

    /** Everything that stands behind the lines and the remainders. */
    public List<PlanLine> behind() {
        return Stream.concat(
                        lines.stream().flatMap(line -> behind(line).stream()),
                        remainders.stream().map(PayRemainder::of))
                .distinct()
                .toList();
    }

    /** Where what a line corrects was posted; nothing of a draft, which only supposes that it was. */
    public Optional<PostedIn> corrected(LedgerLine line) {
        return isDraft ? Optional.empty() : line.corrects();
    }

    /** Whether a line belongs to another period than the one in which it is paid. */
    public boolean isOfEarlier(LedgerLine line) {
        return !line.period().equals(request.period().name());
    }
}
