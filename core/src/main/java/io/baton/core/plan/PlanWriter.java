package io.baton.core.plan;

import io.baton.core.credit.Crediting;
import io.baton.core.document.CanonicalText;
import io.baton.core.document.Node;
import io.baton.core.document.Titles;
import io.baton.core.measure.Checklist;
import io.baton.core.measure.Measure;
import io.baton.core.measure.MeasureText;
import io.baton.core.time.PeriodCalendar;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes a plan in its canonical form: keys in the order of the grammar, formulas normalised, what is as usual left out,
 * no comments. Two texts that say the same have the same canonical form.
 */
public final class PlanWriter {

    private PlanWriter() {}

    /** The canonical form as a tree; reading it gives an equal plan, places aside. */
    public static Node write(Plan plan) {
        Written written = new Written()
                .put("baton", "1")
                .put("plan", plan.name())
                .put("version", String.valueOf(plan.version()))
                .putTitle(plan.title(), plan.name());
        plan.amendment()
                .ifPresent(amendment -> written.put(
                        amendment.kind().key(), AmendmentReader.write(amendment).node()));
        written.put("effective", plan.effective().toString());
        plan.audience().ifPresent(audience -> written.put("for", audience));
        written.put("currency", plan.currency())
                .putFilled("rounding", rounding(plan.rounding()))
                .putFilled("calendar", calendar(plan.calendar()))
                .putFilled("eligibility", eligibility(plan.eligibility()))
                .putFilled("targets", targets(plan.targets()))
                .putFilled("parameters", ParameterReader.write(plan.parameters()))
                .putFilled("crediting", crediting(plan.crediting()))
                .putFilled("currencies", FactCurrencyReader.write(plan.currencies()))
                .putFilled("late entries", LateEntriesReader.write(plan.lateEntries()))
                .putFilled("measures", measures(plan.measures()))
                .putFilled("indicators", IndicatorWriter.write(plan.indicators()))
                .putFilled("scorecards", ScorecardWriter.write(plan.scorecards()));
        written.putFilled("perspectives", perspectives(plan.perspectives()));
        written.putFilled("scales", ScaleReader.write(plan.scales()));
        written.putFilled("raters", RaterWriter.raters(plan.raters()));
        plan.overall().ifPresent(overall -> written.put("overall", RaterWriter.overall(overall, plan.raters())));
        ResultWriter.write(plan, written);
        plan.guide().ifPresent(guide -> written.put("guide", GuideReader.write(guide)));
        if (plan.ties() == RankTies.DENSE) {
            written.put("ranks", new Written().put("ties", "dense").node());
        }
        written.putFilled("pay", PayWriter.write(plan.pay(), plan.rounding()));
        List<Node> tests = plan.examples().stream().map(ExampleWriter::write).toList();
        return tests.isEmpty()
                ? written.node()
                : written.put("tests", Written.items(tests)).node();
    }

    /** The canonical form as text. */
    public static String text(Plan plan) {
        return CanonicalText.write(write(plan));
    }

    private static Written rounding(RoundingRules rules) {
        RoundingRules usual = RoundingRules.STANDARD;
        return new Written()
                .putUnless(usual.money().toString(), "money", rules.money().toString())
                .putUnless(usual.ratio().toString(), "ratio", rules.ratio().toString())
                .putUnless(usual.points().toString(), "points", rules.points().toString())
                .putUnless(usual.count().toString(), "count", rules.count().toString())
                .putUnless(usual.days().toString(), "days", rules.days().toString())
                .putUnless(usual.score().toString(), "score", rules.score().toString());
    }

    private static Written calendar(PeriodCalendar calendar) {
        Written firstDays = new Written();
        calendar.yearFirstDays().forEach((year, day) -> firstDays.put(String.valueOf(year), day.toString()));
        Written cycles = new Written();
        calendar.windows().forEach((cycle, windows) -> {
            Written named = new Written();
            windows.forEach((name, days) -> named.put(name, days.toString()));
            cycles.put(cycle, named.node());
        });
        Written recurring = new Written();
        calendar.recurring().forEach((cycle, periods) -> recurring.put(cycle, periods.text()));
        return new Written()
                .putUnless("january", "year starts", month(calendar.yearStart()))
                .putUnless("end", "year named by", calendar.namedByStart() ? "start" : "end")
                .putUnless("months", "pattern", calendar.pattern().label())
                .putFilled("year begins on", firstDays)
                .putFilled("windows", cycles)
                .putFilled("cycles", recurring)
                .putFilled("working days", WorkingDaysReader.write(calendar.workingDays()));
    }

    private static String month(Month month) {
        return month.name().toLowerCase(Locale.ROOT);
    }

    private static Written eligibility(Eligibility eligibility) {
        Written written = new Written();
        if (eligibility.presentByCycle().containsKey("")) {
            return written.put("present", Bounds.percent(eligibility.present("")));
        }
        Written byCycle = new Written();
        new TreeMap<>(eligibility.presentByCycle())
                .forEach((cycle, share) -> byCycle.put(cycle, Bounds.percent(share)));
        return written.putFilled("present", byCycle);
    }

    private static Written targets(List<Target> targets) {
        Written written = new Written();
        for (Target target : targets) {
            String kind = target.kind().label();
            String usual = Prorating.usual(target.kind()).label();
            boolean isUsual = usual.equals(target.prorating().label());
            if (isUsual && target.title().equals(Titles.same(target.name()))) {
                written.put(target.name(), kind);
            } else {
                written.put(
                        target.name(),
                        new Written()
                                .putTitle(target.title(), target.name())
                                .put("kind", kind)
                                .putUnless(usual, "prorate", target.prorating().label())
                                .node());
            }
        }
        return written;
    }

    private static Written perspectives(List<Perspective> perspectives) {
        Written written = new Written();
        perspectives.forEach(perspective -> written.put(
                perspective.name(),
                new Written().putTitle(perspective.title(), perspective.name()).node()));
        return written;
    }

    private static Written crediting(List<Crediting> credited) {
        Written written = new Written();
        for (Crediting crediting : credited) {
            Written rules = new Written();
            crediting.splits().ifPresent(splits -> rules.put("splits", splits));
            Written assigned = new Written();
            crediting.assignedBy().forEach(by -> assigned.put(by.field(), by.table()));
            rules.putFilled("assigned by", assigned);
            crediting.overlays().ifPresent(overlays -> rules.put("overlays", overlays));
            if (crediting.otherwise() == Crediting.Otherwise.NOBODY) {
                rules.put("else", "nobody");
            }
            written.put(crediting.factType(), rules.node());
        }
        return written;
    }

    private static Written measures(List<Measure> measures) {
        Written written = new Written();
        for (Measure measure : measures) {
            Optional<Checklist> checklist = measure.aggregation().checklist();
            Written inside = new Written().putTitle(measure.title(), measure.name());
            if (checklist.isPresent()) {
                inside.put("checklist", checklist(measure, checklist.get()));
                written.put(measure.name(), inside.node());
            } else if (inside.isEmpty()) {
                written.put(measure.name(), MeasureText.write(measure));
            } else {
                written.put(
                        measure.name(),
                        inside.put("formula", MeasureText.write(measure)).node());
            }
        }
        return written;
    }

    private static Node checklist(Measure measure, Checklist checklist) {
        Written items = new Written();
        checklist.items().forEach(item -> items.put(item.field(), item.points()));
        Written written = new Written()
                .put("of", measure.factType())
                .put("on", measure.dateField())
                .put("items", items.node());
        measure.filter().ifPresent(filter -> written.put("where", filter));
        return written.putUnless("the period", "over", MeasureText.window(measure.window()))
                .putUnless(
                        "0",
                        "at least",
                        String.valueOf(measure.aggregation().atLeast().number()))
                .node();
    }
}
