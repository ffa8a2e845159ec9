package io.baton.core.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.PayLine;
import io.baton.core.pay.PayStep;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Tiers;
import io.baton.core.plan.PlanTexts;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayReachTest {

    @ParameterizedTest
    @DisplayName("F4 what tests of pay can reach: rows, tiers, edges, bounds, gates, and what comes later")
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '~',
            value = {
                "rate: 5% ! ~~",
                "tiers: { rows: { 0: 2%, 100: 3%, above 200: 4% } }"
                        + " ! BAND t 0 … 100, BAND t 100 … 200, BAND t > 200, EDGE t = 100, EDGE t = 200",
                "tiers: { rows: { 50: 2% }, to: 90, above: nothing } ! BAND t < 50, BAND t 50 … 90, BAND t > 90,"
                        + " EDGE t = 50, EDGE t = 90",
                "rate: { by: units, rows: { 0: 5%, 20: 3% } }"
                        + " ! BAND t.rate 0 … 20, BAND t.rate > 20, EDGE t.rate = 20",
                "rate: { by: customer, rows: { new: 5%, old: 3% } } ! BAND t.rate new, BAND t.rate old",
                "rate: { by: customer, across: units, rows: { new: { 0: 5%, 20: 3% } } }"
                        + " ! BAND t.rate new, BAND t.rate new 0 … 20, BAND t.rate new > 20, EDGE t.rate new = 20",
                "rates: { rows: [ { where: customer = 'new', rate: 5% }, { rate: 3% } ] } ! ROW t 1, ROW t 2",
                "rates: { rows: [ { where: customer = 'new', rate: 5% } ] } ! ROW t 1, NO_ROW t",
                "rate: 5%, floor: 9, cap: 20, when: role = 'senior' ! NOT_FOR t, FLOOR t, CAP t",
                "rate: 5%, gate: present_days > 2, hold: 7 days ! GATE_SHUT t, NOT_DUE t",
                "rate: 5%, slices: [ { share: 50% }, { share: 50%, at: 30 days } ] ! NOT_DUE t, SLICE t 1, SLICE t 2",
            })
    void listsWhatCanBeReached(String term, String goals) {
        assertThat(goals(plan(term))).isEqualTo(goals);
    }

    @Test
    void listsWhatStandsBesideTheTerms() {
        ValidPlan plan = PlanTexts.validWith("""
                pay:
                  every: month
                  draw: { amount: 100, recoverable: true }
                  recovery: { at most: 20% }
                  terms: { t: { deals: order, on: signed_on, base: net, rate: 5% } }
                  caps: { most: { of: [t], most: 100, excess: carried } }
                  guarantees: { least: { of: [t], least: 50 } }
                """);

        assertThat(goals(plan)).isEqualTo("BOUND most, CARRIED most, FILLED least, FILLED draw, TAKEN_BACK recovery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "-1  ! BAND t < 0",
                "0   ! BAND t 0 … 100, EDGE t = 0",
                "99  ! BAND t 0 … 100",
                "100 ! BAND t 100 … 200, EDGE t = 100",
                "200 ! BAND t 100 … 200, EDGE t = 200",
                "201 ! BAND t > 200"
            })
    @DisplayName("M2 an edge belongs to the band that holds it")
    void findsBandsAndEdges(BigDecimal sum, String goals) {
        ValidPlan plan = plan("tiers: { rows: { 0: 2%, 100: 3%, above 200: 4% } }");
        Tiers tiers = tiers(plan);
        PayReach reach = new PayReach(plan.plan().pay());

        reach.seen(tiers, tiers.bands(), sum);

        assertThat(text(reach.reached().stream())).isEqualTo(goals);
    }

    @Test
    @DisplayName("M1 tiers in shares of a quota are reached in the unit of the sum")
    void findsScaledEdges() {
        ValidPlan plan = plan("tiers: { of: 1000, rows: { 0%: 2%, 100%: 3% } }");
        Tiers tiers = tiers(plan);
        PayReach reach = new PayReach(plan.plan().pay());
        Bands<Object> scaled = new Bands<>(
                List.of(
                        new Bands.Band<>(Bands.Edge.of(BigDecimal.ZERO), ""),
                        new Bands.Band<>(Bands.Edge.of(new BigDecimal("1000")), "")),
                Optional.empty(),
                Bands.Outside.NOTHING,
                Bands.Outside.NOTHING);

        reach.seen(tiers, scaled, new BigDecimal("1000"));

        assertThat(text(reach.reached().stream())).isEqualTo("BAND t > 100%, EDGE t = 100%");
    }

    @Test
    void findsTheRowOfAText() {
        ValidPlan plan = plan("rate: { by: customer, rows: { new: 5%, old: 3% } }");
        PayTerm term = plan.plan().pay().terms().getFirst();
        PayReach reach = new PayReach(plan.plan().pay());
        Amount amount = ((PayTerm.Price.Flat) term.price()).price().rate().orElseThrow();

        reach.seen(((Amount.Table) amount).rows(), new Value.Text("old"));

        assertThat(text(reach.reached().stream())).isEqualTo("BAND t.rate old");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "RATE 100 0.05 2 ! ROW t 2",
                "PRIZE 1 9 70 1  ! ROW t 1",
                "NO_PRICE        ! NO_ROW t",
                "FLOOR 9         ! FLOOR t",
                "CAP 9           ! CAP t",
                "POOL 9 9 9      ! BOUND t",
                "NOT_ELIGIBLE    ! NOT_FOR t",
                "GATE_HOLDS 9    ! GATE_SHUT t",
                "EARNED 9 10     ! IN_PART t",
                "RETURNED 9      ! RETURNED t",
                "CLAWED_BACK 1 9 ! TAKEN_BACK t",
                "NOT_DUE 9       ! NOT_DUE t",
                "ROOM 9          ! BOUND most",
                "CARRIED 9 9     ! CARRIED t",
                "GUARANTEED 9 0  ! FILLED t",
                "LATE            ! LATE t"
            })
    void findsWhatStepsSay(String step, String goals) {
        ValidPlan plan = PlanTexts.validWith("""
                pay:
                  every: month
                  terms: { t: { deals: order, on: signed_on, base: net, rate: 5% } }
                  caps: { most: { of: [t], most: 100, excess: lost } }
                """);
        PayReach reach = new PayReach(plan.plan().pay());

        reach.add(List.of(line("9", "9", step)));

        assertThat(text(reach.reached().stream())).isEqualTo(goals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"100 ! 50 ! SLICE t 1", "100 ! 75 ! SLICE t 2", "100 ! 100 ! SLICE t 3", "100 ! 0 ! ''"})
    @DisplayName("M6 a slice is reached by a line that is due up to it")
    void findsSlices(String earned, String payable, String goals) {
        ValidPlan plan =
                plan("rate: 5%, slices: [ { share: 50% }, { share: 25%, at: 30 days }, { share: 25%, at: 60 days } ]");
        PayReach reach = new PayReach(plan.plan().pay());

        reach.add(List.of(line(earned, payable, "BASE 1")));

        assertThat(text(reach.reached().stream())).isEqualTo(goals);
    }

    private static PayLine line(String earned, String payable, String step) {
        List<String> words = List.of(step.strip().split(" "));
        List<BigDecimal> figures = words.stream().skip(1).map(BigDecimal::new).toList();
        PayStep made = new PayStep(PayStep.What.valueOf(words.getFirst()), figures, BigDecimal.ONE, List.of());
        return new PayLine(
                "t",
                "1",
                "2024-01",
                LocalDate.of(2024, 1, 1),
                new BigDecimal(earned),
                new BigDecimal(earned),
                new BigDecimal(payable),
                Optional.empty(),
                false,
                List.of(made));
    }

    private static ValidPlan plan(String term) {
        return PlanTexts.validWith("""
                pay:
                  every: month
                  terms: { t: { deals: order, on: signed_on, base: net, %s } }
                """.formatted(term));
    }

    private static Tiers tiers(ValidPlan plan) {
        PayTerm term = plan.plan().pay().terms().getFirst();
        return ((PayTerm.Price.Tiered) term.price()).tiers();
    }

    private static String goals(ValidPlan plan) {
        return PlanCoverage.of(plan, List.of()).missed().stream()
                .map(PayReachTest::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(Stream<Goal> goals) {
        List<String> texts = new ArrayList<>(goals.map(PayReachTest::text).toList());
        texts.sort(null);
        return String.join(", ", texts);
    }

    private static String text(Goal goal) {
        return (goal.type() + " " + goal.item() + " " + goal.detail()).strip();
    }
}
