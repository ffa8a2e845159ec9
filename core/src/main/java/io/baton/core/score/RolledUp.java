package io.baton.core.score;

import io.baton.core.plan.Scorecard;
import io.baton.core.time.Period;
import io.baton.core.time.PeriodCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scorecard for one period in which the shorter periods that it is made of stand as weighted items, named as the period
 * (rule P5). From there on they count as any other score.
 *
 * @param card the scorecard with these items
 * @param periods the names of the shorter periods
 */
record RolledUp(Scorecard card, List<String> periods) {

    static RolledUp of(Scorecard card, PeriodCalendar calendar, Period period) {
        List<String> names = new ArrayList<>();
        List<Scorecard.Part> parts = card.dimensions().stream()
                .map(part -> expand(part, calendar, period, names))
                .toList();
        return new RolledUp(new Scorecard(card.cycle(), card.notation(), parts, card.shown(), card.at()), names);
    }

    private static Scorecard.Part expand(
            Scorecard.Part part, PeriodCalendar calendar, Period period, List<String> names) {
        if (!(part instanceof Scorecard.Dimension dimension)) {
            return part;
        }
        List<Scorecard.Part> parts = new ArrayList<>();
        dimension.parts().forEach(inner -> parts.add(expand(inner, calendar, period, names)));
        dimension.rollUp().ifPresent(rollUp -> {
            List<Period> shorter = calendar.within(rollUp.cycle(), period.days());
            for (int i = 0; i < shorter.size(); i++) {
                names.add(shorter.get(i).name());
                parts.add(new Scorecard.Item(shorter.get(i).name(), rollUp.weight(i, shorter.get(i)), rollUp.at()));
            }
        });
        return new Scorecard.Dimension(
                dimension.name(),
                dimension.title(),
                dimension.weight(),
                dimension.perspective(),
                false,
                parts,
                Optional.empty(),
                dimension.at());
    }
}
