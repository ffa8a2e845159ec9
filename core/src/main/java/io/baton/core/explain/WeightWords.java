package io.baton.core.explain;

import io.baton.core.plan.MissingGroups;
import io.baton.core.score.BlendOfGroups;
import io.baton.core.score.Figure;
import io.baton.core.score.Objective;
import io.baton.core.score.PartStep;
import io.baton.core.score.RunningScore;
import io.baton.core.score.Share;
import io.baton.core.score.WeightedMean;
import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tells what each part of a weighted whole counts: value × effective weight, and the declared weight where it differs. */
record WeightWords(Vocabulary vocabulary) {

    void tell(Figure figure, PartStep step, Account account) {
        switch (step) {
            case PartStep.MeanOfParts parts -> tell(figure, parts, account);
            case PartStep.Reached reached -> tell(reached, account);
            case PartStep.NotAgreed _ -> {}
            case PartStep.PointsOfMilestones milestones -> tell(figure, milestones, account);
        }
    }

    private void tell(PartStep.Reached reached, Account account) {
        Objective objective = reached.objective();
        objective
                .score()
                .ifPresentOrElse(
                        points -> account.say(vocabulary.say(Phrase.OBJECTIVE_GIVEN, vocabulary.points(points))
                                + capped(points, reached.cap())),
                        () -> reached.attained()
                                .ifPresent(points -> account.say(vocabulary.say(
                                                Phrase.OBJECTIVE_REACHED,
                                                number(objective.actual()),
                                                number(objective.planned()),
                                                vocabulary.points(points))
                                        + capped(points, reached.cap()))));
    }

    private static String number(Optional<BigDecimal> amount) {
        return amount.map(number -> ShownValue.grouped(new BigDecimal(Decimals.plain(number))))
                .orElse("");
    }

    private String capped(BigDecimal points, BigDecimal cap) {
        return points.compareTo(cap) > 0 ? vocabulary.say(Phrase.CURVE_CAPPED, Decimals.plain(cap)) : "";
    }

    private void tell(Figure figure, PartStep.MeanOfParts parts, Account account) {
        List<Value> values = figure.inputs().stream().map(Figure::value).toList();
        tell(figure, parts.mean(), parts.counted(values), account);
        if (figure.value().isPresent() && values.stream().anyMatch(value -> !value.isPresent())) {
            account.say(vocabulary.say(
                    switch (parts.missing()) {
                        case RENORMALISE, WAIT -> Phrase.PARTS_RENORMALISED;
                        case ZERO -> Phrase.PARTS_ZERO;
                    }));
        }
    }

    private void tell(Figure figure, PartStep.PointsOfMilestones step, Account account) {
        for (int i = 0; i < step.milestones().size(); i++) {
            Figure input = figure.inputs().get(i);
            Share milestone = step.milestones().get(i);
            boolean reached = PartStep.PointsOfMilestones.isReached(input.value());
            account.say(vocabulary.say(
                    reached ? Phrase.MILESTONE_REACHED : Phrase.MILESTONE_AHEAD,
                    vocabulary.titles().of(input),
                    Decimals.plain(milestone.weight())));
        }
        account.madeFrom(figure.inputs());
    }

    void tell(Figure figure, WeightedMean mean, Account account) {
        tell(figure, mean, figure.inputs().stream().map(Figure::value).toList(), account);
    }

    private void tell(Figure figure, WeightedMean mean, List<Value> values, Account account) {
        if (figure.value().isPresent()) {
            lines(figure, mean.parts(), mean.effectiveWeights(values), mean.contributions(values), account);
        } else {
            withoutResult(figure, account);
        }
        account.madeFrom(figure.inputs());
    }

    void tell(Figure figure, BlendOfGroups blend, Account account) {
        List<Value> values = figure.inputs().stream().map(Figure::value).toList();
        List<Share> shares = blend.groups().stream()
                .map(group -> new Share(group.name(), group.weight()))
                .toList();
        boolean alone = shares.size() == 1;
        if (figure.value().isPresent() && !alone) {
            lines(figure, shares, blend.effectiveWeights(values), blend.contributions(values), account);
            policy(blend, values, account);
        }
        account.madeFrom(figure.inputs());
    }

    private void lines(
            Figure figure,
            List<Share> parts,
            List<BigDecimal> effective,
            List<BigDecimal> contributions,
            Account account) {
        List<BigDecimal> declared = Decimals.spread(
                new BigDecimal(100), parts.stream().map(Share::weight).toList(), 2);
        for (int i = 0; i < parts.size(); i++) {
            Figure part = figure.inputs().get(i);
            BigDecimal contribution = vocabulary.score().round(contributions.get(i));
            String weight =
                    weight(declared.get(i), effective.get(i), parts.get(i).ofWhole());
            account.line(line(part, weight, contribution), contribution);
        }
    }

    private String line(Figure part, String weight, BigDecimal contribution) {
        return vocabulary.say(
                part.value().isPresent() ? Phrase.WEIGHT_LINE : Phrase.WEIGHT_LINE_ABSENT,
                vocabulary.titles().of(part),
                vocabulary.bare(part),
                weight,
                ShownValue.grouped(contribution));
    }

    /** The effective weight, with the declared one and the plan's share of the whole where they differ. */
    private String weight(BigDecimal declared, BigDecimal effective, Optional<BigDecimal> ofWhole) {
        Optional<String> whole =
                ofWhole.filter(share -> share.compareTo(declared) != 0).map(WeightWords::percent);
        String now = percent(effective);
        if (declared.compareTo(effective) == 0) {
            return whole.map(share -> vocabulary.say(Phrase.WEIGHT_OF_WHOLE, now, share))
                    .orElse(now);
        }
        String before = percent(declared);
        return whole.map(share -> vocabulary.say(Phrase.WEIGHT_CHANGED_OF_WHOLE, now, before, share))
                .orElseGet(() -> vocabulary.say(Phrase.WEIGHT_CHANGED, now, before));
    }

    private static String percent(BigDecimal weight) {
        return Decimals.plain(weight) + "%";
    }

    private void withoutResult(Figure figure, Account account) {
        RunningScore.of(figure)
                .ifPresent(known -> account.say(vocabulary.say(
                        Phrase.KNOWN_SO_FAR,
                        vocabulary.points(known.points()),
                        Decimals.plain(vocabulary.score().round(known.weight())))));
    }

    private void policy(BlendOfGroups blend, List<Value> values, Account account) {
        if (values.stream().anyMatch(value -> !value.isPresent())) {
            account.say(vocabulary.say(
                    switch (blend.missing()) {
                        case MissingGroups.Renormalise _ -> Phrase.MISSING_RENORMALISED;
                        case MissingGroups.Zero _ -> Phrase.MISSING_ZERO;
                        case MissingGroups.KeepSelf _ -> Phrase.MISSING_KEEP_SELF;
                        case MissingGroups.OtherWeights _ -> Phrase.MISSING_OTHER_WEIGHTS;
                    }));
        }
    }
}
