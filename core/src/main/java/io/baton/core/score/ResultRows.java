package io.baton.core.score;

import io.baton.core.value.Decimals;
import io.baton.core.value.Rounding;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The lines of an outcome in canonical order: by kind, then item, both by code point (rule N5). */
public final class ResultRows {

    private ResultRows() {}

    /**
     * The lines of one participant.
     *
     * @param rank the rank of the total; empty where there is none
     * @param score the rounding of scores where they are shown
     */
    public static List<ResultRow> of(Outcome outcome, OptionalInt rank, Rounding score) {
        return of(outcome, List.of(), rank, score);
    }

    /**
     * The lines of one participant, with what people decided.
     *
     * @param decided the stages that were decided (rule S1)
     */
    public static List<ResultRow> of(Outcome outcome, List<Decided> decided, OptionalInt rank, Rounding score) {
        Lines lines = new Lines(outcome.participant().id(), outcome.period(), score, new ArrayList<>());
        decided.stream()
                .filter(stage -> stage.stage() == Decision.Stage.CALIBRATED)
                .forEach(lines::addDecided);
        outcome.dimensions().forEach(figure -> lines.addScore("dimension", figure));
        decided.stream().filter(stage -> stage.stage() == Decision.Stage.FINAL).forEach(lines::addDecided);
        outcome.grade().ifPresent(figure -> lines.add("grade", figure));
        outcome.indicators().forEach(figure -> lines.add("indicator", figure));
        outcome.measures().forEach(figure -> lines.add("measure", figure));
        rank.ifPresent(place -> lines.addRow("rank", "rank", Integer.toString(place), "", ""));
        RunningScore.of(outcome).ifPresent(lines::addRunning);
        outcome.scores().forEach(figure -> lines.addScore("score", figure));
        outcome.total().ifPresent(figure -> lines.add("total", figure));
        return lines.rows();
    }

    /** The one line of somebody who is exempt: {@code exempt}, the cause, its detail (rule P7). */
    public static List<ResultRow> exempt(Participant participant, String period, Exemption exemption) {
        return List.of(new ResultRow(
                participant.id(), period, "exempt", exemption.cause().label(), exemption.detail(), "", ""));
    }

    private record Lines(String participant, String period, Rounding score, List<ResultRow> rows) {

        /** A figure that is shown as it is; what it was rounded from is its first input. */
        void add(String kind, Figure figure) {
            switch (figure.value()) {
                case Value.Decimal(BigDecimal shown) ->
                    addRow(kind, figure.item(), text(figure, shown), exact(shown, unrounded(figure, shown)), "");
                case Value.Absent absent ->
                    addRow(kind, figure.item(), "", "", absent.state().label());
                default -> addRow(kind, figure.item(), Texts.of(figure.value()), "", "");
            }
        }

        /** A score, which stays exact inside and is rounded where it is shown. */
        void addScore(String kind, Figure figure) {
            if (figure.value() instanceof Value.Decimal(BigDecimal exact)) {
                BigDecimal shown = score.round(exact);
                addRow(kind, figure.item(), shown.toPlainString(), exact(shown, exact), "");
            } else {
                add(kind, figure);
            }
        }

        /** The grade and the total of a stage. */
        void addDecided(Decided decided) {
            String kind = decided.stage().label();
            decided.grade().ifPresent(grade -> addRow(kind, "grade", grade, "", ""));
            decided.total().ifPresent(total -> addRow(kind, "total", total.toPlainString(), "", ""));
        }

        /** Known points, and the weight behind them (rule S8). */
        void addRunning(RunningScore running) {
            addRow("running", "points", score.round(running.points()).toPlainString(), "", "");
            addRow("running", "weight", score.round(running.weight()).toPlainString(), "", "");
        }

        void addRow(String kind, String item, String value, String exact, String state) {
            rows.add(new ResultRow(participant, period, kind, item, value, exact, state));
        }

        private static String text(Figure figure, BigDecimal shown) {
            return switch (figure.type()) {
                case MEASURE, TARGET -> Decimals.plain(shown);
                default -> shown.toPlainString();
            };
        }

        private static BigDecimal unrounded(Figure figure, BigDecimal shown) {
            return !figure.inputs().isEmpty()
                            && figure.inputs().getFirst().value() instanceof Value.Decimal(BigDecimal exact)
                    ? exact
                    : shown;
        }

        /** Products of quotients have digits behind the twelfth decimal that only the last division left over. */
        private static String exact(BigDecimal shown, BigDecimal exact) {
            BigDecimal known = exact.setScale(Math.min(exact.scale(), Rounding.DIVISION_SCALE), RoundingMode.HALF_UP);
            return shown.compareTo(known) == 0 ? "" : Decimals.plain(known);
        }
    }
}
