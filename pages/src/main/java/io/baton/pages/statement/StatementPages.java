package io.baton.pages.statement;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Participant;
import io.baton.engine.file.LoadedData;
import io.baton.engine.pay.Payroll;
import io.baton.engine.run.PlanHash;
import io.baton.pages.Head;
import io.baton.pages.Head.Fact;
import io.baton.pages.Pinned;
import io.baton.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement as a page. */
public final class StatementPages {

    private final PersonStatement statement;
    private final LoadedData data;
    private final Words words;
    private final StatementLines lines;

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
        this.lines = new StatementLines(statement, behind, words);
    }

    /** The page. */
    public StatementPage page() {
        return new StatementPage(
                head(), who(), notices(), lines.totals(), lines.lines(), lines.left(), statement.isDraft());
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
}
