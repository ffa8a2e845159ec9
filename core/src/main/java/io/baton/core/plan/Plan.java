package io.baton.core.plan;

import io.baton.core.credit.Crediting;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.measure.FactCurrency;
import io.baton.core.measure.LateEntries;
import io.baton.core.measure.Measure;
import io.baton.core.pay.Pay;
import io.baton.core.time.DateRange;
import io.baton.core.time.PeriodCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One version of an appraisal scheme, as its text says it. Not yet checked: only a {@link ValidPlan} can be calculated.
 * Lists keep the order of the text.
 *
 * @param name the plan's name, the same for all its versions
 * @param version the version, from 1
 * @param title for people
 * @param amendment why this version takes the place of the one before, where it does
 * @param effective the days on which this version is in force
 * @param audience who it is for: a condition over the assignment; empty for everyone
 * @param currency ISO 4217 code of all money
 * @param rounding the named losses of digits
 * @param calendar the periods
 * @param eligibility who is exempt from a period
 * @param targets the target figures that it reads
 * @param parameters numbers that formulas name
 * @param crediting to whom facts are credited, by type; others to their own participant
 * @param currencies in which currency facts are, by type; others in that of the plan
 * @param lateEntries until when facts have to be entered, by type
 * @param measures the figures that it aggregates from facts
 * @param indicators the indicators 考核指标
 * @param scorecards one per cycle
 * @param perspectives what has a sub-total beside the dimensions
 * @param scales on which people rate
 * @param raters what rater groups are like wherever they rate
 * @param overall overall ratings blended with the computed score, where there are any
 * @param vetoes what caps the grade whatever the score (one-vote veto 一票否决)
 * @param bonus items added to the weighted total
 * @param deductions items taken off it
 * @param total the rules of the total
 * @param grades from the best to the lowest
 * @param guide how grades should be spread over a role, where the plan says so
 * @param pay what is paid; {@link Pay#NONE} where the plan only appraises
 * @param ties how equal totals share a rank
 * @param examples tests beside the plan
 * @param unreadable names of terms for which a problem was reported instead; a plan with any cannot become valid
 * @param source the tree that it was read from, for places
 */
public record Plan(
        String name,
        int version,
        Titles title,
        Optional<Amendment> amendment,
        DateRange effective,
        Optional<Expression> audience,
        String currency,
        RoundingRules rounding,
        PeriodCalendar calendar,
        Eligibility eligibility,
        List<Target> targets,
        List<Parameter> parameters,
        List<Crediting> crediting,
        List<FactCurrency> currencies,
        List<LateEntries> lateEntries,
        List<Measure> measures,
        List<Indicator> indicators,
        List<Scorecard> scorecards,
        List<Perspective> perspectives,
        List<Scale> scales,
        List<RaterGroup> raters,
        Optional<Overall> overall,
        List<Veto> vetoes,
        Adjustments bonus,
        Adjustments deductions,
        TotalRules total,
        List<Grade> grades,
        Optional<Guide> guide,
        RankTies ties,
        Pay pay,
        List<PlanExample> examples,
        Set<String> unreadable,
        Node source) {

    public Plan {
        targets = List.copyOf(targets);
        parameters = List.copyOf(parameters);
        crediting = List.copyOf(crediting);
        currencies = List.copyOf(currencies);
        lateEntries = List.copyOf(lateEntries);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        scorecards = List.copyOf(scorecards);
        perspectives = List.copyOf(perspectives);
        scales = List.copyOf(scales);
        raters = List.copyOf(raters);
        vetoes = List.copyOf(vetoes);
        grades = List.copyOf(grades);
        examples = List.copyOf(examples);
        unreadable = Set.copyOf(unreadable);
    }

    /** Where it starts. */
    public Location at() {
        return source.at();
    }

    /** Where the value under these keys stands, or the nearest one around it; items of lists are named by their text. */
    public Location where(String... path) {
        return SourcePath.value(source, List.of(path));
    }

    /** Whether it is a later version of the same plan (rule P2). */
    public boolean isVersionAfter(Plan other) {
        return name.equals(other.name()) && version > other.version();
    }

    /** Whether something stands under these keys, readable or not. */
    public boolean says(String... path) {
        return SourcePath.exists(source, List.of(path));
    }

    /** The keys of the map under a key of the plan, readable or not. */
    List<String> keysOf(String key) {
        return SourcePath.keys(source, key);
    }

    /** Where the last of these keys stands, or the nearest value around it. */
    public Location whereKey(String... path) {
        return SourcePath.key(source, List.of(path));
    }

    /** The scorecard of that cycle. */
    public Optional<Scorecard> scorecard(String cycle) {
        return scorecards.stream().filter(card -> card.cycle().equals(cycle)).findFirst();
    }

    /**
     * What a group is like where it rates an indicator: one that is anonymous overall is so wherever it rates (rule R3), and
     * one that closes overall does so, too, where nothing else is said (rule R4).
     */
    public RaterGroup raterGroup(String group) {
        RaterGroup declared = declared(raters, group, at());
        return overall.stream()
                .flatMap(blend -> blend.groups().stream())
                .filter(member -> member.name().equals(group))
                .map(declared::alsoAs)
                .findFirst()
                .orElse(declared);
    }

    /** What a group is like where it rates overall: its own words win. */
    public RaterGroup raterGroup(Overall.Group group) {
        RaterGroup declared = declared(raters, group.name(), group.at());
        return new RaterGroup(
                group.name(),
                group.title(),
                group.anonymous(),
                group.atLeast(),
                declared.perCustomer(),
                declared.trim(),
                declared.over(),
                group.closesAfter(),
                group.at());
    }

    static RaterGroup declared(List<RaterGroup> raters, String group, Location at) {
        return raters.stream()
                .filter(known -> known.name().equals(group))
                .findFirst()
                .orElseGet(() -> RaterGroup.named(group, at));
    }

    /** The indicator of that name. */
    public Optional<Indicator> indicator(String indicatorName) {
        return indicators.stream()
                .filter(indicator -> indicator.name().equals(indicatorName))
                .findFirst();
    }
}
