package io.baton.core.plan;

import io.baton.core.credit.CreditRules;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.FormulaChecker;
import io.baton.core.formula.Names;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.FactCurrency;
import io.baton.core.measure.LateEntries;
import io.baton.core.measure.MeasureChecker;
import io.baton.core.pay.CheckedPay;
import io.baton.core.value.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Checks a plan as a whole, all errors at once, each with its place and what mends it (rule P3). */
public final class PlanChecker {

    private final Plan plan;
    private final Problems problems;
    private final Figures figures;

    private PlanChecker(Plan plan, Problems problems) {
        this.plan = plan;
        this.problems = problems;
        this.figures = new Figures(plan, problems);
    }

    /**
     * The plan as one that can be calculated.
     *
     * @param types the fact types of the catalogue
     * @param problems those of reading the plan, where it was just read; any error keeps it from becoming valid
     */
    public static Optional<ValidPlan> check(Plan plan, Collection<FactType> types, Problems problems) {
        Map<String, FactType> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        ValidPlan checked = new PlanChecker(plan, problems).check(byName);
        return problems.hasErrors() || !plan.unreadable().isEmpty() ? Optional.empty() : Optional.of(checked);
    }

    private ValidPlan check(Map<String, FactType> types) {
        new NameCheck(plan, problems).check();
        new CalendarCheck(plan, problems).check();
        new AmendmentCheck(plan, problems).check();
        List<String> cycles =
                new ArrayList<>(plan.eligibility().presentByCycle().keySet());
        cycles.remove("");
        new CycleCheck(plan, problems).check(cycles, "eligibility", "present");
        plan.unreadable().forEach(figures::addBroken);
        plan.targets().forEach(target -> figures.add(target.name(), target.kind()));
        plan.parameters().forEach(this::parameter);
        Map<String, CreditRules> crediting = new CreditingCheck(plan, types, problems).check();
        SequencedMap<String, CheckedMeasure> measures = measures(types, crediting);
        IndicatorCheck indicators = new IndicatorCheck(plan, figures, problems);
        indicators.check();
        new ScorecardCheck(plan, figures, indicators, problems).check();
        new TwinCheck(plan, problems).check();
        new PerspectiveCheck(plan, problems).check();
        new RaterCheck(plan, problems).check();
        ResultCheck results = new ResultCheck(plan, figures, problems);
        results.check();
        CheckedPay pay = new PayCheck(plan, figures, types, crediting, problems).check();
        new GuideCheck(plan, problems).check();
        new ExampleCheck(plan, figures, indicators, problems).check();
        new ExampleDataCheck(plan, types, problems).check();
        ValidPlan.Parts parts = new ValidPlan.Parts(
                Map.copyOf(figures.kinds()),
                measures,
                indicators.formulas(),
                indicators.curves(),
                results.vetoes(),
                results.points(),
                results.conditions(),
                audience(),
                indicators.order(),
                pay);
        ValidPlan checked = new ValidPlan(plan, parts);
        new UsageCheck(checked, problems).check();
        return checked;
    }

    private void parameter(Parameter parameter) {
        figures.add(parameter.name(), parameter.kind());
        new BoundCheck(problems).check(parameter.literals(), parameter.kind());
    }

    private SequencedMap<String, CheckedMeasure> measures(Map<String, FactType> types, Map<String, CreditRules> rules) {
        SequencedMap<String, CheckedMeasure> checked = new LinkedHashMap<>();
        Map<String, LateEntries> late = new LateEntriesCheck(plan, types, problems).check();
        FactCurrencyCheck currencies = new FactCurrencyCheck(plan, types, problems);
        Map<String, FactCurrency> exchanged = currencies.check();
        plan.measures()
                .forEach(measure -> MeasureChecker.check(measure, types, problems)
                        .map(found -> found.creditedBy(Optional.ofNullable(rules.get(measure.factType())))
                                .without(Optional.ofNullable(late.get(measure.factType())))
                                .exchanged(Optional.ofNullable(exchanged.get(measure.factType()))))
                        .ifPresentOrElse(
                                found -> {
                                    currencies.check(found);
                                    checked.put(measure.name(), found);
                                    figures.add(measure.name(), found.kind());
                                },
                                () -> figures.addBroken(measure.name())));
        return checked;
    }

    private Optional<CheckedFormula> audience() {
        Names names = new Names() {
            private final List<String> known = List.of("role", "unit", "participant", "superior");

            @Override
            public Optional<Kind> kindOf(String owner, String name) {
                return owner.isEmpty() && known.contains(name) ? Optional.of(Kind.TEXT) : Optional.empty();
            }

            @Override
            public Collection<String> known() {
                return known;
            }
        };
        Optional<CheckedFormula> audience =
                plan.audience().flatMap(condition -> FormulaChecker.check(condition, names, problems));
        audience.filter(condition -> condition.kind() != Kind.YES_NO)
                .ifPresent(condition -> problems.error(
                        plan.where("for"),
                        "'for' is a " + condition.kind().label() + ", not yes or no",
                        "write a condition: role = 'account'"));
        return audience;
    }
}
