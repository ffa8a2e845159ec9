package io.baton.server.api;

import io.baton.core.time.Period;
import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.results.Outcomes;
import io.baton.server.results.Stored;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came out for people, period by period, as it is now. */
@RestController
@ConditionalOnWebApplication
class ResultsApi {

    private final Outcomes outcomes;
    private final AskedPeriods periods;
    private final Programs programs;
    private final Today today;

    ResultsApi(Outcomes outcomes, AskedPeriods periods, Programs programs, Today today) {
        this.outcomes = outcomes;
        this.periods = periods;
        this.programs = programs;
        this.today = today;
    }

    /** A period of which there are results. */
    record PeriodAnswer(String cycle, String name, LocalDate from, LocalDate to) {

        static PeriodAnswer of(Period period) {
            return new PeriodAnswer(
                    period.cycle(),
                    period.name(),
                    period.days().from(),
                    period.days().to());
        }
    }

    /** A version of a plan. */
    record PlanAnswer(String name, String sha256) {}

    /**
     * What came out for a person.
     *
     * @param total none where nothing can be said yet
     * @param exemption why the person is not appraised
     * @param load the facts of that load, or of later ones that say nothing of the person, count
     */
    @Personal
    record ResultAnswer(
            String participant,
            String role,
            String unit,
            PlanAnswer plan,
            Optional<String> total,
            Optional<String> grade,
            Optional<String> exemption,
            long load,
            Instant calculatedAt) {

        static ResultAnswer of(Stored stored) {
            return new ResultAnswer(
                    stored.who().id(),
                    stored.who().role(),
                    stored.who().unit(),
                    new PlanAnswer(stored.plan().name(), stored.plan().sha256()),
                    stored.total().map(BigDecimal::toPlainString),
                    stored.grade(),
                    stored.exemption(),
                    stored.state().load(),
                    stored.state().at());
        }
    }

    /** The same with every figure. */
    @Personal
    record ScorecardAnswer(PeriodAnswer period, ResultAnswer result, List<Stored.Line> lines) {
        ScorecardAnswer {
            lines = List.copyOf(lines);
        }
    }

    @GetMapping("/api/v1/periods")
    ListPart<PeriodAnswer> periods() {
        return new ListPart<>(outcomes.periods().stream().map(PeriodAnswer::of).toList(), Optional.empty());
    }

    @GetMapping("/api/v1/results/{cycle}/{period}")
    ListPart<ResultAnswer> list(
            Principal program,
            @PathVariable String cycle,
            @PathVariable String period,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        Period asked = periods.of(cycle, period);
        Paging paging = Paging.of(cursor, limit);
        Scope scope = programs.list(program, Resource.PERFORMANCE, asked.days().to());
        return paging.part(
                outcomes.list(scope, asked, today.now(), paging.after(), paging.wanted()),
                stored -> stored.who().id(),
                ResultAnswer::of);
    }

    @GetMapping("/api/v1/results/{cycle}/{period}/{participant}")
    ScorecardAnswer result(
            Principal program,
            @PathVariable String cycle,
            @PathVariable String period,
            @PathVariable String participant) {
        Period asked = periods.of(cycle, period);
        Scope scope = programs.look(
                program, Resource.PERFORMANCE, participant, asked.days().to());
        return outcomes.find(scope, participant, asked, today.now())
                .map(stored -> new ScorecardAnswer(PeriodAnswer.of(asked), ResultAnswer.of(stored), stored.lines()))
                .orElseThrow(() -> Faults.unknown(
                        "there is no result of '" + participant + "' in the " + cycle + " '" + period + "'"));
    }
}
