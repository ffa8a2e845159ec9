package io.baton.core.explain;

import io.baton.core.formula.CheckedFormula;
import io.baton.core.plan.Grade;
import io.baton.core.score.Figure;
import io.baton.core.score.IndicatorStep;
import io.baton.core.score.TotalStep;
import io.baton.core.value.Decimals;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tells the way from scores to the total and the grade, in the order of rule P9. */
record TotalWords(Vocabulary vocabulary, StepWords steps) {

    void tell(Figure figure, TotalStep step, Account account) {
        switch (step) {
            case TotalStep.AvailableWeight _ -> {}
            case TotalStep.EnoughWeight enough -> enough(figure, enough, account);
            case TotalStep.Bounded(Optional<BigDecimal> most) -> bounded(figure, most, account);
            case TotalStep.OnlyWhen _ -> onlyWhen(figure, account);
            case TotalStep.SumUpTo(Optional<BigDecimal> most) -> sum(figure, most, account);
            case TotalStep.Plus _ -> points(figure, 1, account);
            case TotalStep.Minus _ -> points(figure, -1, account);
            case TotalStep.Clamp clamp -> clamp(figure, clamp, account);
            case TotalStep.RoundedTotal(Rounding rounding) -> rounded(figure, rounding, account);
            case TotalStep.GradeOf(List<Grade> grades) -> grade(figure, grades, account);
            case TotalStep.Vetoed vetoed -> vetoed(figure, vetoed, account);
        }
    }

    private void enough(Figure figure, TotalStep.EnoughWeight enough, Account account) {
        steps.tell(figure.inputs().getFirst(), account);
        Figure available = figure.inputs().getLast();
        if (available.value() instanceof Value.Decimal(BigDecimal share) && share.compareTo(BigDecimal.ONE) < 0) {
            account.say(vocabulary.say(
                    Phrase.AVAILABLE,
                    vocabulary.values().percent(share),
                    vocabulary.values().percent(enough.needs())));
        }
    }

    private void bounded(Figure figure, Optional<BigDecimal> most, Account account) {
        Figure points = figure.inputs().getFirst();
        steps.tell(points, account);
        sayBound(points.value(), figure.value(), most, account);
    }

    private void onlyWhen(Figure figure, Account account) {
        steps.tell(figure.inputs().getFirst(), account);
        Figure condition = figure.inputs().getLast();
        if (condition.step() instanceof IndicatorStep.FormulaStep(CheckedFormula formula)) {
            String text = new FormulaWords(vocabulary.words(), vocabulary.values(), vocabulary.titles()::of)
                    .write(formula.expression());
            boolean met = condition.value() instanceof Value.YesNo(boolean yes) && yes;
            account.say(vocabulary.say(met ? Phrase.ONLY_WHEN : Phrase.ONLY_WHEN_UNMET, text));
        }
        account.madeFrom(condition.inputs());
    }

    private void sayBound(Value before, Value after, Optional<BigDecimal> most, Account account) {
        if (before instanceof Value.Decimal(BigDecimal entered)
                && after instanceof Value.Decimal(BigDecimal counted)
                && entered.compareTo(counted) != 0) {
            account.say(
                    vocabulary.say(Phrase.BOUNDED, vocabulary.points(entered), Decimals.plain(most.orElse(counted))));
        }
    }

    private void sum(Figure figure, Optional<BigDecimal> most, Account account) {
        boolean several = figure.inputs().size() > 1;
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure item : figure.inputs()) {
            if (item.value() instanceof Value.Decimal(BigDecimal points)) {
                sum = sum.add(points);
                if (several) {
                    line(item, points, account);
                }
            }
        }
        if (several) {
            cut(sum, figure.value(), most, account);
        } else {
            sayBound(Value.of(sum), figure.value(), most, account);
        }
        account.madeFrom(figure.inputs());
    }

    private void line(Figure part, BigDecimal points, Account account) {
        BigDecimal shown = vocabulary.score().round(points);
        account.line(vocabulary.say(Phrase.LINE, vocabulary.titles().of(part), vocabulary.signed(shown)), shown);
    }

    /** What a bound takes off the sum is a line, too, so that lines add up. */
    private void cut(BigDecimal sum, Value after, Optional<BigDecimal> most, Account account) {
        if (after instanceof Value.Decimal(BigDecimal counted) && sum.compareTo(counted) != 0) {
            account.line(
                    vocabulary.say(Phrase.BOUNDED, vocabulary.points(sum), Decimals.plain(most.orElse(counted))),
                    vocabulary.score().round(counted.subtract(sum)));
        }
    }

    private void points(Figure figure, int sign, Account account) {
        score(figure.inputs().getFirst(), account);
        Figure points = figure.inputs().getLast();
        if (points.value() instanceof Value.Decimal(BigDecimal amount)) {
            line(points, sign < 0 ? amount.negate() : amount, account);
        }
        account.madeFrom(points);
    }

    /** The score that comes before: a stage on the way is told here, in the same account. */
    private void score(Figure score, Account account) {
        steps.tell(score, account);
    }

    private void clamp(Figure figure, TotalStep.Clamp clamp, Account account) {
        Figure score = figure.inputs().getFirst();
        score(score, account);
        if (score.value() instanceof Value.Decimal(BigDecimal before)
                && figure.value() instanceof Value.Decimal(BigDecimal after)
                && before.compareTo(after) != 0) {
            BigDecimal line = vocabulary.score().round(after.subtract(before));
            boolean isMaximum = line.signum() < 0;
            BigDecimal bound = (isMaximum ? clamp.maximum() : clamp.minimum()).orElse(after);
            account.line(
                    vocabulary.say(
                            isMaximum ? Phrase.CLAMPED_TO_MAXIMUM : Phrase.CLAMPED_TO_MINIMUM,
                            Decimals.plain(bound),
                            vocabulary.signed(line)),
                    line);
        }
    }

    private void rounded(Figure figure, Rounding rounding, Account account) {
        Figure exact = figure.inputs().getFirst();
        score(exact, account);
        if (exact.value() instanceof Value.Decimal(BigDecimal before)
                && figure.value() instanceof Value.Decimal(BigDecimal after)
                && before.compareTo(after) != 0) {
            account.say(vocabulary.rounding(before, after, rounding, figure.kind()));
        }
    }

    private void grade(Figure figure, List<Grade> grades, Account account) {
        if (figure.value() instanceof Value.Text(String name)) {
            grades.stream()
                    .filter(grade -> grade.name().equals(name))
                    .forEach(grade -> account.say(vocabulary.say(
                            Phrase.GRADE_FROM, vocabulary.nameAndTitle(grade), Decimals.plain(grade.from()))));
        }
        account.madeFrom(figure.inputs());
    }

    private void vetoed(Figure figure, TotalStep.Vetoed vetoed, Account account) {
        Figure raw = figure.inputs().getFirst();
        steps.tell(raw, account);
        boolean applied = false;
        for (int i = 1; i < figure.inputs().size(); i++) {
            Figure veto = figure.inputs().get(i);
            if (veto.value() instanceof Value.YesNo(boolean yes) && yes) {
                account.say(vocabulary.say(
                        Phrase.VETO_APPLIES,
                        vocabulary.titles().of(veto.item()),
                        vetoed.caps().get(i - 1)));
                applied = true;
            }
            account.madeFrom(veto);
        }
        if (applied && figure.value() instanceof Value.Text(String grade)) {
            account.say(vocabulary.say(
                    Phrase.VETO_RAW,
                    grade,
                    vocabulary.bare(raw),
                    vocabulary.bare(raw.inputs().getFirst())));
        }
    }
}
