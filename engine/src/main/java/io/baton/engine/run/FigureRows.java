package io.baton.engine.run;

import io.baton.core.credit.Credit;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.Target;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.Figure;
import io.baton.core.score.TargetParts;
import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import io.baton.engine.measure.MeasureLines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows behind the measures and targets of one person, as an explanation shows them.
 *
 * @param measures the facts behind a measure, by its name
 * @param targets the rows behind a target
 */
record FigureRows(
        ValidPlan plan, Function<String, MeasureLines> measures, Function<Target, List<TargetRows.Line>> targets)
        implements RowSource {

    @Override
    public Rows rows(Figure figure) {
        return switch (figure.type()) {
            case MEASURE -> measureRows(figure);
            case TARGET -> targetRows(figure);
            default -> Rows.NONE;
        };
    }

    private Rows measureRows(Figure figure) {
        MeasureLines lines = measures.apply(figure.item());
        Optional<Late> late =
                lines.late().map(found -> new Late(found.until(), rows(found.lines(), figure), found.total()));
        return new Rows(rows(lines.lines(), figure), lines.total(), late);
    }

    private List<Row> rows(List<MeasureLines.Line> lines, Figure figure) {
        return lines.stream()
                .map(line -> new Row(
                        line.file(),
                        line.line(),
                        line.key(),
                        Optional.of(line.day()),
                        line.group(),
                        shown(line, figure),
                        line.credited().map(credited -> credited(credited, figure)),
                        line.exchanged(),
                        line.corrected()))
                .toList();
    }

    private Credited credited(MeasureLines.Credited credited, Figure figure) {
        Value whole = credited.whole() instanceof Value.Decimal(BigDecimal amount)
                ? Value.of(Credit.shown(amount, List.of(BigDecimal.ONE), decimals(figure))
                        .getFirst())
                : credited.whole();
        return new Credited(credited.rule(), credited.share(), whole);
    }

    /** A part of a deal is shown so that the parts of all people add up to the deal (rule N6). */
    private Value shown(MeasureLines.Line line, Figure figure) {
        boolean isShared = plan.measure(figure.item()).isShared();
        if (isShared
                && line.credited().isPresent()
                && line.credited().get().whole() instanceof Value.Decimal(BigDecimal whole)) {
            MeasureLines.Credited credited = line.credited().get();
            List<BigDecimal> parts = Credit.shown(whole, credited.shares(), decimals(figure));
            return Value.of(parts.get(credited.place()));
        }
        return line.value();
    }

    private int decimals(Figure figure) {
        return plan.plan().rounding().of(figure.kind()).scale();
    }

    private Rows targetRows(Figure figure) {
        Optional<Target> target = plan.plan().targets().stream()
                .filter(candidate -> candidate.name().equals(figure.item()))
                .findFirst();
        List<Row> rows = new ArrayList<>();
        target.ifPresent(found -> targets.apply(found).forEach(line -> rows.add(row(line))));
        return new Rows(rows, rows.size());
    }

    /** A target of which part of the days count shows how many of them. */
    private static Row row(TargetRows.Line line) {
        TargetParts.Counted counted = line.counted();
        String days = counted.part().days()
                + (counted.isDivided()
                        ? "  " + Decimals.plain(counted.part().amount()) + " × " + counted.days() + "/"
                                + counted.ofDays()
                        : "");
        return new Row(line.file(), line.line(), days, Optional.empty(), "", Value.of(counted.amount()));
    }
}
