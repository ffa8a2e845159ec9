package io.baton.server.planning;

import io.baton.core.document.Node;
import io.baton.core.explain.PlanWords;
import io.baton.core.plan.Scorecard;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Decimals;
import io.baton.server.page.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said of a draft in one language.
 *
 * @param words the words
 * @param found what was found in it
 */
record DraftTexts(Words words, DraftCheck.Found found) {

    /** Keys that lead to something, but say nothing to people. */
    private static final Set<String> SILENT = Set.of("items", "parts", "score");

    /** What is wrong. */
    DraftView.Check check(String path) {
        List<PlanView.Message> messages = new PlanTexts(words).messages(found.problems(), path);
        long errors = messages.stream().filter(PlanView.Message::isError).count();
        String said = errors > 0
                ? words.say("check.errors", words.count(errors))
                : found.isSound() ? words.say("check.sound", words.count(messages.size())) : words.say("check.clashes");
        return new DraftView.Check(
                said,
                found.isSound(),
                found.clashes().stream()
                        .map(clash -> words.say("clash." + clash.name()))
                        .toList(),
                found.overlaps().stream()
                        .map(overlap -> words.say(
                                "overlap",
                                words.count(overlap.people()),
                                overlap.plan(),
                                Integer.toString(overlap.version()),
                                overlap.day().toString()))
                        .toList(),
                messages);
    }

    /** The numbers of a text. */
    List<DraftView.Group> groups(String content) {
        Map<String, String> titles = titles(content);
        return NumberForm.of(content).groups().stream()
                .map(group -> group(group, titles))
                .toList();
    }

    private DraftView.Group group(NumberForm.Group group, Map<String, String> titles) {
        String path = group.path().stream()
                .filter(key -> !SILENT.contains(key))
                .map(key -> name(key, titles))
                .collect(Collectors.joining(" › "));
        return new DraftView.Group(
                words.say("part." + group.part().name()),
                path,
                group.numbers().stream().map(number -> number(number, titles)).toList(),
                NumberForm.sum(group)
                        .map(sum -> words.say("sum", Decimals.plain(sum)))
                        .orElse(""));
    }

    private DraftView.Figure number(NumberForm.Figure number, Map<String, String> titles) {
        String label = switch (number.sort()) {
            case NAMED -> name(number.name(), titles);
            case BOUND -> words.say("number.bound");
            case AT_BOUND -> words.say("number.at", number.name());
        };
        return new DraftView.Figure(
                number.field(),
                label,
                number.value().text(),
                number.value().at().line(),
                number.value().at().column());
    }

    private String name(String key, Map<String, String> titles) {
        String known = "key." + key;
        return Optional.ofNullable(titles.get(key))
                .orElseGet(() -> words.texts().containsKey(known) ? words.say(known) : key);
    }

    /** What names are called for people: as the plan has it and, where the text is none, as far as the text itself says it. */
    private Map<String, String> titles(String content) {
        Map<String, String> titles = new HashMap<>();
        ValueEdit.tree(content).ifPresent(plan -> said(plan, titles));
        found.plan().map(ValidPlan::plan).ifPresent(plan -> {
            PlanWords called = new PlanWords(plan, words.language());
            plan.indicators().forEach(indicator -> titles.put(indicator.name(), called.title(indicator.name())));
            plan.scorecards().forEach(card -> dimensions(card.dimensions(), titles));
        });
        return titles;
    }

    private void said(Node.Mapping in, Map<String, String> titles) {
        for (Node.Entry entry : in.entries()) {
            if (entry.value() instanceof Node.Mapping below) {
                below.get("title")
                        .flatMap(this::title)
                        .ifPresent(title -> titles.put(entry.key().text(), title));
                said(below, titles);
            }
        }
    }

    private Optional<String> title(Node title) {
        Optional<Node> said = title instanceof Node.Mapping titles
                ? titles.get(words.language().tag())
                : Optional.of(title);
        return said.filter(Node.Scalar.class::isInstance).map(text -> ((Node.Scalar) text).text());
    }

    private void dimensions(List<Scorecard.Part> parts, Map<String, String> titles) {
        for (Scorecard.Part part : parts) {
            if (part instanceof Scorecard.Dimension dimension) {
                titles.put(dimension.name(), dimension.title().in(words.language()));
                dimensions(dimension.parts(), titles);
            }
        }
    }
}
