package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.plan.Indicator.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks rater groups and their weights (rules P1, R1, R2, R3). */
final class RaterCheck {

    private final Plan plan;
    private final Problems problems;
    private final Weights weights;

    RaterCheck(Plan plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
        this.weights = new Weights(problems);
    }

    void check() {
        for (Indicator indicator : plan.indicators()) {
            if (indicator.source() instanceof Source.Rated rated) {
                Location at = plan.where("indicators", indicator.name(), "rated", "by");
                groups(rated.groups(), "'" + indicator.name() + "'", at);
                missing(rated.missing(), rated.groups(), plan.where("indicators", indicator.name(), "when missing"));
                rated.groups().forEach(group -> likeOverall(group.group(), at));
            }
        }
        plan.raters().forEach(this::raters);
        plan.scales().forEach(this::scale);
        plan.overall().ifPresent(this::overall);
    }

    private void scale(Scale scale) {
        boolean used = plan.indicators().stream()
                        .anyMatch(indicator -> indicator.source() instanceof Source.Rated rated
                                && rated.scale().equals(scale))
                || plan.overall()
                        .filter(overall -> overall.scale().equals(scale))
                        .isPresent();
        if (!used) {
            problems.warning(
                    scale.at(),
                    "nobody rates on the scale '" + scale.name() + "'",
                    "name it where people rate: scale: …");
        }
    }

    private void raters(RaterGroup group) {
        refuseAlone(group.name(), group.anonymous(), group.atLeast(), group.at());
        boolean rates = plan.indicators().stream().flatMap(RaterCheck::groups).anyMatch(group.name()::equals)
                || overallGroups().contains(group.name());
        if (!rates) {
            problems.warning(
                    group.at(),
                    "the rater group '" + group.name() + "' rates nowhere",
                    "give it a weight, or leave it out");
        }
    }

    private static Stream<String> groups(Indicator indicator) {
        return indicator.source() instanceof Source.Rated rated
                ? rated.groups().stream().map(GroupWeight::group)
                : Stream.of();
    }

    private List<String> overallGroups() {
        return plan.overall().stream()
                .flatMap(overall -> overall.groups().stream())
                .map(Overall.Group::name)
                .toList();
    }

    private void refuseAlone(String group, boolean anonymous, int atLeast, Location at) {
        if (anonymous && atLeast < 2) {
            problems.error(at, "with one answer '" + group + "' is not anonymous", "write 'at least: 3' or more");
        }
    }

    private void overall(Overall overall) {
        List<GroupWeight> groups = overall.groups().stream()
                .map(group -> new GroupWeight(group.name(), group.weight()))
                .toList();
        groups(groups, "'overall'", plan.where("overall", "groups"));
        missing(overall.missing(), groups, plan.where("overall", "when missing"));
        List<Overall.Group> computed =
                overall.groups().stream().filter(Overall.Group::fromComputed).toList();
        if (computed.size() > 1) {
            problems.error(
                    computed.get(1).at(), "two groups start from the computed score", "keep 'from: computed' at one");
        }
        if (groups.isEmpty()) {
            problems.error(
                    plan.where("overall", "groups"),
                    "'overall' has no rater group, so that it can never apply",
                    "name the groups with their weights, or leave it out");
        } else if (computed.isEmpty()) {
            problems.warning(
                    plan.where("overall", "groups"),
                    "no group starts from the computed score, so that the scorecard is shown, but does not count",
                    "write 'from: computed' at the superior, if it is meant to count");
        }
        overall.groups().forEach(group -> refuseAlone(group.name(), group.anonymous(), group.atLeast(), group.at()));
        new CycleCheck(plan, problems).check(overall.cycles(), "overall", "cycles");
    }

    private void groups(List<GroupWeight> groups, String whose, Location at) {
        groups.forEach(group -> weights.checkPositive(group.weight(), group.group(), at));
        weights.check(groups.stream().map(GroupWeight::weight).toList(), Weights.FULL, whose, at);
    }

    private void missing(MissingGroups missing, List<GroupWeight> groups, Location at) {
        List<String> known = groups.stream().map(GroupWeight::group).toList();
        switch (missing) {
            case MissingGroups.Renormalise(), MissingGroups.Zero() -> {}
            case MissingGroups.KeepSelf() -> {
                if (!known.contains("self")) {
                    problems.error(at, "'keep self' can never apply: there is no group 'self'", "write 'renormalise'");
                }
            }
            case MissingGroups.OtherWeights(Map<String, List<GroupWeight>> others) ->
                others.forEach((group, weightsThen) -> others(group, weightsThen, known, at));
        }
    }

    private void others(String missing, List<GroupWeight> then, List<String> known, Location at) {
        unknown(missing, known, at);
        then.forEach(group -> unknown(group.group(), known, at));
        groups(then, "the groups without '" + missing + "'", at);
        if (then.stream().anyMatch(group -> group.group().equals(missing))) {
            problems.error(
                    at, "'" + missing + "' has a weight where it is missing", "spread its weight over the others");
        }
    }

    private void unknown(String group, List<String> known, Location at) {
        if (!known.contains(group)) {
            problems.error(at, "there is no rater group '" + group + "'", Suggestion.forUnknown(group, known));
        }
    }

    /** Groups of rated indicators need no declaration; one that is nearly an overall one is a slip. */
    private void likeOverall(String group, Location at) {
        List<String> known = Stream.concat(
                        overallGroups().stream(), plan.raters().stream().map(RaterGroup::name))
                .toList();
        Optional<String> near = known.contains(group) ? Optional.empty() : Suggestion.closest(group, known);
        near.ifPresent(meant -> problems.warning(
                at, "the rater group '" + group + "' is said nowhere else", "did you mean '" + meant + "'?"));
    }
}
