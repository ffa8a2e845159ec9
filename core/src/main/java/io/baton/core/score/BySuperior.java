package io.baton.core.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose rating counts for which days of a superior: the superior's own, else that of the nearest above who has rated
 * (rule R2).
 *
 * @param lines the superiors of the period
 * @param answers the ratings of the group by those who may rate
 */
record BySuperior(List<SuperiorDays> lines, List<Rating> answers) {

    static BySuperior of(List<SuperiorDays> lines, List<Rating> answers) {
        Set<String> may = new LinkedHashSet<>();
        lines.forEach(turn -> may.addAll(turn.line()));
        return new BySuperior(
                lines,
                answers.stream().filter(answer -> may.contains(answer.rater())).toList());
    }

    /** Who may rate: the superiors; a second list of those who may in their place. */
    static String[] whoMayRate(List<SuperiorDays> lines) {
        Set<String> superiors = new LinkedHashSet<>();
        Set<String> above = new LinkedHashSet<>();
        lines.forEach(turn -> superiors.add(turn.superior()));
        lines.forEach(turn -> above.addAll(turn.line().subList(1, turn.line().size())));
        above.removeAll(superiors);
        return new String[] {String.join(", ", superiors), String.join(", ", above)};
    }

    /** The raters, in the order of their ratings, each with the days for which the rating counts. */
    List<RatingStep.Turn> turns() {
        Set<String> raters = new LinkedHashSet<>();
        answers.forEach(answer -> raters.add(answer.rater()));
        return raters.stream().map(this::turn).toList();
    }

    private RatingStep.Turn turn(String rater) {
        long days = 0;
        Set<String> inPlaceOf = new LinkedHashSet<>();
        for (SuperiorDays line : lines) {
            if (rater.equals(rater(line).orElse(""))) {
                days += line.days();
                if (line.days() > 0 && !rater.equals(line.superior())) {
                    inPlaceOf.add(line.superior());
                }
            }
        }
        return new RatingStep.Turn(rater, days, List.copyOf(inPlaceOf));
    }

    /** The days for which nobody has rated, with those who were the superiors. */
    RatingStep.Turn unrated() {
        long days = 0;
        Set<String> superiors = new LinkedHashSet<>();
        for (SuperiorDays line : lines) {
            if (rater(line).isEmpty() && line.days() > 0) {
                days += line.days();
                superiors.add(line.superior());
            }
        }
        return new RatingStep.Turn("", days, List.copyOf(superiors));
    }

    /** Whether a rating is still to come for days for which nobody has rated. */
    boolean isPending() {
        return lines.stream()
                .filter(line -> line.days() > 0 && rater(line).isEmpty())
                .anyMatch(line -> answers.stream()
                        .anyMatch(answer -> line.line().contains(answer.rater()) && GroupFigure.isNotYet(answer)));
    }

    /** The nearest in the line who has rated. */
    private Optional<String> rater(SuperiorDays turn) {
        return turn.line().stream().filter(this::hasRated).findFirst();
    }

    private boolean hasRated(String rater) {
        return answersOf(rater).stream().anyMatch(answer -> answer.value().isPresent());
    }

    /** The answers of one rater; several where answers of earlier periods count. */
    List<Rating> answersOf(String rater) {
        List<Rating> own = new ArrayList<>();
        for (Rating answer : answers) {
            if (answer.rater().equals(rater)) {
                own.add(answer);
            }
        }
        return own;
    }
}
