package io.baton.server.planning;

import io.baton.core.document.Location;
import io.baton.core.document.Problem;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.trial.TestedPlan;
import io.baton.pages.plan.PageDifference;
import io.baton.pages.plan.Untried;
import io.baton.pages.problem.ProblemWords;
import io.baton.server.page.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * What is said of plans in one language.
 *
 * @param words the words
 */
record PlanTexts(Words words) {

    /** Some days; open where they have no end. */
    String days(DateRange days) {
        return days.to().equals(LocalDate.MAX)
                ? words.say("days.from", days.from().toString())
                : words.say("days", days.from().toString(), days.to().toString());
    }

    /** Problems, those of a text at their lines. */
    List<PlanView.Message> messages(List<Problem> problems, String path) {
        ProblemWords said = ProblemWords.in(words.language());
        return problems.stream().map(problem -> message(said, problem, path)).toList();
    }

    private PlanView.Message message(ProblemWords said, Problem problem, String path) {
        Location at = problem.at();
        boolean isOwn = at.source().equals(path);
        String place = isOwn
                ? words.say("line", Integer.toString(at.line()))
                : words.say("line.of", at.source(), Integer.toString(at.line()));
        return new PlanView.Message(
                isOwn ? at.line() : 0,
                at.column(),
                place,
                problem.severity() == Problem.Severity.ERROR,
                said.say(problem.what()),
                said.say(problem.mend()));
    }

    /** What tests came to. */
    PlanView.Tests tests(TestedPlan tested, String path) {
        String said = tested.results().isEmpty()
                ? words.say("tests.none")
                : words.say(
                        "tests.said",
                        words.count(tested.passed()),
                        words.count(tested.results().size()),
                        words.count(tested.coverage().reached().size()),
                        words.count(tested.coverage().goals().size()));
        return new PlanView.Tests(
                said,
                tested.passes(),
                messages(tested.differences(), path),
                Untried.of(tested.coverage(), words.language()).stream()
                        .map(row -> new PlanView.Untried(row.item(), row.which(), row.place()))
                        .toList());
    }

    /** What the page of one plan says otherwise than that of another. */
    List<PageDifference> differences(ValidPlan before, ValidPlan after, Catalogue catalogue) {
        return PageDifference.between(before, after, catalogue, words.language());
    }
}
