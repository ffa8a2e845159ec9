package io.baton.cli;

import io.baton.core.score.Participant;
import io.baton.engine.pay.PayChanges;
import io.baton.pages.change.ChangePage;
import io.baton.pages.change.ChangePage.Both;
import io.baton.pages.change.ChangePage.Direction;
import io.baton.pages.statement.PayTitles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What another plan pays, as part of a page.
 *
 * @param names what people are called, by id
 * @param money how amounts are written
 * @param words the words of pages
 */
record PayChangePage(Map<String, String> names, PayTitles money, io.baton.pages.Words words) {

    private static final int MOST_ROWS = 1_000;

    ChangePage.Pay part(PayChanges changes) {
        List<ChangePage.Cost> costs = new ArrayList<>();
        changes.costs().forEach((cost, two) -> costs.add(cost(cost.title(), false, two, cost.currency())));
        changes.totals().forEach((currency, two) -> costs.add(cost(words.say("statement.total"), true, two, currency)));
        return new ChangePage.Pay(
                costs,
                words.say(
                        "change.counts",
                        words.count(changes.count(1)),
                        words.count(changes.count(-1)),
                        words.count(changes.count(0))),
                changes.greatest().stream()
                        .limit(MOST_ROWS)
                        .map(entry -> paid(entry.getKey(), entry.getValue(), changes))
                        .toList(),
                Math.max(0, changes.people().size() - MOST_ROWS));
    }

    private ChangePage.Cost cost(String title, boolean isTotal, PayChanges.Two two, String currency) {
        return new ChangePage.Cost(title, isTotal, both(two), signed(two), direction(two), currency);
    }

    private ChangePage.Paid paid(PayChanges.Whose whose, PayChanges.Two two, PayChanges changes) {
        Participant participant = changes.participant(whose.participant());
        return new ChangePage.Paid(
                whose.period(),
                whose.participant(),
                names.getOrDefault(whose.participant(), ""),
                Stream.of(participant.role(), participant.unit())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                both(two),
                signed(two),
                direction(two),
                whose.currency());
    }

    private Both both(PayChanges.Two two) {
        return new Both(money.money(two.before()), money.money(two.after()));
    }

    private String signed(PayChanges.Two two) {
        BigDecimal change = two.change();
        return (change.signum() > 0 ? "+" : "") + money.money(change);
    }

    private static Direction direction(PayChanges.Two two) {
        return switch (two.change().signum()) {
            case 1 -> Direction.GAIN;
            case -1 -> Direction.LOSE;
            default -> Direction.SAME;
        };
    }
}
