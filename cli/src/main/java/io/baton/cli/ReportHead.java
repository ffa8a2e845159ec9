package io.baton.cli;

import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import io.baton.engine.file.LoadedFile;
import io.baton.engine.file.LoadedTable;
import io.baton.engine.measure.LateRows;
import io.baton.engine.measure.Uncredited;
import io.baton.engine.measure.Unrated;
import io.baton.engine.run.Coverage;
import io.baton.engine.run.EveryoneRun;
import io.baton.engine.run.PlanHash;
import io.baton.pages.Head;
import io.baton.pages.Head.Fact;
import io.baton.pages.Pinned;
import io.baton.pages.Words;
import io.baton.pages.report.Everyone;
import io.baton.pages.report.ReportPage.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The head of a report: what pins the result, and what its reader must know.
 *
 * @param project the plan and the data
 * @param words the reader's language
 */
record ReportHead(Project project, Words words) {

    /** The head of the page for those who may see everyone. */
    Head everyone(Everyone everyone, Optional<String> unit) {
        return head("report", Stream.concat(facts().stream(), counts(everyone, unit).stream()));
    }

    /** The head of the page for one person. */
    Head single() {
        return head("report.single", facts().stream());
    }

    private Head head(String kind, Stream<Fact> facts) {
        String plan = project.plan().plan().title().in(words.language());
        return new Head(
                words.say(kind),
                words.say("report.title", plan, period().name()),
                facts.toList(),
                pinned().mark(
                                project.request().plans().stream()
                                        .map(ValidPlan::plan)
                                        .toList(),
                                period().name()));
    }

    private Pinned pinned() {
        return new Pinned(project.data(), words);
    }

    private Period period() {
        return project.request().period();
    }

    /** What pins the result. */
    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (ValidPlan valid : project.request().plans()) {
            Plan plan = valid.plan();
            facts.add(fact("fact.plan", words.say("fact.version", plan.name(), Integer.toString(plan.version()))));
            facts.add(fact("fact.hash", Pinned.shortened(PlanHash.of(plan))));
            facts.add(fact("fact.effective", plan.effective().toString()));
        }
        String days = period().days().toString();
        facts.add(fact("fact.period", words.say("fact.period.days", period().name(), days)));
        facts.add(fact("fact.as-of", project.request().asOf().today().toString()));
        facts.add(fact("fact.data", pinned().state()));
        return facts;
    }

    /** How many people there are. */
    private List<Fact> counts(Everyone everyone, Optional<String> unit) {
        List<Fact> facts = new ArrayList<>(List.of(
                fact("fact.people", words.count(everyone.appraised())),
                fact("fact.exempt", words.count(everyone.exempt())),
                fact("fact.pending", words.count(everyone.pending()))));
        unit.ifPresent(name -> facts.add(fact("fact.unit", name)));
        return facts;
    }

    private Fact fact(String label, String value) {
        return new Fact(words.say(label), value);
    }

    /** What the reader must know. */
    List<String> notices(EveryoneRun run, Gathered gathered) {
        List<String> notices = new ArrayList<>();
        Coverage coverage = run.coverage();
        if (coverage.outside() > 0) {
            notices.add(words.say(
                    "notice.outside", words.count(coverage.outside()), String.join(", ", coverage.examples())));
        }
        coverage.flaws()
                .forEach(flaw -> notices.add(words.say(
                        "notice.flaw",
                        String.join(" → ", flaw.people()),
                        flaw.days().toString())));
        notices.addAll(ofRows());
        run.uncredited().forEach(uncredited -> notices.add(of(uncredited)));
        run.late().forEach(late -> notices.add(of(late)));
        run.unrated().forEach(unrated -> notices.add(of(unrated)));
        notices.addAll(ofPeople(gathered));
        return notices;
    }

    private List<String> ofRows() {
        List<String> notices = new ArrayList<>();
        for (LoadedTable table : project.data().tables()) {
            for (LoadedFile file : table.files()) {
                if (file.badRows() > 0) {
                    notices.add(words.say(
                            "notice.bad", file.file(), words.count(file.badRows()), words.count(file.rows())));
                }
            }
        }
        project.data()
                .strangers()
                .forEach(strangers -> notices.add(words.say(
                        "notice.strangers",
                        strangers.table(),
                        words.count(strangers.rows()),
                        String.join(", ", strangers.examples()))));
        return notices;
    }

    private String of(Uncredited uncredited) {
        String examples =
                uncredited.examples().stream().map(Uncredited.Example::key).collect(Collectors.joining(", "));
        return words.say(
                "notice.uncredited", uncredited.rules().type().name(), words.count(uncredited.deals()), examples);
    }

    private String of(LateRows late) {
        String examples = late.first().stream().map(LateRows.Example::key).collect(Collectors.joining(", "));
        return words.say(
                "notice.late",
                late.rule().factType(),
                words.count(late.rows()),
                late.until().toString(),
                examples);
    }

    private String of(Unrated unrated) {
        String examples = unrated.examples().stream()
                .map(example -> example.file() + ":" + example.line())
                .collect(Collectors.joining(", "));
        return words.say(
                "notice.unrated",
                unrated.currency().factType(),
                words.count(unrated.rows()),
                unrated.currency().into(),
                examples);
    }

    private List<String> ofPeople(Gathered gathered) {
        List<String> notices = new ArrayList<>();
        Everyone everyone = gathered.everyone();
        if (everyone.pending() > 0) {
            notices.add(words.say("notice.pending", words.count(everyone.pending())));
        }
        if (everyone.refused() > 0) {
            notices.add(words.say("notice.refused", words.count(everyone.refused())));
        }
        if (gathered.shown().size() < everyone.appraised()) {
            notices.add(
                    words.say("notice.some", words.count(gathered.shown().size()), words.count(everyone.appraised())));
        }
        return notices;
    }

    /** The files of the data. */
    List<DataFile> files() {
        return project.data().tables().stream()
                .flatMap(table -> table.files().stream()
                        .map(file -> new DataFile(
                                table.table().name(),
                                file.file(),
                                words.count(file.rows()),
                                words.count(file.badRows()),
                                Pinned.shortened(file.sha256()))))
                .toList();
    }
}
