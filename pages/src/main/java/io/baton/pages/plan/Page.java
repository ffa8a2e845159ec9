package io.baton.pages.plan;

import io.baton.core.document.Language;
import io.baton.core.explain.PayWords;
import io.baton.core.explain.PlanWords;
import io.baton.core.plan.Curve;
import io.baton.core.plan.GroupWeight;
import io.baton.core.plan.Indicator;
import io.baton.core.plan.Indicator.Source;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.engine.catalogue.Catalogue;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What all sections of a page speak about, and with which words. */
record Page(ValidPlan valid, Catalogue catalogue, Language language, PageWords texts, PlanWords words) {

    Page(ValidPlan valid, Catalogue catalogue, Language language) {
        this(valid, catalogue, language, PageWords.in(language), new PlanWords(valid.plan(), language));
    }

    Plan plan() {
        return valid.plan();
    }

    String say(String key, String... details) {
        return texts.say(key, details);
    }

    /** The names of the cycles. */
    List<String> cycles() {
        return plan().scorecards().stream().map(card -> card.cycle()).toList();
    }

    String cycle(String name) {
        return texts.orOwn("cycle." + name, name);
    }

    /** A fact type by its title, with the name under which the data have it. */
    String type(String name) {
        return catalogue
                .table(name)
                .map(table -> table.title().in(language) + " `" + name + "`")
                .orElse("`" + name + "`");
    }

    /** What scorecards and pay of any cycle need, each thing once. */
    <T> List<T> used(BiFunction<ValidPlan, String, List<T>> ofCycle) {
        return Stream.concat(cycles().stream(), valid.payCycles().stream())
                .distinct()
                .flatMap(cycle -> ofCycle.apply(valid, cycle).stream())
                .distinct()
                .toList();
    }

    String unit(Kind kind) {
        return texts.say("unit." + kind.label().replace(' ', '-').replace('/', '-'));
    }

    /** The title of a term of pay; that of a cap where there is no such term. */
    String payTitle(String name) {
        return PayWords.of(valid, language).title(name);
    }

    /** The better direction; a dash for what is only reported. */
    String direction(Indicator indicator) {
        return valid.hasCurve(indicator.name()) ? say(CurveText.direction(valid.curve(indicator.name()))) : "–";
    }

    /** How its value becomes a score; a dash for what is only reported. */
    String score(Indicator indicator) {
        if (!valid.hasCurve(indicator.name())) {
            return "–";
        }
        boolean counted = indicator.source() instanceof Source.Counted;
        Curve curve = valid.curve(indicator.name());
        return new CurveText(texts, words, counted ? Kind.RATIO : valid.kind(indicator.name())).of(curve);
    }

    /** Rater groups with their weights; one alone without. */
    String groups(List<GroupWeight> groups) {
        Stream<String> texts = groups.size() == 1
                ? groups.stream().map(group -> words.title(group.group()))
                : groups.stream().map(group -> words.title(group.group()) + " " + Decimals.plain(group.weight()));
        return String.join(", ", texts.toList());
    }
}
