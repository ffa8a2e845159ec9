package io.baton.engine.paybook;

import io.baton.core.document.CodePointOrder;
import io.baton.core.settle.Hold;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PersonAccount;
import io.baton.core.settle.PersonEarnings;
import io.baton.core.settle.PersonPosting;
import io.baton.core.settle.PersonResult;
import io.baton.core.settle.PostedIn;
import io.baton.core.settle.PostedSum;
import io.baton.core.settle.Settled;
import io.baton.core.settle.Settlement;
import io.baton.core.settle.SettlementRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Settles one person after the other: those of the run, those with posted lines, those for whom somebody has entered. */
final class PersonMerge {

    private final SettlementRules rules;
    private final Settlement settlement;
    private final Entries entries;
    private final PostedIn posted;
    private final LineWriter out;
    private final SortedSet<String> entered = new TreeSet<>(CodePointOrder.INSTANCE);
    private final List<Absentee> absentees = new ArrayList<>();
    private final List<Settled.Held> held = new ArrayList<>();
    private long people;

    PersonMerge(SettlementRules rules, Entries entries, PostedIn posted, LineWriter out) {
        this.rules = rules;
        this.settlement = new Settlement(rules);
        this.entries = entries;
        this.posted = posted;
        this.out = out;
        entered.addAll(entries.participants());
    }

    void settle(Iterator<PersonResult> results, PostedPeople before) throws IOException {
        String last = "";
        while (results.hasNext()) {
            PersonResult result = results.next();
            String participant = result.participant();
            if (people > 0 && CodePointOrder.INSTANCE.compare(participant, last) <= 0) {
                throw new IllegalArgumentException("people come in order: " + participant + " after " + last);
            }
            last = participant;
            people++;
            skip(before, other -> CodePointOrder.INSTANCE.compare(other, participant) < 0);
            entered.remove(participant);
            settle(result, before);
        }
        skip(before, _ -> true);
    }

    private void settle(PersonResult result, PostedPeople before) throws IOException {
        PersonAccount account = before.account(result.participant(), posted.period());
        switch (result) {
            case PersonResult.Calculated(PersonEarnings person) -> {
                PersonPosting.Request request =
                        new PersonPosting.Request(withHolds(person), entries.entries(person.participant()), posted);
                PersonPosting posting = PersonPosting.of(request, account, settlement);
                for (LedgerLine line : posting.lines()) {
                    out.add(line);
                }
                held.addAll(posting.held());
            }
            case PersonResult.NotCalculated(String participant, String reason) ->
                absentees.add(new Absentee(participant, Absentee.Cause.FAILED, reason));
        }
    }

    private PersonEarnings withHolds(PersonEarnings person) {
        List<Hold> own = entries.holds(person.participant());
        if (own.isEmpty()) {
            return person;
        }
        List<Hold> all = new ArrayList<>(person.holds());
        all.addAll(own);
        return person.with(all);
    }

    /** Those whom the run does not know, up to the next one that it does. */
    private void skip(PostedPeople before, Predicate<String> isBefore) throws IOException {
        Optional<String> next = nextOf(before).filter(isBefore);
        while (next.isPresent()) {
            String participant = next.get();
            boolean isEntered = entered.remove(participant);
            if (isPosted(before.account(participant, posted.period()))) {
                absentees.add(new Absentee(participant, Absentee.Cause.MISSING, ""));
            } else if (isEntered) {
                absentees.add(new Absentee(participant, Absentee.Cause.ENTERED_ONLY, ""));
            }
            next = nextOf(before).filter(isBefore);
        }
    }

    private Optional<String> nextOf(PostedPeople before) throws IOException {
        Optional<String> next = before.next();
        return entered.isEmpty()
                ? next
                : next.filter(one -> CodePointOrder.INSTANCE.compare(one, entered.first()) <= 0)
                        .or(() -> Optional.of(entered.first()));
    }

    /** Whether the person was paid something that the run should have calculated. */
    private boolean isPosted(PersonAccount account) {
        return account.sums().stream().anyMatch(this::matters);
    }

    private boolean matters(PostedSum sum) {
        return sum.amount().signum() != 0 && rules.coverage().covers(sum);
    }

    List<Absentee> absentees() {
        return absentees;
    }

    List<Settled.Held> held() {
        return held;
    }

    /** How many people the run has given. */
    long people() {
        return people;
    }
}
