package io.baton.pages.plan;

import io.baton.core.document.Language;
import io.baton.core.formula.FormulaText;
import io.baton.core.plan.Plan;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** A page about a plan: what it weighs, how each indicator is made, which data it takes, the way to a grade, the pay. */
public final class PlanPage {

    private PlanPage() {}

    /**
     * The lines of the page in Markdown.
     *
     * @param catalogue where fact types have their titles
     */
    public static List<String> lines(ValidPlan valid, Catalogue catalogue, Language language) {
        Page page = new Page(valid, catalogue, language);
        List<String> lines = new ArrayList<>();
        lines.add("# " + valid.plan().title().in(language));
        lines.add("");
        lines.add(about(valid.plan(), page.texts()));
        boolean isScored = !valid.plan().scorecards().isEmpty();
        if (isScored) {
            lines.addAll(new WeightSection(page).lines());
        }
        if (!page.used(ValidPlan::indicators).isEmpty()) {
            lines.addAll(new IndicatorSection(page).lines());
        }
        lines.addAll(new ParameterSection(page).lines());
        lines.addAll(new PracticeSection(page).lines());
        lines.addAll(new RaterSection(page).lines());
        lines.addAll(new DataSection(page).lines());
        if (isScored) {
            lines.addAll(new GradeSection(page).lines());
        }
        lines.addAll(new PaySection(page).lines());
        return lines;
    }

    /** The same, not as text but in its parts. */
    public static List<Block> blocks(ValidPlan valid, Catalogue catalogue, Language language) {
        return Blocks.of(lines(valid, catalogue, language));
    }

    private static String about(Plan plan, PageWords texts) {
        String audience = plan.audience()
                .map(condition -> "`" + FormulaText.write(condition) + "`")
                .orElse(texts.say("about.everyone"));
        return texts.say(
                "about",
                "`" + plan.name() + "`",
                Integer.toString(plan.version()),
                plan.effective().toString(),
                audience,
                plan.currency());
    }
}
