package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.explain.Explainer;
import io.baton.core.explain.RowSource;
import io.baton.core.measure.ReportingLine;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Distribution;
import io.baton.engine.run.Coverage;
import io.baton.engine.run.RunResult;
import io.baton.engine.run.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run says on standard error: who is not covered, what is still to come, which entries do not count. */
final class RunReport {

    private static final int MOST = 10;

    private final Language language;
    private final Map<ValidPlan, Explainer> explainers = new HashMap<>();
    private final Words words;
    private final Console console;

    RunReport(Language language, Console console) {
        this.language = language;
        this.words = Words.in(language);
        this.console = console;
    }

    void say(RunResult result, boolean several) {
        Coverage coverage = result.coverage();
        console.say(Count.of(coverage.participants(), "participant").toString());
        if (coverage.participants() == 0) {
            console.say("nobody takes part: the data has no assignment in the period that the plan is for; look at its"
                    + " assignments, and at 'for' in the plan");
        }
        if (coverage.outside() > 0) {
            console.say(new Count(coverage.outside(), "person is", "people are")
                    + " assigned in the period, but not to " + (several ? "any of these plans" : "this plan") + ": "
                    + String.join(", ", coverage.examples())
                    + (coverage.outside() > coverage.examples().size() ? " …" : ""));
        }
        sayFlaws(coverage.flaws());
        result.uncredited().stream().map(UncreditedWords::of).forEach(console::say);
        result.late().stream().map(LateWords::of).forEach(console::say);
        result.unrated().stream().map(UnratedWords::of).forEach(console::say);
        result.distributions().forEach(this::sayGuide);
        sayExempt(result.standings());
        sayPending(result.standings());
        sayRefusals(result.standings());
    }

    /** What speaks of somebody by the names of that person's plan. */
    private Explainer explainer(Standing standing) {
        return explainers.computeIfAbsent(standing.plan(), plan -> new Explainer(plan, language, RowSource.NONE));
    }

    private void sayFlaws(List<ReportingLine.Flaw> flaws) {
        flaws.stream().limit(MOST).map(LineFlaws::say).forEach(console::say);
        sayMore(flaws.size());
    }

    /** The grades of a role beside the guide: a help for those who decide, which changes nobody. */
    private void sayGuide(Distribution group) {
        String role = group.role().isEmpty() ? words.text("guide.everyone") : Console.readable(group.role());
        String people = Integer.toString(group.people());
        String grades = group.lines().stream().map(line -> grade(line, group)).collect(Collectors.joining(", "));
        console.say(words.text(group.applies() ? "guide.head" : "guide.small", role, people, grades));
        group.ties()
                .forEach(tie -> console.say("  "
                        + words.text(
                                "guide.tie",
                                tie.total().toPlainString(),
                                tie.better(),
                                tie.worse(),
                                tie.participants().stream()
                                        .map(Console::readable)
                                        .collect(Collectors.joining(", ")))));
    }

    private String grade(Distribution.Line line, Distribution group) {
        String key = line.isMaximum() ? "guide.most" : "guide.quota";
        String count = line.grade() + " " + line.people();
        return group.applies() ? count + words.text(key, Integer.toString(line.quota())) : count;
    }

    private void sayExempt(List<Standing> standings) {
        List<String> lines = standings.stream()
                .flatMap(standing -> standing.exemption().stream()
                        .map(exemption -> "exempt: " + standing.participant() + ", " + words.exempt(exemption)))
                .toList();
        lines.stream().limit(MOST).forEach(console::say);
        sayMore(lines.size());
    }

    private void sayPending(List<Standing> standings) {
        List<Standing> pending = standings.stream()
                .filter(standing -> !standing.blockers().isEmpty())
                .toList();
        if (pending.isEmpty()) {
            return;
        }
        console.say(
                Count.of(pending.size(), "result") + " cannot be released yet, because something is still to come:");
        for (Standing standing : pending.stream().limit(MOST).toList()) {
            standing.blockers()
                    .forEach(blocker -> console.say("  " + standing.participant() + ", "
                            + explainer(standing).say(blocker)));
        }
        sayMore(pending.size());
    }

    private void sayRefusals(List<Standing> standings) {
        List<String> lines = standings.stream()
                .flatMap(standing -> standing.refusals().stream()
                        .map(refusal -> "does not count: " + standing.participant() + ", "
                                + explainer(standing).say(refusal)))
                .toList();
        lines.stream().limit(MOST).forEach(console::say);
        sayMore(lines.size());
    }

    private void sayMore(int count) {
        if (count > MOST) {
            console.say("  … and " + (count - MOST) + " more");
        }
    }
}
