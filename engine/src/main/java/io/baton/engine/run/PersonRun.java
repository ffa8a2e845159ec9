package io.baton.engine.run;

import io.baton.core.credit.Credit;
import io.baton.core.explain.RowSource;
import io.baton.core.plan.Target;
import io.baton.core.score.Exemption;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.Scorer;
import io.baton.core.score.TargetParts;
import io.baton.core.value.Decimals;
import io.baton.core.value.Value;
import io.baton.engine.measure.MeasureLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The appraisal of one person, with the rows behind every figure: what an explanation needs. */
public final class PersonRun implements AutoCloseable {

    private final RunSession session;
    private final Outcome outcome;
    private final Optional<Exemption> exemption;
    private final RunRequest request;

    private PersonRun(RunSession session, Outcome outcome, Optional<Exemption> exemption, RunRequest request) {
        this.session = session;
        this.outcome = outcome;
        this.exemption = exemption;
        this.request = request;
    }

    /**
     * Appraises one person by the same code as everyone.
     *
     * @return empty where the person does not take part
     */
    public static Optional<PersonRun> of(RunRequest request, String participant) throws IOException {
        RunSession session = RunSession.open(request, Optional.of(participant));
        List<ParticipantInputs> inputs = new ArrayList<>();
        session.forEach(inputs::add);
        if (inputs.isEmpty()) {
            session.close();
            return Optional.empty();
        }
        Outcome outcome =
                Scorer.of(request.plan(), request.period(), request.asOf()).score(inputs.getFirst());
        return Optional.of(new PersonRun(session, outcome, inputs.getFirst().exemption(), request));
    }

    /** Why the person is not appraised, where that is so; the outcome then only shows what would have come out. */
    public Optional<Exemption> exemption() {
        return exemption;
    }

    /** What came out. */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * The rows behind measures and targets.
     *
     * @param most how many are listed of each
     */
    public RowSource rows(int most) {
        return figure -> switch (figure.type()) {
            case MEASURE -> measureRows(figure, most);
            case TARGET -> targetRows(figure);
            default -> RowSource.Rows.NONE;
        };
    }

    private RowSource.Rows measureRows(Figure figure, int most) {
        MeasureLines lines = session.lines(figure.item(), outcome.participant().id(), most);
        List<RowSource.Row> rows = lines.lines().stream()
                .map(line -> new RowSource.Row(
                        line.file(),
                        line.line(),
                        line.key(),
                        Optional.of(line.day()),
                        line.group(),
                        shown(line, figure),
                        line.credited().map(credited -> credited(credited, figure))))
                .toList();
        return new RowSource.Rows(rows, lines.total());
    }

    private RowSource.Credited credited(MeasureLines.Credited credited, Figure figure) {
        Value whole = credited.whole() instanceof Value.Decimal(BigDecimal amount)
                ? Value.of(Credit.shown(amount, List.of(BigDecimal.ONE), decimals(figure))
                        .getFirst())
                : credited.whole();
        return new RowSource.Credited(credited.rule(), credited.share(), whole);
    }

    /** A part of a deal is shown so that the parts of all people add up to the deal (rule N6). */
    private Value shown(MeasureLines.Line line, Figure figure) {
        boolean isShared = request.plan().measure(figure.item()).isShared();
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
        return request.plan().plan().rounding().of(figure.kind()).scale();
    }

    private RowSource.Rows targetRows(Figure figure) {
        Optional<Target> target = request.plan().plan().targets().stream()
                .filter(candidate -> candidate.name().equals(figure.item()))
                .findFirst();
        List<RowSource.Row> rows = new ArrayList<>();
        target.ifPresent(
                found -> session.targetLines(found, outcome.participant().id()).forEach(line -> rows.add(row(line))));
        return new RowSource.Rows(rows, rows.size());
    }

    /** A target of which part of the days count shows how many of them. */
    private static RowSource.Row row(TargetRows.Line line) {
        TargetParts.Counted counted = line.counted();
        String days = counted.part().days()
                + (counted.isDivided()
                        ? "  " + Decimals.plain(counted.part().amount()) + " × " + counted.days() + "/"
                                + counted.ofDays()
                        : "");
        return new RowSource.Row(line.file(), line.line(), days, Optional.empty(), "", Value.of(counted.amount()));
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
