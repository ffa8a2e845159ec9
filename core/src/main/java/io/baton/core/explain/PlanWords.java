package io.baton.core.explain;

import io.baton.core.document.Language;
import io.baton.core.formula.Expression;
import io.baton.core.plan.Plan;
import io.baton.core.value.Kind;
import java.math.BigDecimal;

/** What a plan says, in the words of one language: for pages about plans, where {@link Explainer} is for results. */
public final class PlanWords {

    private final PlanTitles titles;
    private final ShownValue values;
    private final FormulaWords formulas;

    /** The words of a plan in that language. */
    public PlanWords(Plan plan, Language language) {
        Words words = Words.in(language);
        this.titles = new PlanTitles(plan, language);
        this.values = new ShownValue(words, plan.currency());
        this.formulas = new FormulaWords(words, values, titles::of);
    }

    /** The title of a figure, dimension, item or rater group; the name itself where nothing is known. */
    public String title(String name) {
        return titles.of(name);
    }

    /** A formula with titles for names and signs as on paper: {@code collected ÷ due}. */
    public String formula(Expression expression) {
        return formulas.write(expression);
    }

    /** A number of that kind, a ratio in per cent, without the currency. */
    public String number(BigDecimal amount, Kind kind) {
        return values.number(amount, kind);
    }
}
