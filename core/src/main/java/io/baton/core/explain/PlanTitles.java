package io.baton.core.explain;

import io.baton.core.document.Language;
import io.baton.core.document.Titles;
import io.baton.core.plan.Overall;
import io.baton.core.plan.Plan;
import io.baton.core.plan.Scorecard;
import io.baton.core.score.Decision;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.Ratings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What figures are called: as the plan says, or as the language does where the plan does not. */
final class PlanTitles {

    private final Words words;
    private final Map<String, String> titles = new HashMap<>();

    PlanTitles(Plan plan, Language language) {
        this.words = Words.in(language);
        plan.scorecards().forEach(card -> addDimensions(card.dimensions(), language));
        plan.measures().forEach(measure -> add(measure.name(), measure.title(), language));
        plan.targets().forEach(target -> add(target.name(), target.title(), language));
        plan.parameters().forEach(parameter -> add(parameter.name(), parameter.title(), language));
        plan.indicators().forEach(indicator -> add(indicator.name(), indicator.title(), language));
        plan.vetoes().forEach(veto -> add(veto.name(), veto.title(), language));
        plan.bonus().items().forEach(item -> add(item.name(), item.title(), language));
        plan.deductions().items().forEach(item -> add(item.name(), item.title(), language));
        plan.perspectives()
                .forEach(perspective -> titles.put(
                        "perspective." + perspective.name(),
                        words.say(Phrase.TITLE_PERSPECTIVE, perspective.title().in(language))));
        plan.overall().ifPresent(overall -> addGroups(overall, language));
        plan.raters().forEach(group -> addGroup(group.name(), group.title(), language));
        addWords();
    }

    /** Groups that the plan does not name keep the names that the language has for them. */
    private void addGroups(Overall overall, Language language) {
        for (Overall.Group group : overall.groups()) {
            addGroup(group.name(), group.title(), language);
        }
    }

    private void addGroup(String name, Titles title, Language language) {
        if (!title.equals(Titles.same(name))) {
            titles.putIfAbsent(name, title.in(language));
        }
    }

    private void addDimensions(List<Scorecard.Part> parts, Language language) {
        for (Scorecard.Part part : parts) {
            if (part instanceof Scorecard.Dimension dimension) {
                add(dimension.name(), dimension.title(), language);
                addDimensions(dimension.parts(), language);
            }
        }
    }

    private void add(String name, Titles title, Language language) {
        titles.put(name, title.in(language));
    }

    /** What the plan does not name itself. */
    private void addWords() {
        Map.ofEntries(
                        Map.entry("today", Phrase.TITLE_TODAY),
                        Map.entry("now", Phrase.TITLE_NOW),
                        Map.entry("period_start", Phrase.TITLE_PERIOD_START),
                        Map.entry("period_end", Phrase.TITLE_PERIOD_END),
                        Map.entry("present_days", Phrase.TITLE_PRESENT_DAYS),
                        Map.entry("period_days", Phrase.TITLE_PERIOD_DAYS),
                        Map.entry("present_working_days", Phrase.TITLE_PRESENT_WORKING_DAYS),
                        Map.entry("period_working_days", Phrase.TITLE_PERIOD_WORKING_DAYS),
                        Map.entry("present_days_of_30", Phrase.TITLE_PRESENT_DAYS_OF_30),
                        Map.entry("period_days_of_30", Phrase.TITLE_PERIOD_DAYS_OF_30),
                        Map.entry("total", Phrase.TITLE_TOTAL),
                        Map.entry("grade", Phrase.TITLE_GRADE),
                        Map.entry(Decision.Stage.CALIBRATED.label(), Phrase.TITLE_CALIBRATED),
                        Map.entry(Decision.Stage.FINAL.label(), Phrase.TITLE_FINAL),
                        Map.entry("bonus", Phrase.TITLE_BONUS),
                        Map.entry("deductions", Phrase.TITLE_DEDUCTIONS),
                        Map.entry("available", Phrase.TITLE_AVAILABLE),
                        Map.entry(Figure.PLANNED, Phrase.TITLE_PLANNED),
                        Map.entry(Outcome.COMPUTED, Phrase.TITLE_COMPUTED),
                        Map.entry(Ratings.OVERALL, Phrase.TITLE_OVERALL),
                        Map.entry(Ratings.ADJUSTMENT, Phrase.TITLE_ADJUSTMENT),
                        Map.entry("self", Phrase.GROUP_SELF),
                        Map.entry("superior", Phrase.GROUP_SUPERIOR),
                        Map.entry("customer", Phrase.GROUP_CUSTOMER),
                        Map.entry("cross-department", Phrase.GROUP_CROSS_DEPARTMENT),
                        Map.entry("after-sales", Phrase.GROUP_AFTER_SALES),
                        Map.entry("peer", Phrase.GROUP_PEER),
                        Map.entry("team", Phrase.GROUP_TEAM))
                .forEach((name, phrase) -> titles.putIfAbsent(name, words.say(phrase)));
    }

    /** The title of a name in a formula or a reason; the name itself where nothing is known. */
    String of(String name) {
        int dot = titles.containsKey(name) ? -1 : name.indexOf('.');
        return dot < 0 || !titles.containsKey(name.substring(0, dot))
                ? titles.getOrDefault(name, name)
                : of(name.substring(0, dot)) + "·" + of(name.substring(dot + 1));
    }

    String of(Figure figure) {
        String item = figure.item();
        return switch (figure.type()) {
            case SCORE -> words.say(Phrase.TITLE_SCORE, of(item));
            case GROUP_RATING -> words.say(Phrase.TITLE_GROUP, of(item.substring(item.indexOf('.') + 1)));
            case OBJECTIVE -> item;
            case RATING -> words.say(Phrase.TITLE_RATER, item);
            case ADJUSTMENT -> words.say(Phrase.TITLE_ENTRY, item);
            case ATTAINED -> words.say(Phrase.TITLE_ATTAINED, of(item));
            case VETO -> words.say(Phrase.TITLE_VETO, of(item));
            case UNROUNDED ->
                item.equals(Ratings.OVERALL) || item.equals(Figure.PLANNED)
                        ? of(item)
                        : words.say(Phrase.TITLE_UNROUNDED, of(item));
            case MEASURE, TARGET, CONSTANT, INDICATOR, DIMENSION, COMPUTED, WEIGHT, BONUS, DEDUCTION, TOTAL, GRADE ->
                of(item);
        };
    }
}
