package io.baton.core.score;

import io.baton.core.plan.Overall;
import io.baton.core.plan.Plan;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the blend of the overall ratings with the computed score (requirement D4, rules R1, R2). */
record OverallRatings(List<Member> members, BlendOfGroups blend) {

    /**
     * One group.
     *
     * @param slot where its figure is kept
     * @param adjustUpTo the greatest adjustment of a rating that comes from the computed score; empty for own ratings
     */
    record Member(GroupFigure own, int slot, Optional<BigDecimal> adjustUpTo) {

        /** The item of its figure in the results. */
        String item() {
            return itemOf(own.name());
        }

        Figure make(Case person, Figure computed) {
            Figure figure = adjustUpTo.isPresent() ? adjusted(person, computed, adjustUpTo.get()) : own.make(person);
            person.put(slot, figure);
            return figure;
        }

        private Figure adjusted(Case person, Figure computed, BigDecimal upTo) {
            List<Figure> inputs = new ArrayList<>(2);
            inputs.add(computed);
            inputs.addAll(adjustments(person, upTo));
            return Figure.of(Figure.Type.GROUP_RATING, item(), Kind.POINTS, new RatingStep.Adjusted(upTo), inputs);
        }

        private List<Figure> adjustments(Case person, BigDecimal upTo) {
            EnteredPoints entered = new EnteredPoints(Ratings.ADJUSTMENT, upTo.negate(), Optional.of(upTo));
            List<Rating> accepted = entered.accepted(person, own.name());
            if (accepted.size() > 1) {
                person.refuse(
                        Ratings.ADJUSTMENT,
                        own.name(),
                        Refusal.Cause.SEVERAL_ADJUSTMENTS,
                        Integer.toString(accepted.size()));
                return List.of();
            }
            return accepted.stream()
                    .map(rating -> GroupFigure.entry(Figure.Type.ADJUSTMENT, rating))
                    .toList();
        }
    }

    static OverallRatings of(Plan plan, Overall overall, Slots slots) {
        List<Member> members = new ArrayList<>();
        List<BlendOfGroups.Group> weights = new ArrayList<>();
        for (Overall.Group group : overall.groups()) {
            GroupFigure own = new GroupFigure(
                    Ratings.OVERALL,
                    plan.raterGroup(group),
                    overall.scale(),
                    !overall.scale().name().isEmpty());
            Optional<BigDecimal> adjust = group.fromComputed() ? Optional.of(group.adjustUpTo()) : Optional.empty();
            members.add(new Member(own, slots.of(Compiling.score(itemOf(group.name()))), adjust));
            weights.add(new BlendOfGroups.Group(group.name(), group.weight(), group.required(), group.fromComputed()));
        }
        return new OverallRatings(
                members,
                new BlendOfGroups(weights, overall.missing(), plan.total().needs()));
    }

    private static String itemOf(String group) {
        return Ratings.OVERALL + "." + group;
    }

    Figure make(Case person, Figure computed) {
        Figure[] ratings = new Figure[members.size()];
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = members.get(i).make(person, computed);
        }
        return Figure.of(Figure.Type.UNROUNDED, Ratings.OVERALL, Kind.POINTS, blend, List.of(ratings));
    }
}
