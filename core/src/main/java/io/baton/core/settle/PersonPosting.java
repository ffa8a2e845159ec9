package io.baton.core.settle;

import io.baton.core.document.CodePointOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * What is posted for one person: entries of people, then differences of what is earned, then what payout makes of them. Each
 * is only what was not posted yet, so that the same twice posts nothing, and the sum of the lines of the open period is what
 * is paid.
 *
 * @param lines what is to be posted, in the order of the ledger
 * @param held what would be, if nobody had held it
 */
public record PersonPosting(List<LedgerLine> lines, List<Settled.Held> held) {

    public PersonPosting {
        lines = List.copyOf(lines);
        held = List.copyOf(held);
    }

    /** What people enter and where all is posted. */
    public record Request(PersonEarnings person, List<Entry> entries, PostedIn posted) {
        public Request {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The lines of a person.
     *
     * @param request what is known now
     * @param account what was posted; takes the new lines up
     * @param settlement the rules of the run
     */
    public static PersonPosting of(Request request, PersonAccount account, Settlement settlement) {
        List<LedgerLine> lines = new ArrayList<>();
        for (Entry entry : together(request.entries())) {
            line(ofNow(entry, request.person()), account, request.posted())
                    .ifPresent(line -> add(line, account, lines));
        }
        Settled settled = settlement.settle(request.person(), account.sums(), account.paidBefore());
        for (Difference difference : settled.differences()) {
            add(LedgerLine.of(difference, request.posted()), account, lines);
        }
        lines.addAll(payout(request, account));
        lines.sort(LedgerLine.ORDER);
        return new PersonPosting(lines, settled.held());
    }

    /** What was held before Baton for a deal that the plan pays by now is not paid besides. */
    private static Entry ofNow(Entry entry, PersonEarnings person) {
        boolean isEarned = entry.kind() == LineKind.OPENING_HELD
                && person.earnings().stream().anyMatch(earning -> earning.key().equals(entry.key()));
        return isEarned ? entry.worth(BigDecimal.ZERO) : entry;
    }

    /** The same entry in two rows is the sum of both. */
    private static Collection<Entry> together(List<Entry> entries) {
        SequencedMap<Entry.Identity, Entry> byIdentity = new LinkedHashMap<>();
        entries.forEach(entry -> byIdentity.merge(entry.identity(), entry, Entry::plus));
        return byIdentity.values();
    }

    private static void add(LedgerLine line, PersonAccount account, List<LedgerLine> lines) {
        account.add(line);
        lines.add(line);
    }

    private static Optional<LedgerLine> line(Entry entry, PersonAccount account, PostedIn posted) {
        BigDecimal before = account.posted(entry);
        BigDecimal amount = entry.amount().subtract(before);
        if (amount.signum() == 0) {
            return Optional.empty();
        }
        Amounts amounts = new Amounts(entry.amount(), before, amount, entry.currency());
        return Optional.of(new LedgerLine(
                entry.key(),
                entry.kind(),
                entry.period(),
                posted,
                amounts,
                entry.reason(),
                Optional.empty(),
                PlanVersion.NONE,
                entry.approvedBy()));
    }

    /** What payout makes of the open period, without what it has made of it before. */
    private static List<LedgerLine> payout(Request request, PersonAccount account) {
        SequencedMap<PersonAccount.Made, BigDecimal> wanted = wanted(request, account);
        account.payout().keySet().forEach(made -> wanted.putIfAbsent(made, BigDecimal.ZERO));
        List<LedgerLine> lines = new ArrayList<>();
        wanted.forEach((made, amount) -> {
            BigDecimal before = account.payout().getOrDefault(made, BigDecimal.ZERO);
            if (amount.compareTo(before) != 0) {
                Amounts amounts = new Amounts(amount, before, amount.subtract(before), made.currency());
                lines.add(line(made, amounts, request));
            }
        });
        return lines;
    }

    private static SequencedMap<PersonAccount.Made, BigDecimal> wanted(Request request, PersonAccount account) {
        PayoutTerms terms = request.person().payout();
        TreeSet<String> currencies = new TreeSet<>(CodePointOrder.INSTANCE);
        currencies.addAll(account.gross().keySet());
        // what was taken off for too much is given back where nothing was earned
        currencies.addAll(account.owedIn());
        // a draw is paid where nothing was earned
        terms.draw().ifPresent(_ -> currencies.add(terms.currency()));
        SequencedMap<PersonAccount.Made, BigDecimal> wanted = new LinkedHashMap<>();
        for (String currency : currencies) {
            BigDecimal gross = account.gross().getOrDefault(currency, BigDecimal.ZERO);
            Payout payout =
                    new Payout(request.posted().period(), gross, account.balances(currency), terms.in(currency));
            payout.lines()
                    .forEach(line -> wanted.put(
                            new PersonAccount.Made(currency, line.kind(), line.term(), line.item()), line.amount()));
        }
        return wanted;
    }

    private static LedgerLine line(PersonAccount.Made made, Amounts amounts, Request request) {
        LineKey key = new LineKey(request.person().participant(), made.term(), made.item());
        PostedIn posted = request.posted();
        return new LedgerLine(
                key,
                made.kind(),
                posted.period(),
                posted,
                amounts,
                made.kind().label(),
                Optional.empty(),
                PlanVersion.NONE,
                "");
    }
}
