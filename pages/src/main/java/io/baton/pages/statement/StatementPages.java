package io.baton.pages.statement;

import io.baton.core.explain.PayWords;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Participant;
import io.baton.core.settle.LedgerLine;
import io.baton.engine.file.LoadedData;
import io.baton.engine.pay.Payroll;
import io.baton.engine.run.PlanHash;
import io.baton.pages.Head;
import io.baton.pages.Head.Fact;
import io.baton.pages.Pinned;
import io.baton.pages.Words;
import io.baton.pages.statement.StatementPage.About;
import io.baton.pages.statement.StatementPage.How;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as a page. */
public final class StatementPages {

    private final PersonStatement statement;
    private final LoadedData data;
    private final Words words;
    private final PayTitles titles;
    private final BehindLines behind;

    /**
     * Of a statement.
     *
     * @param data what it was made from
     * @param behind the steps and rows of its lines
     */
    public StatementPages(PersonStatement statement, LoadedData data, BehindLines behind, Words words) {
        this.statement = statement;
        this.data = data;
        this.words = words;
        this.titles = new PayTitles(statement.request().plans(), words.language());
        this.behind = behind;
    }

    /** The page. */
    public StatementPage page() {
        return new StatementPage(
                head(),
                who(),
                notices(),
                statement.totals().entrySet().stream()
                        .map(total -> new StatementPage.Total(titles.money(total.getValue()), total.getKey()))
                        .toList(),
                statement.lines().stream().map(this::line).toList(),
                statement.remainders().stream().map(this::left).toList(),
                statement.isDraft());
    }

    private Head head() {
        String called = statement.name().isEmpty() ? statement.person() : statement.name();
        Pinned pinned = new Pinned(data, words);
        return new Head(
                words.say(statement.isDraft() ? "statement.draft" : "statement"),
                words.say("statement.title", called, period()),
                facts(pinned),
                pinned.mark(plans(), period()));
    }

    private String period() {
        return statement.request().period().name();
    }

    /** The plans that pay this person. */
    private List<Plan> plans() {
        return statement.paid().stream()
                .map(Payroll.Paid::plan)
                .map(ValidPlan::plan)
                .distinct()
                .toList();
    }

    private List<Fact> facts(Pinned pinned) {
        List<Fact> facts = new ArrayList<>();
        for (Plan plan : plans()) {
            facts.add(fact("fact.plan", words.say("fact.version", plan.name(), Integer.toString(plan.version()))));
            facts.add(fact("fact.hash", Pinned.shortened(PlanHash.of(plan))));
        }
        var days = statement.request().period().days();
        facts.add(fact("statement.of", words.say("fact.period.days", period(), days.toString())));
        facts.add(fact("fact.data", pinned.state()));
        if (!statement.isDraft()) {
            String postings = statement.lines().stream()
                    .map(line -> line.posted().toString())
                    .distinct()
                    .collect(Collectors.joining(", "));
            facts.add(
                    fact("statement.posted-in", postings.isEmpty() ? words.say("statement.nothing-posted") : postings));
        }
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.say(label), value);
    }

    private StatementPage.Who who() {
        Participant participant = statement.paid().getLast().participant();
        String place = Stream.of(participant.role(), participant.unit())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new StatementPage.Who(statement.person(), statement.name(), place);
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (statement.isDraft()) {
            notices.add(words.say("statement.not-posted"));
        }
        if (!data.isSound()) {
            notices.add(words.say("statement.unsound"));
        }
        return notices;
    }

    private StatementPage.Line line(LedgerLine line) {
        BigDecimal before = line.amounts().before();
        return new StatementPage.Line(
                new About(titles.called(line), line.key().item(), line.period()),
                mark(line),
                before.signum() == 0 ? "" : titles.money(before),
                titles.money(line.amounts().amount()),
                line.amounts().currency(),
                line.kind().isPaid(),
                how(line));
    }

    private String mark(LedgerLine line) {
        return line.kind().isPaid() ? correction(line) : words.say("statement.remembered");
    }

    private String correction(LedgerLine line) {
        return statement
                .corrected(line)
                .map(first -> words.say("statement.corrects", first.toString()))
                .orElseGet(() -> statement.isOfEarlier(line) ? words.say("statement.late", line.period()) : "");
    }

    private How how(LedgerLine line) {
        return statement.behind(line).map(behind::how).orElseGet(() -> new How(entered(line), List.of()));
    }

    /** What people entered has a reason and somebody who approved it. */
    private List<String> entered(LedgerLine line) {
        return line.approvedBy().isEmpty()
                ? List.of()
                : List.of(words.say("statement.entered", line.reason(), line.approvedBy()));
    }

    private StatementPage.Left left(PayRemainder left) {
        PayLine line = left.line();
        PayWords pay = titles.of(left.of().plan());
        return new StatementPage.Left(
                new About(pay.title(line.term()), line.item(), line.period()),
                titles.money(left.of().rounded(line.expected())),
                titles.money(left.of().rounded(line.earned())),
                titles.money(left.of().rounded(line.payable())),
                titles.money(left.posted()),
                left.of().currency(),
                titles.note(left),
                behind.how(left.of()));
    }
}
