package io.baton.core.plan;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.pay.CheckedPay;
import io.baton.core.pay.Pay;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was checked: every name is known, every kind fits, every weight sums. Only it can be calculated. Immutable.
 */
public final class ValidPlan {

    private final Plan plan;
    private final Parts parts;
    private final Map<String, Set<String>> needed = new HashMap<>();

    /** What checking found out beside the problems. */
    record Parts(
            Map<String, Kind> kinds,
            SequencedMap<String, CheckedMeasure> measures,
            Map<String, CheckedFormula> formulas,
            Map<String, Curve> curves,
            Map<String, CheckedFormula> vetoes,
            Map<String, CheckedFormula> points,
            Map<String, CheckedFormula> conditions,
            Optional<CheckedFormula> audience,
            List<Indicator> order,
            CheckedPay pay) {

        Parts {
            kinds = Map.copyOf(kinds);
            measures = new LinkedHashMap<>(measures);
            formulas = Map.copyOf(formulas);
            curves = Map.copyOf(curves);
            vetoes = Map.copyOf(vetoes);
            points = Map.copyOf(points);
            conditions = Map.copyOf(conditions);
            order = List.copyOf(order);
        }
    }

    ValidPlan(Plan plan, Parts parts) {
        this.plan = plan;
        this.parts = parts;
        plan.scorecards().forEach(card -> needed.put(card.cycle(), neededIn(card.cycle())));
        payCycles().forEach(cycle -> needed.put(cycle, neededIn(cycle)));
    }

    /** The plan as its text says it. */
    public Plan plan() {
        return plan;
    }

    /** The kind of a measure, target or indicator. */
    public Kind kind(String figure) {
        return found(parts.kinds().get(figure), figure);
    }

    /** The measure of that name. */
    public CheckedMeasure measure(String name) {
        return found(parts.measures().get(name), name);
    }

    /** All measures, in the order of the text. */
    public List<CheckedMeasure> measures() {
        return List.copyOf(parts.measures().values());
    }

    /** The formula of a measured indicator, or the planned figure of a counted one. */
    public CheckedFormula formula(String indicator) {
        return found(parts.formulas().get(indicator), indicator);
    }

    /** The condition of a veto. */
    public CheckedFormula veto(String name) {
        return found(parts.vetoes().get(name), name);
    }

    /** The formula of the points of a bonus or deduction item; empty where a person enters them. */
    public Optional<CheckedFormula> points(String item) {
        return Optional.ofNullable(parts.points().get(item));
    }

    /** The condition of a bonus or deduction item; empty where it always counts. */
    public Optional<CheckedFormula> condition(String item) {
        return Optional.ofNullable(parts.conditions().get(item));
    }

    /** Who the plan is for: a condition with inputs among participant, role, unit, superior; empty for everyone. */
    public Optional<CheckedFormula> audience() {
        return parts.audience();
    }

    /** Whether it is for whoever is assigned so; empty texts stand for nothing. */
    public boolean isFor(String participant, String role, String unit, String superior) {
        return audience()
                .map(condition -> condition.evaluate(condition.inputs().stream()
                                        .map(name -> switch (name) {
                                            case "participant" -> participant;
                                            case "role" -> role;
                                            case "unit" -> unit;
                                            case "superior" -> superior;
                                            default ->
                                                throw new IllegalStateException("not a word of an assignment: " + name);
                                        })
                                        .<Value>map(Value.Text::new)
                                        .toList())
                                instanceof Value.YesNo(boolean yes)
                        && yes)
                .orElse(true);
    }

    /** What the plan pays; nothing where it only appraises. */
    public CheckedPay pay() {
        return parts.pay();
    }

    /** The cycles whose figures the pay sees. */
    public Set<String> payCycles() {
        Pay paid = plan.pay();
        Set<String> cycles = new TreeSet<>();
        if (!paid.payout().isEmpty()) {
            cycles.add(paid.cycle());
        }
        paid.terms().forEach(term -> cycles.add(term.cycle()));
        paid.caps().forEach(cap -> cycles.add(cap.cycle()));
        paid.guarantees().forEach(guarantee -> cycles.add(guarantee.cycle()));
        return cycles;
    }

    /** The cycles of which anything is needed: those of scorecards and of pay. */
    public Set<String> cycles() {
        return Set.copyOf(needed.keySet());
    }

    /** Whether the indicator's value becomes a score; every weighted indicator's does. */
    public boolean hasCurve(String indicator) {
        return parts.curves().containsKey(indicator);
    }

    /** How the indicator's value becomes a score; where the plan does not say, by its source. */
    public Curve curve(String indicator) {
        return found(parts.curves().get(indicator), indicator);
    }

    /** All indicators, each behind those that its formula uses. */
    public List<Indicator> indicators() {
        return parts.order();
    }

    /** The indicators that the cycle needs, each behind those that its formula uses. */
    public List<Indicator> indicators(String cycle) {
        Set<String> names = needed.getOrDefault(cycle, Set.of());
        return parts.order().stream()
                .filter(indicator -> names.contains(indicator.name()))
                .toList();
    }

    /** The cycle, and those whose totals it is made of, at any depth (rule P5). */
    public Set<String> cyclesBehind(String cycle) {
        Set<String> cycles = new TreeSet<>(Set.of(cycle));
        plan.scorecard(cycle)
                .ifPresent(card -> rollUps(card).forEach(rollUp -> cycles.addAll(cyclesBehind(rollUp.cycle()))));
        return cycles;
    }

    /** The shorter periods whose totals a scorecard is made of. */
    public List<RollUp> rollUps(Scorecard card) {
        return Dimensions.rollUps(card);
    }

    /** The weighted items of a scorecard by perspective, both in the order of the text; none without items. */
    public SequencedMap<String, List<String>> perspectives(Scorecard card) {
        return PerspectiveItems.of(plan, card);
    }

    /** The measures that the cycle needs, also those that are only shown, in the order of the text. */
    public List<CheckedMeasure> measures(String cycle) {
        Set<String> names = needed.getOrDefault(cycle, Set.of());
        return parts.measures().values().stream()
                .filter(measure -> names.contains(measure.measure().name()))
                .toList();
    }

    /** The fact types that the pay reads: deals, what follows them, and those by which deals are credited. */
    public Set<String> payFactTypes() {
        Set<String> names = new TreeSet<>(parts.pay().types());
        payCycles().forEach(cycle -> names.addAll(factTypes(cycle)));
        return names;
    }

    /** The fact types that the cycle needs: those of its measures, and those by which these are credited. */
    public Set<String> factTypes(String cycle) {
        Set<String> names = new HashSet<>();
        for (CheckedMeasure checked : measures(cycle)) {
            names.add(checked.factType().name());
            checked.crediting().ifPresent(rules -> rules.tables().forEach(table -> names.add(table.name())));
        }
        return Set.copyOf(names);
    }

    /** The targets that the cycle needs, also those that are only shown, in the order of the text. */
    public List<Target> targets(String cycle) {
        Set<String> names = needed.getOrDefault(cycle, Set.of());
        return plan.targets().stream()
                .filter(target -> names.contains(target.name()))
                .toList();
    }

    /** The parameters that the cycle needs, in the order of the text. */
    public List<Parameter> parameters(String cycle) {
        Set<String> names = needed.getOrDefault(cycle, Set.of());
        return plan.parameters().stream()
                .filter(parameter -> names.contains(parameter.name()))
                .toList();
    }

    /** Whether a group of raters rates an indicator of the cycle, or overall. */
    public boolean isRatedBy(String group, String cycle) {
        boolean overall = plan.overall()
                .filter(blend -> blend.appliesIn(cycle))
                .filter(blend ->
                        blend.groups().stream().anyMatch(member -> member.name().equals(group)))
                .isPresent();
        return overall
                || indicators(cycle).stream()
                        .anyMatch(indicator -> indicator.source() instanceof Indicator.Source.Rated rated
                                && rated.groups().stream()
                                        .anyMatch(member -> member.group().equals(group)));
    }

    /** Whether any cycle needs the figure. */
    boolean isNeeded(String figure) {
        return needed.values().stream().anyMatch(names -> names.contains(figure));
    }

    private Set<String> neededIn(String cycle) {
        List<String> open = new ArrayList<>();
        if (payCycles().contains(cycle)) {
            open.addAll(parts.pay().figures());
        }
        plan.scorecard(cycle).ifPresent(card -> open.addAll(scoredIn(card)));
        Set<String> names = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (names.add(name)) {
                open.addAll(inputsOf(name));
            }
        }
        return Set.copyOf(names);
    }

    private List<String> scoredIn(Scorecard card) {
        List<String> open = new ArrayList<>(card.shown());
        open.addAll(Dimensions.items(card));
        plan.vetoes().stream()
                .filter(veto -> veto.appliesIn(card.cycle()))
                .forEach(veto -> open.addAll(inputs(parts.vetoes().get(veto.name()))));
        List.of(plan.bonus(), plan.deductions()).stream()
                .flatMap(adjustments -> adjustments.items().stream())
                .filter(item -> item.appliesIn(card.cycle()))
                .forEach(item -> {
                    open.addAll(inputs(parts.points().get(item.name())));
                    open.addAll(inputs(parts.conditions().get(item.name())));
                });
        return open;
    }

    private List<String> inputsOf(String figure) {
        List<String> inputs = new ArrayList<>(inputs(parts.formulas().get(figure)));
        plan.indicator(figure).map(Indicator::source).ifPresent(source -> inputs.addAll(source.figures()));
        return inputs;
    }

    private static List<String> inputs(@Nullable CheckedFormula formula) {
        return formula == null ? List.of() : formula.inputs();
    }

    private static <T> T found(@Nullable T part, String name) {
        if (part == null) {
            throw new NoSuchElementException("no such term in the plan: " + name);
        }
        return part;
    }
}
