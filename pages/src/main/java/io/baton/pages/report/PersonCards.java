package io.baton.pages.report;

import io.baton.core.explain.Explainer;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.PlanWords;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.Decided;
import io.baton.core.score.Decision;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.Participant;
import io.baton.core.score.Refusal;
import io.baton.core.score.RunningScore;
import io.baton.core.score.ScoreLine;
import io.baton.core.value.Rounding;
import io.baton.pages.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the cards of people from what came out for them; it calculates nothing anew.
 *
 * @param person who it is, and what came out
 * @param card the scorecard of the period's cycle
 * @param words the reader's language
 * @param discreet whether raters and those who decided stay unnamed, because the reader may see one person only
 */
public record PersonCards(Book.Shown person, Scorecard card, Words words, boolean discreet) {

    private static final String NONE = "–";

    /**
     * The card.
     *
     * @param id its place on the page
     * @param name what people call the person; may be empty
     * @param rank the rank within the role, where there is one
     * @param reasons explains a figure, down to the rows
     */
    public PersonCard card(String id, String name, Optional<Integer> rank, Function<Figure, ExplanationTree> reasons) {
        Explainer explainer = new Explainer(person.plan(), words.language(), RowSource.NONE);
        Outcome outcome = person.outcome();
        Participant who = outcome.participant();
        WhyNode.Builder nodes = new WhyNode.Builder(id);
        UnnamedRaters unnamed = new UnnamedRaters(who.id(), words);
        Optional<WhyNode> why = outcome.grade()
                .or(outcome::total)
                .map(reasons)
                .or(() -> shownOnly(reasons, outcome))
                .map(tree -> discreet ? unnamed.in(tree) : tree)
                .map(nodes::node);
        return new PersonCard(
                id,
                new PersonCard.Who(who.id(), name, place(who)),
                new PersonCard.Result(
                        shown(explainer, outcome.total()),
                        shown(explainer, outcome.grade()),
                        rank.map(place -> Integer.toString(place)).orElse(NONE)),
                person.decided().stages().stream().map(this::stage).toList(),
                notes(explainer, outcome),
                lines(explainer, outcome, nodes),
                why);
    }

    private PersonCard.Stage stage(Decided decided) {
        Decision decision = decided.decision();
        return new PersonCard.Stage(
                words.say("decided." + decided.stage().label()),
                DecidedResult.of(decided),
                discreet ? "" : decision.by(),
                decision.on().toString(),
                decision.reason());
    }

    /** Where a scorecard only shows figures, all of them stand below one head. */
    private Optional<ExplanationTree> shownOnly(Function<Figure, ExplanationTree> reasons, Outcome outcome) {
        if (outcome.indicators().isEmpty()) {
            return Optional.empty();
        }
        List<ExplanationTree> figures =
                outcome.indicators().stream().map(reasons).toList();
        return Optional.of(
                new ExplanationTree("shown", "", words.say("card.figures"), "", "", "", List.of(), figures, List.of()));
    }

    private static String place(Participant person) {
        return Stream.of(person.role(), person.unit())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String shown(Explainer explainer, Optional<Figure> figure) {
        return figure.map(explainer::shown).orElse(NONE);
    }

    private List<String> notes(Explainer explainer, Outcome outcome) {
        List<String> notes = new ArrayList<>();
        Rounding shown = person.plan().plan().rounding().score();
        RunningScore.of(outcome)
                .ifPresent(running -> notes.add(words.say(
                        "card.running",
                        shown.round(running.points()).toPlainString(),
                        running.weight().stripTrailingZeros().toPlainString())));
        outcome.blockers().forEach(blocker -> notes.add(words.say("card.pending", explainer.say(blocker))));
        outcome.refusals().forEach(refusal -> notes.add(words.say("card.refused", refused(explainer, refusal))));
        if (!discreet) {
            person.decided()
                    .refusals()
                    .forEach(refusal -> notes.add(words.say("card.refused", explainer.say(refusal))));
        }
        return notes;
    }

    /** Who may rate instead is nobody's business but that of those who may see everyone (rule L4). */
    private String refused(Explainer explainer, Refusal refusal) {
        return discreet && refusal.cause() == Refusal.Cause.NOT_SUPERIOR
                ? words.say("rater.refused")
                : explainer.say(refusal);
    }

    /** Whether the period came in segments, whose totals make the total (rule P8). */
    public static boolean isInSegments(Outcome outcome) {
        return outcome.total().isPresent()
                && outcome.dimensions().isEmpty()
                && outcome.indicators().isEmpty();
    }

    private List<PersonCard.Line> lines(Explainer explainer, Outcome outcome, WhyNode.Builder nodes) {
        if (isInSegments(outcome)) {
            return segments(explainer, outcome, nodes);
        }
        List<PersonCard.Line> lines = new ArrayList<>();
        PlanWords titles = new PlanWords(person.plan().plan(), words.language());
        for (ScoreLine line : ScoreLine.of(card, outcome)) {
            String name = line.weight().part().name();
            Optional<Figure> indicator = outcome.find(Figure.Type.INDICATOR, name);
            BigDecimal counted = line.counted().orElse(line.weight().ofWhole());
            lines.add(new PersonCard.Line(
                    line.weight().level(),
                    line.weight().part() instanceof Scorecard.Dimension,
                    titles.title(name),
                    line.weight().ofWhole().toPlainString(),
                    counted.toPlainString(),
                    counted.compareTo(line.weight().ofWhole()) != 0,
                    indicator.map(explainer::shown).orElse(""),
                    line.score().map(explainer::shown).orElse(NONE),
                    nodes.place(name)));
        }
        return lines;
    }

    /** What each segment counts, and its total. */
    private static List<PersonCard.Line> segments(Explainer explainer, Outcome outcome, WhyNode.Builder nodes) {
        List<PersonCard.Line> lines = new ArrayList<>();
        Map<String, BigDecimal> counted = ScoreLine.counted(outcome);
        for (Figure segment : outcome.scores()) {
            String share = counted.getOrDefault(segment.item(), BigDecimal.ZERO).toPlainString();
            lines.add(new PersonCard.Line(
                    0,
                    true,
                    explainer.title(segment),
                    share,
                    share,
                    false,
                    "",
                    explainer.shown(segment),
                    nodes.place(segment.item())));
        }
        return lines;
    }
}
