package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.pay.PayTerm;
import java.util.HashSet;
import java.util.Set;

/** Warns of figures that no scorecard needs. What comes from a plan that is followed is a stock to choose from. */
record UsageCheck(ValidPlan valid, Problems problems) {

    void check() {
        if (problems.hasErrors()) {
            return;
        }
        Plan plan = valid.plan();
        Set<String> used = new HashSet<>();
        for (String cycle : valid.cycles()) {
            valid.indicators(cycle).forEach(indicator -> used.add(indicator.name()));
            valid.measures(cycle).stream().map(CheckedMeasure::measure).forEach(measure -> used.add(measure.name()));
            valid.targets(cycle).forEach(target -> used.add(target.name()));
        }
        plan.indicators().forEach(indicator -> warn(indicator.name(), "indicator", indicator.at(), used));
        plan.measures()
                .forEach(measure -> warn(measure.name(), "measure", plan.whereKey("measures", measure.name()), used));
        plan.parameters().stream()
                .filter(parameter -> !valid.isNeeded(parameter.name()))
                .forEach(parameter -> problems.warning(
                        parameter.at(),
                        "no formula that counts names the parameter '" + parameter.name() + "'",
                        "leave it out, or use it"));
        warnOfCrediting(plan);
        plan.targets().forEach(target -> warn(target.name(), "target", target.at(), used));
    }

    private void warnOfCrediting(Plan plan) {
        Set<String> measured = new HashSet<>();
        plan.measures().forEach(measure -> measured.add(measure.factType()));
        plan.pay().terms().stream().map(PayTerm::unit).forEach(unit -> {
            if (unit instanceof PayTerm.Unit.Deals deals) {
                measured.add(deals.facts());
            }
        });
        plan.crediting().stream()
                .filter(crediting -> !measured.contains(crediting.factType()))
                .forEach(crediting -> problems.warning(
                        crediting.at(),
                        "the crediting of '" + crediting.factType() + "' is used nowhere",
                        "leave it out, or measure these facts"));
    }

    private void warn(String name, String what, Location at, Set<String> used) {
        boolean followed = !at.source().equals(valid.plan().at().source());
        if (!used.contains(name) && !followed) {
            problems.warning(
                    at, "the " + what + " '" + name + "' is used nowhere", "leave it out, or show it in a scorecard");
        }
    }
}
