package io.baton.server.planning;

import io.baton.core.explain.PayWords;
import io.baton.core.explain.PlanWords;
import io.baton.core.plan.ValidPlan;
import io.baton.server.page.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is said of a preview in one language.
 *
 * @param words the words
 * @param path of its page
 * @param plan the draft, for titles; empty where it is none any more
 */
record PreviewTexts(Words words, String path, Optional<ValidPlan> plan) {

    private static final String NONE = "–";
    private static final long WHOLE = 100;

    /** Who gains and loses of everybody. */
    List<PlanView.Fact> counts(List<PreviewBook.Group> everyone) {
        return everyone.stream()
                .flatMap(all -> Stream.of(
                        new PlanView.Fact(words.say("preview.gain"), words.count(all.gain())),
                        new PlanView.Fact(words.say("preview.lose"), words.count(all.lose())),
                        new PlanView.Fact(words.say("preview.same"), words.count(all.same())),
                        new PlanView.Fact(words.say("preview.mean"), signed(all.mean())),
                        new PlanView.Fact(words.say("preview.grades"), words.count(all.grades()))))
                .toList();
    }

    /** Groups of one sort. */
    PreviewView.Groups groups(PreviewBook.By by, List<PreviewBook.Group> groups) {
        return new PreviewView.Groups(
                words.say("preview.by." + by.name()),
                groups.stream().map(group -> group(by, group)).toList());
    }

    private PreviewView.Group group(PreviewBook.By by, PreviewBook.Group group) {
        return new PreviewView.Group(
                group.name().isEmpty() ? NONE : group.name(),
                by == PreviewBook.By.UNIT && !group.name().isEmpty() ? people(group.name(), 0) + "#preview-people" : "",
                words.count(group.people()),
                words.count(group.gain()),
                words.count(group.lose()),
                words.count(group.same()),
                signed(group.mean()),
                words.count(group.grades()),
                WHOLE * group.gain() / group.people(),
                WHOLE * group.lose() / group.people());
    }

    /** Where the people of a unit are, or of all where it is empty. */
    String people(String unit, int from) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("unit", "{unit}")
                .queryParam("from", from)
                .encode()
                .buildAndExpand(unit)
                .toUriString();
    }

    /** Where the score of a person in a period is explained, as it was made then. */
    private String explained(PreviewedPerson person) {
        String page = "/team/" + person.who().participant() + "/performance";
        return plan.flatMap(valid -> valid.plan().calendar().parse(person.period()))
                .map(period -> page + "?period=" + period.cycle() + ":" + period.name())
                .orElse(page);
    }

    /** What terms would have cost, and all of them by currency. */
    List<PreviewView.Cost> costs(List<PreviewBook.Cost> costs) {
        Optional<PayWords> titles = plan.map(valid -> PayWords.of(valid, words.language()));
        List<PreviewView.Cost> shown = new ArrayList<>();
        Map<String, PreviewBook.Cost> sums = new LinkedHashMap<>();
        for (PreviewBook.Cost cost : costs) {
            shown.add(cost(titles.map(all -> all.title(cost.title())).orElse(cost.title()), cost, false));
            sums.merge(
                    cost.currency(),
                    cost,
                    (one, other) -> new PreviewBook.Cost(
                            "",
                            one.currency(),
                            one.before().add(other.before()),
                            one.after().add(other.after())));
        }
        sums.values().forEach(sum -> shown.add(cost(words.say("preview.total"), sum, true)));
        return shown;
    }

    private PreviewView.Cost cost(String title, PreviewBook.Cost cost, boolean isSum) {
        BigDecimal change = cost.after().subtract(cost.before());
        return new PreviewView.Cost(
                title, cost.currency(), money(cost.before()), money(cost.after()), plus(change) + money(change), isSum);
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static String plus(BigDecimal change) {
        return change.signum() > 0 ? "+" : "";
    }

    private static String signed(BigDecimal points) {
        return plus(points) + points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * A person in a period.
     *
     * @param name of the person; empty where that is not known
     */
    PreviewView.Person person(PreviewedPerson person, String name) {
        PreviewedPerson.Side before = person.before();
        PreviewedPerson.Side after = person.after();
        return new PreviewView.Person(
                Stream.of(name, person.who().participant())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                explained(person),
                Stream.of(person.who().role(), person.who().unit())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                person.period(),
                before.total().map(BigDecimal::toPlainString).orElse(NONE),
                after.total().map(BigDecimal::toPlainString).orElse(NONE),
                person.points().map(PreviewTexts::signed).orElse(NONE),
                both(before.grade(), after.grade()),
                both(
                        before.rank().map(String::valueOf).orElse(""),
                        after.rank().map(String::valueOf).orElse("")),
                causes(person.causes()));
    }

    private static String both(String before, String after) {
        return before.equals(after)
                ? after
                : (before.isEmpty() ? NONE : before) + " → " + (after.isEmpty() ? NONE : after);
    }

    private List<String> causes(String causes) {
        Optional<PlanWords> titles = plan.map(valid -> new PlanWords(valid.plan(), words.language()));
        return Arrays.stream(causes.split(";"))
                .filter(cause -> !cause.isEmpty())
                .map(cause -> cause.split(" ", 2))
                .map(cause -> titles.map(all -> all.title(cause[0])).orElse(cause[0]) + " " + cause[1])
                .toList();
    }
}
