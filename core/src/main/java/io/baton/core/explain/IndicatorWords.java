package io.baton.core.explain;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.formula.Expression;
import io.baton.core.plan.Curve;
import io.baton.core.plan.Indicator;
import io.baton.core.score.Figure;
import io.baton.core.score.IndicatorStep;
import io.baton.core.score.ParameterValue;
import io.baton.core.value.Kind;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

/** Tells how an indicator got its value and its score. */
record IndicatorWords(Vocabulary vocabulary, StepWords steps) {

    void tell(Figure figure, IndicatorStep step, Account account) {
        switch (step) {
            case IndicatorStep.Given _ -> source(figure, account);
            case IndicatorStep.OfParameter(ParameterValue value) -> parameter(value, account);
            case IndicatorStep.FormulaStep(CheckedFormula formula) -> formula(figure, formula, account);
            case IndicatorStep.MinimumDenominator _ ->
                steps.tell(figure.inputs().getFirst(), account);
            case IndicatorStep.Rounded(Rounding rounding) -> rounded(figure, rounding, account);
            case IndicatorStep.Attained _ -> attained(figure, account);
            case IndicatorStep.OnCurve curve -> curve(figure, curve, account);
            case IndicatorStep.CountsAs(Indicator.Unavailable policy) -> countsAs(figure, policy, account);
        }
    }

    private void parameter(ParameterValue value, Account account) {
        value.whose().ifPresent(whose -> account.say(vocabulary.say(Phrase.PARAMETER_OF, whose)));
        value.row()
                .ifPresent(row ->
                        account.say(vocabulary.say(Phrase.PARAMETER_ROW, row.file(), Long.toString(row.line()))));
    }

    private void source(Figure figure, Account account) {
        if (figure.type() == Figure.Type.MEASURE) {
            account.say(vocabulary.plan().measure(figure.item()).measure().text());
        }
    }

    private void formula(Figure figure, CheckedFormula formula, Account account) {
        Expression expression = formula.expression();
        if (!(expression instanceof Expression.Literal)) {
            account.say("= " + write(expression, vocabulary.titles()::of));
        }
        if (!formula.inputs().isEmpty() && !(expression instanceof Expression.Name)) {
            account.say("= " + write(expression, name -> valueOf(name, formula, figure.inputs())));
        }
        account.madeFrom(figure.inputs());
    }

    private String write(Expression expression, UnaryOperator<String> names) {
        return new FormulaWords(vocabulary.words(), vocabulary.values(), names).write(expression);
    }

    private String valueOf(String name, CheckedFormula formula, List<Figure> inputs) {
        return vocabulary.bare(inputs.get(formula.inputs().indexOf(name)));
    }

    private void rounded(Figure figure, Rounding rounding, Account account) {
        Figure exact = figure.inputs().getFirst();
        if (exact.type() == Figure.Type.UNROUNDED) {
            steps.tell(exact, account);
        } else {
            account.madeFrom(exact);
        }
        sayRounded(figure, exact, rounding, account);
        band(figure, account);
    }

    private void sayRounded(Figure figure, Figure exact, Rounding rounding, Account account) {
        if (exact.value() instanceof Value.Decimal(BigDecimal before)
                && figure.value() instanceof Value.Decimal(BigDecimal after)
                && before.compareTo(after) != 0) {
            account.say(vocabulary.rounding(before, after, rounding, figure.kind()));
        }
    }

    /** The best band that the value has reached. */
    void band(Figure figure, Account account) {
        if (figure.value() instanceof Value.Decimal(BigDecimal value)) {
            vocabulary.plan().plan().indicator(figure.item()).stream()
                    .flatMap(indicator -> indicator.bands().stream())
                    .filter(band -> value.compareTo(band.bound()) >= 0)
                    .max((one, other) -> one.bound().compareTo(other.bound()))
                    .ifPresent(band -> account.say(vocabulary.say(
                            Phrase.BAND, band.name(), vocabulary.values().number(band.bound(), figure.kind()))));
        }
    }

    private void attained(Figure figure, Account account) {
        Figure count = figure.inputs().getFirst();
        Figure planned = figure.inputs().getLast();
        account.say("= " + vocabulary.titles().of(count) + " ÷ "
                + vocabulary.titles().of(planned.item()));
        account.say("= " + vocabulary.bare(count) + " ÷ " + vocabulary.bare(planned));
        account.madeFrom(figure.inputs());
    }

    private void curve(Figure figure, IndicatorStep.OnCurve curve, Account account) {
        Figure seen = figure.inputs().getFirst();
        if (seen.value() instanceof Value.Decimal(BigDecimal value)) {
            Kind kind = seen.kind();
            if (curve.compare() == Indicator.Compare.EXACT) {
                account.say(vocabulary.say(
                        Phrase.COMPARED_EXACT, vocabulary.values().number(curve.seen(value), kind)));
            }
            CurveWords words = new CurveWords(vocabulary.words(), vocabulary.values(), kind);
            account.say(words.of(curve.curve(), curve.seen(value)));
        }
        if (seen.value() instanceof Value.Text(String text) && curve.curve() instanceof Curve.Choices choices) {
            account.say(new CurveWords(vocabulary.words(), vocabulary.values(), Kind.TEXT).of(choices, text));
        }
        account.madeFrom(seen);
    }

    private void countsAs(Figure figure, Indicator.Unavailable policy, Account account) {
        switch (policy) {
            case LEAVE_OUT -> {}
            case FULL -> account.say(vocabulary.say(Phrase.COUNTS_AS_FULL));
            case ZERO -> account.say(vocabulary.say(Phrase.COUNTS_AS_ZERO));
        }
        account.madeFrom(figure.inputs());
    }
}
