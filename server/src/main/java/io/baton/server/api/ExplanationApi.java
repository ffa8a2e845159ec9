package io.baton.server.api;

import io.baton.core.document.Language;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.RowSource;
import io.baton.core.score.Figure;
import io.baton.core.score.Outcome;
import io.baton.core.score.Texts;
import io.baton.core.time.Period;
import io.baton.pages.Words;
import io.baton.pages.report.UnnamedRaters;
import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.calculation.Appraisal;
import io.baton.server.calculation.Appraisals;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Scope;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why somebody's figures are what they are, as the page of the performance says it, with raters unnamed as there. */
@RestController
@ConditionalOnWebApplication
class ExplanationApi {

    private static final String RESULT = "/api/v1/results/{cycle}/{period}/{participant}";
    private static final int FEW_ROWS = 10;
    private static final int MOST_ROWS = 1000;

    private final Appraisals appraisals;
    private final AskedPeriods periods;
    private final Programs programs;

    ExplanationApi(Appraisals appraisals, AskedPeriods periods, Programs programs) {
        this.appraisals = appraisals;
        this.periods = periods;
        this.programs = programs;
    }

    /**
     * A figure and what it was made from.
     *
     * @param type such as {@code total}, {@code score} or {@code measure}
     * @param item its name in the plan; empty for a rater other than the person
     * @param value for people
     * @param plain for programs: an exact decimal where it is a number
     * @param state why there is no value; empty where there is one
     * @param sentences how it came about: the formula, also with figures, rounding, weights, reasons
     * @param rows the first rows behind it
     * @param inputs what it was made from
     */
    @Personal
    record FigureAnswer(
            String type,
            String item,
            String title,
            String value,
            String plain,
            String state,
            List<String> sentences,
            List<String> rows,
            List<FigureAnswer> inputs) {

        static FigureAnswer of(ExplanationTree tree) {
            return new FigureAnswer(
                    tree.type(),
                    tree.item(),
                    tree.title(),
                    tree.value(),
                    tree.plain(),
                    tree.state(),
                    tree.sentences(),
                    tree.rows(),
                    tree.inputs().stream().map(FigureAnswer::of).toList());
        }
    }

    /**
     * The reasons of a result.
     *
     * @param figures the grade, or the total; of a scorecard that only shows figures each of these
     */
    @Personal
    record ExplanationAnswer(ResultsApi.PeriodAnswer period, String participant, List<FigureAnswer> figures) {}

    /**
     * A row behind a measure.
     *
     * @param file what the row is, such as a fact type
     * @param line where it stands in a file; 0 where it stands in none
     * @param group such as the customer of whom a mean is taken; empty for none
     * @param contribution what it adds to the measure
     */
    @Personal
    record RowAnswer(String file, long line, String key, Optional<LocalDate> date, String group, String contribution) {

        static RowAnswer of(RowSource.Row row) {
            return new RowAnswer(
                    row.file(), row.line(), row.key(), row.date(), row.group(), Texts.of(row.contribution()));
        }
    }

    @GetMapping(RESULT + "/explanation")
    ExplanationAnswer explanation(
            Principal program,
            @PathVariable String cycle,
            @PathVariable String period,
            @PathVariable String participant,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(defaultValue = "" + FEW_ROWS) int rows)
            throws IOException {
        Language in = Language.parse(language)
                .orElseThrow(() -> Faults.bad("'language' is en, zh-Hans or zh-Hant, not '" + language + "'"));
        if (rows < 0 || rows > MOST_ROWS) {
            throw Faults.bad("'rows' is between 0 and " + MOST_ROWS + ", not " + rows);
        }
        Period asked = periods.of(cycle, period);
        try (Appraisal appraisal = appraisal(program, asked, participant)) {
            UnnamedRaters unnamed = new UnnamedRaters(participant, Words.in(in));
            return new ExplanationAnswer(
                    ResultsApi.PeriodAnswer.of(asked),
                    participant,
                    appraisal.result().outcome().stream()
                            .flatMap(ExplanationApi::heads)
                            .map(figure -> appraisal.explain(figure, in, rows))
                            .map(unnamed::in)
                            .map(FigureAnswer::of)
                            .toList());
        }
    }

    private static Stream<Figure> heads(Outcome outcome) {
        return outcome.grade().or(outcome::total).map(Stream::of).orElseGet(() -> outcome.indicators().stream());
    }

    @GetMapping(RESULT + "/rows")
    ListPart<RowAnswer> rows(
            Principal program,
            @PathVariable String cycle,
            @PathVariable String period,
            @PathVariable String participant,
            @RequestParam String measure,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit)
            throws IOException {
        Paging paging = Paging.of(cursor, limit);
        int seen = seen(paging);
        Period asked = periods.of(cycle, period);
        try (Appraisal appraisal = appraisal(program, asked, participant)) {
            Figure figure = appraisal
                    .result()
                    .outcome()
                    .flatMap(outcome -> outcome.find(Figure.Type.MEASURE, measure))
                    .orElseThrow(() -> Faults.unknown("no measure '" + measure + "' counts for '" + participant + "'"));
            List<RowSource.Row> found =
                    appraisal.rows().apply(seen + paging.wanted()).rows(figure).shown();
            List<Integer> places = IntStream.range(seen, found.size()).boxed().toList();
            return paging.part(places, place -> String.valueOf(place + 1), place -> RowAnswer.of(found.get(place)));
        }
    }

    /** How many rows stand before those that are asked for: a cursor counts them. */
    private static int seen(Paging paging) {
        if (paging.after().isEmpty()) {
            return 0;
        }
        if (!paging.after().matches("[0-9]{1,7}")) {
            throw Faults.bad("'cursor' is what the answer before gave as 'next', unchanged");
        }
        return Integer.parseInt(paging.after());
    }

    private Appraisal appraisal(Principal program, Period period, String participant) {
        Scope scope = programs.look(
                program, Resource.PERFORMANCE, participant, period.days().to());
        return appraisals
                .open(scope, participant, period)
                .orElseThrow(() -> Faults.unknown("there is no result of '" + participant + "' in the " + period.cycle()
                        + " '" + period.name() + "'"));
    }
}
