package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.score.Decision;
import io.baton.core.score.Exemption;
import io.baton.core.score.Objective;
import io.baton.core.score.ParameterValue;
import io.baton.core.score.Participant;
import io.baton.core.score.ParticipantInputs;
import io.baton.core.score.Rating;
import io.baton.core.score.SuperiorDays;
import io.baton.core.time.DateRange;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import io.baton.engine.run.AppraisalInputs;
import io.baton.server.organisation.Scope;
import io.baton.server.results.Outcomes;
import io.baton.server.results.PeriodTotal;
import io.baton.server.results.Stored;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run kept of people gives what it gave, after a restart as before, and is read back as it was. */
@ExtendWith(AppraisedCompany.class)
class KeptInputsTest {

    private static final DateRange YEAR = new DateRange(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));

    @Test
    void whatIsKeptIsReadBackAsItWas() {
        ParticipantInputs inputs = new ParticipantInputs(
                new Participant("p1", "销售", "", "m1"),
                Map.of(
                        "exact", Value.of("1.50"),
                        "large", new Value.Decimal(new BigDecimal("1E+3")),
                        "text", new Value.Text("\"quoted\"\n"),
                        "day", new Value.Day(YEAR.from()),
                        "time", new Value.Moment(Instant.parse("2025-01-01T00:00:00.000001Z")),
                        "yes", new Value.YesNo(true),
                        "none", new Value.Absent(Absence.NOT_YET, Reason.of(Reason.Cause.NO_TARGET, "t", "2025"))),
                List.of(new Rating("item", "customer", "r", Value.of("80"), "good", "c1", "")),
                List.of(new Objective(
                        "1", "", BigDecimal.TEN, Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty())),
                Map.of("2025-01", Value.of("99.9")),
                List.of(new SuperiorDays(List.of("m1", "top"), 20)),
                Map.of(
                        "rate",
                        new ParameterValue(
                                new BigDecimal("0.10"),
                                Optional.of("p1"),
                                Optional.of(new ParameterValue.Row("parameters.csv", 7)))),
                Optional.of(new Exemption(Exemption.Cause.GIVEN, "parental leave")));
        AppraisalInputs.Part part = new AppraisalInputs.Part("hash", YEAR, inputs, List.of(YEAR), 365);
        AppraisalInputs kept = new AppraisalInputs(
                part,
                List.of(part),
                List.of(new Decision(
                        Decision.Stage.FINAL, Optional.of(BigDecimal.TEN), Optional.empty(), "hr", YEAR.to(), "why")));

        assertThat(InputsText.read(InputsText.of(kept))).isEqualTo(kept);
    }

    @Test
    void everyPeriodIsAppraisedAgainToWhatItsRunGave() throws IOException {
        AppraisedCompany.change();
        AppraisedCompany.awaitQuiet();
        AppraisedCompany.part(Due.class).ask();
        AppraisedCompany.awaitQuiet();
        LivePlans.Now now = AppraisedCompany.part(LivePlans.class).now().orElseThrow();
        List<String> people = AppraisedCompany.part(JdbcClient.class)
                .sql("SELECT DISTINCT participant FROM outcome")
                .query(String.class)
                .list();

        for (String person : people) {
            Outcomes outcomes = AppraisedCompany.part(Outcomes.class);
            List<PeriodTotal> all = outcomes.totals(new Scope.Everyone(), person, AppraisedCompany.TODAY);
            assertThat(all).extracting(total -> total.period().cycle()).contains("month", "quarter");
            for (PeriodTotal total : all) {
                Stored stored = outcomes.find(new Scope.Everyone(), person, total.period(), AppraisedCompany.TODAY)
                        .orElseThrow();
                Stored again = now.person(person, List.of(stored.period()))
                        .appraise(stored.period())
                        .map(new Made(now.binding(), stored.period(), 0, Instant.EPOCH)::of)
                        .orElseThrow();
                assertThat(again.lines())
                        .as("%s in %s", person, stored.period())
                        .isEqualTo(stored.lines());
            }
        }
    }
}
