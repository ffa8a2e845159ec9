package io.baton.core.explain;

import io.baton.core.document.Language;
import io.baton.core.plan.Grade;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Figure;
import io.baton.core.score.Ratings;
import io.baton.core.score.TotalStep;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Everything that it takes to speak about a plan in one language. */
record Vocabulary(
        ValidPlan plan,
        Language language,
        Words words,
        PlanTitles titles,
        ShownValue values,
        Reasons reasons,
        Rounding score) {

    static Vocabulary of(ValidPlan plan, Language language) {
        Words words = Words.in(language);
        PlanTitles titles = new PlanTitles(plan.plan(), language);
        ShownValue values = new ShownValue(words, plan.plan().currency());
        return new Vocabulary(
                plan,
                language,
                words,
                titles,
                values,
                new Reasons(words, titles::of),
                plan.plan().rounding().score());
    }

    String say(Phrase phrase, String... details) {
        return words.say(phrase, details);
    }

    /** The value of a figure; scores, which stay exact inside, as they are rounded where they are shown. */
    String shown(Figure figure) {
        return figure.value() instanceof Value.Decimal(BigDecimal exact) && isScore(figure)
                ? points(exact)
                : values.of(figure);
    }

    /** The value of a figure as it stands in a formula. */
    String bare(Figure figure) {
        return figure.value() instanceof Value.Decimal(BigDecimal exact) && isScore(figure)
                ? points(exact)
                : values.bare(figure);
    }

    /** Points with the plan's decimals of scores. */
    String points(BigDecimal exact) {
        return ShownValue.grouped(score.round(exact));
    }

    /** Points with their sign. */
    String signed(BigDecimal exact) {
        return (exact.signum() > 0 ? "+" : "") + points(exact);
    }

    /** {@code 66.6666666667%, rounded to 2 decimals (half up): 66.67%}. */
    String rounding(BigDecimal before, BigDecimal after, Rounding rounding, Kind kind) {
        int decimals = kind == Kind.RATIO ? rounding.scale() - 2 : rounding.scale();
        return say(
                Phrase.ROUNDED,
                values.number(before, kind),
                Integer.toString(Math.max(decimals, 0)),
                say(mode(rounding.mode())),
                values.number(after, kind));
    }

    private static Phrase mode(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> Phrase.MODE_HALF_UP;
            case HALF_EVEN -> Phrase.MODE_HALF_EVEN;
            case UP -> Phrase.MODE_UP;
            case DOWN -> Phrase.MODE_DOWN;
            case FLOOR -> Phrase.MODE_FLOOR;
            case CEILING -> Phrase.MODE_CEILING;
            case HALF_DOWN, UNNECESSARY -> throw new IllegalArgumentException("no plan can say " + mode);
        };
    }

    /** {@code A · excellent}; the name alone where the title says the same. */
    String nameAndTitle(Grade grade) {
        String title = grade.title().in(language);
        return title.equals(grade.name()) ? title : grade.name() + " · " + title;
    }

    private static boolean isScore(Figure figure) {
        return switch (figure.type()) {
            case SCORE, DIMENSION, COMPUTED, GROUP_RATING, OBJECTIVE, BONUS, DEDUCTION, TOTAL -> true;
            case UNROUNDED ->
                figure.step() instanceof TotalStep || figure.item().equals(Ratings.OVERALL);
            case MEASURE, TARGET, CONSTANT, RATING, ADJUSTMENT, ATTAINED, INDICATOR, WEIGHT, GRADE, VETO -> false;
        };
    }
}
