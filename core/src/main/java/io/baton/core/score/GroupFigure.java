package io.baton.core.score;

import io.baton.core.plan.RaterGroup;
import io.baton.core.plan.Scale;
import io.baton.core.plan.Trim;
import io.baton.core.value.Absence;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the figure of one rater group from its answers (rules R2, R3, R4, N3).
 *
 * @param item what the ratings name: an indicator, or {@code overall}
 * @param group what the group is like
 * @param scale what the group may answer
 * @param inHundreds whether answers are made 0 to 100 before their mean is taken
 */
record GroupFigure(String item, RaterGroup group, Scale scale, boolean inHundreds) {

    /** The name of the group. */
    String name() {
        return group.name();
    }

    /** Until its window closes nothing of a group is looked at: neither its figure nor that there are answers is told. */
    Figure make(Case person) {
        Optional<Value.Absent> open = person.windows().open(group);
        if (open.isPresent()) {
            block(person, open.get());
            return none(open.get());
        }
        return ofAnswers(person);
    }

    private Figure ofAnswers(Case person) {
        List<Rating> all = answers(person);
        Optional<BySuperior> superiors = superiors(person, all);
        List<Rating> answers = superiors.map(BySuperior::answers).orElse(all);
        refuse(person, all.size() - answers.size());
        Optional<Value.Absent> absent = absence(answers);
        Figure figure = absent.isPresent()
                ? none(absent.get())
                : hidden(superiors.flatMap(this::byDays).orElseGet(() -> mean(answers)), answers);
        if (answers.isEmpty()
                || superiors
                        .map(BySuperior::isPending)
                        .orElseGet(() -> answers.stream().anyMatch(GroupFigure::isNotYet))) {
            block(person, new Value.Absent(Absence.NOT_YET, noAnswers()));
        }
        return figure;
    }

    /** Superiors rate by days, where it is known who they were and no answer hides its rater. */
    private Optional<BySuperior> superiors(Case person, List<Rating> answers) {
        boolean byDays = name().equals(SuperiorDays.GROUP)
                && !person.superiors().isEmpty()
                && !group.perCustomer()
                && group.trim() instanceof Trim.Nothing
                && answers.stream().noneMatch(answer -> answer.rater().isEmpty());
        return byDays ? Optional.of(BySuperior.of(person.superiors(), answers)) : Optional.empty();
    }

    private void refuse(Case person, int strangers) {
        for (int i = 0; i < strangers; i++) {
            person.refuse(item, name(), Refusal.Cause.NOT_SUPERIOR, BySuperior.whoMayRate(person.superiors()));
        }
    }

    /** The mean by days; empty where one superior has rated for all days, and where no rating has any. */
    private Optional<Figure> byDays(BySuperior superiors) {
        List<RatingStep.Turn> turns = superiors.turns();
        RatingStep.Turn unrated = superiors.unrated();
        long days = turns.stream().mapToLong(RatingStep.Turn::days).sum();
        boolean isOne = turns.size() == 1 && turns.getFirst().inPlaceOf().isEmpty() && unrated.days() == 0;
        if (days == 0 || isOne) {
            return Optional.empty();
        }
        List<Figure> inputs = turns.stream()
                .map(turn -> rater(turn.rater(), superiors.answersOf(turn.rater())))
                .toList();
        return Optional.of(figure(name(), new RatingStep.MeanByDays(name(), turns, unrated), inputs));
    }

    private Figure rater(String rater, List<Rating> own) {
        return own.size() == 1
                ? entry(Figure.Type.RATING, own.getFirst())
                : figure(rater, new RatingStep.MeanOfRatings(name(), group.trim()), entries(own));
    }

    /** The answers of the group, those outside the scale refused. */
    private List<Rating> answers(Case person) {
        List<Rating> answers = new ArrayList<>();
        for (Rating rating : person.ratings(item)) {
            if (rating.group().equals(name())) {
                scale.read(rating.value())
                        .map(value -> inHundreds ? scale.points(value) : value)
                        .ifPresentOrElse(value -> answers.add(rating.readAs(value)), () -> refuse(person, rating));
            }
        }
        return answers;
    }

    private void refuse(Case person, Rating rating) {
        String shown = group.anonymous() ? "" : Texts.of(rating.value());
        person.refuse(item, name(), Refusal.Cause.OUT_OF_SCALE, shown, scale.least(), scale.greatest());
    }

    /** Why the group has no figure: nobody answered, or too few did. The threshold counts answers, not customers. */
    private Optional<Value.Absent> absence(List<Rating> answers) {
        long count = count(answers);
        if (count == 0) {
            return Optional.of(new Value.Absent(state(answers), noAnswers()));
        }
        return count < group.atLeast() ? Optional.of(tooFew()) : Optional.empty();
    }

    private static long count(List<Rating> answers) {
        return answers.stream().filter(answer -> answer.value().isPresent()).count();
    }

    /** The mean with all that it was made from: the answers, or the means of customers and their answers. */
    private Figure mean(List<Rating> answers) {
        RatingStep.MeanOfRatings step = new RatingStep.MeanOfRatings(name(), group.trim());
        return figure(name(), step, group.perCustomer() ? customers(answers) : entries(answers));
    }

    /** Each customer's mean; an answer that names no customer stands for itself. */
    private List<Figure> customers(List<Rating> answers) {
        Map<String, List<Rating>> byCustomer = new LinkedHashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (Rating answer : answers) {
            if (answer.customer().isEmpty()) {
                figures.add(entry(Figure.Type.RATING, answer));
            } else {
                byCustomer
                        .computeIfAbsent(answer.customer(), _ -> new ArrayList<>())
                        .add(answer);
            }
        }
        byCustomer.forEach((customer, own) ->
                figures.add(figure(customer, new RatingStep.MeanOfRatings(name(), new Trim.Nothing()), entries(own))));
        return figures;
    }

    /** Of an anonymous group nothing is left but the figure and the count (rule R3). */
    private Figure hidden(Figure mean, List<Rating> answers) {
        return group.anonymous() && mean.value() instanceof Value.Decimal(BigDecimal points)
                ? figure(name(), new RatingStep.AnonymousMean(group, (int) count(answers), points), List.of())
                : mean;
    }

    private Figure none(Value.Absent absent) {
        return figure(name(), new RatingStep.NoGroupFigure(name(), absent), List.of());
    }

    private Figure figure(String whose, Step step, List<Figure> inputs) {
        return Figure.of(Figure.Type.GROUP_RATING, item + "." + whose, Kind.POINTS, step, inputs);
    }

    private Value.Absent tooFew() {
        return new Value.Absent(
                Absence.NOT_AVAILABLE,
                Reason.of(Reason.Cause.TOO_FEW_ANSWERS, name(), Integer.toString(group.atLeast())));
    }

    private Reason noAnswers() {
        return Reason.of(Reason.Cause.NO_ANSWERS, name());
    }

    /** The state that all share; not yet where one may still come, or where nobody said anything. */
    private static Absence state(List<Rating> answers) {
        Absence common = Absence.NOT_YET;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).value() instanceof Value.Absent(Absence state, Reason _)) {
                common = i == 0 ? state : Shares.common(common, state);
            }
        }
        return common;
    }

    private List<Figure> entries(List<Rating> answers) {
        List<Figure> entries = new ArrayList<>(answers.size());
        for (Rating answer : answers) {
            entries.add(entry(Figure.Type.RATING, answer));
        }
        return entries;
    }

    /** One entry of a person as a figure. */
    static Figure entry(Figure.Type type, Rating rating) {
        Step step =
                new RatingStep.Entered(rating.group(), rating.rater(), rating.value(), rating.given(), rating.reason());
        return Figure.of(type, rating.rater(), Kind.POINTS, step, List.of());
    }

    static boolean isNotYet(Rating answer) {
        return answer.value() instanceof Value.Absent(Absence state, Reason _) && state == Absence.NOT_YET;
    }

    private void block(Case person, Value.Absent absent) {
        String blocked = item.equals(Ratings.OVERALL) ? item + "." + name() : item;
        person.block(blocked, absent);
    }
}
