package io.baton.core.score;

import io.baton.core.formula.CheckedFormula;

/** Makes a figure by a formula over other figures. */
record FormulaFigure(Figure.Type type, String item, IndicatorStep.FormulaStep step, SlotList slots) {

    static FormulaFigure of(Figure.Type type, String item, CheckedFormula formula, Slots slots) {
        return new FormulaFigure(type, item, new IndicatorStep.FormulaStep(formula), slots.of(formula));
    }

    Figure make(Case person) {
        return Figure.of(type, item, step.formula().kind(), step, person.all(slots));
    }
}
