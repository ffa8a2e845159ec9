package io.baton.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.credit.Credits;
import io.baton.core.document.Location;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactRow;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.FactCurrency;
import io.baton.core.measure.LateEntries;
import io.baton.core.measure.MeasureEvaluator;
import io.baton.core.measure.MeasureText;
import io.baton.core.score.AsOf;
import io.baton.core.time.DateRange;
import io.baton.core.time.PeriodCalendar;
import io.baton.core.value.Value;
import io.baton.engine.duckdb.EmbeddedDuckDb;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * N1, N5: the embedded engine and the evaluator in plain Java give the same value for every measure and person, M8: also where deals
 * are split and assigned, M16: also where rows are in several currencies, and rates are missing. S7: so do
 * the rows that explain it. More
 * companies than usual: {@code -Dbaton.measure.companies=2000}; another start: {@code -Dbaton.measure.seed=7}.
 */
class MeasureAgreementTest {

    private static final int COMPANIES = Integer.getInteger("baton.measure.companies", 8);
    private static final long SEED = Long.getLong("baton.measure.seed", 20240131);
    private static final int MEASURES = 130;
    private static final int EACH_WITH_LINES = 5;

    private static final List<String> PERIODS = List.of("2024-01", "2024-02", "2023-12", "2024-Q1", "2024", "W1");
    private static final PeriodCalendar CALENDAR = new PeriodCalendar(
            Month.JANUARY,
            false,
            PeriodCalendar.Pattern.MONTHS,
            new LinkedHashMap<>(),
            new LinkedHashMap<>(Map.of(
                    "window",
                    new LinkedHashMap<>(
                            Map.of("W1", new DateRange(LocalDate.of(2024, 1, 17), LocalDate.of(2024, 2, 15)))))));
    private static final AsOf AS_OF =
            new AsOf(LocalDate.of(2024, 2, 1), Instant.parse("2024-02-01T00:00:00.123456789Z"));

    @TempDir
    private static Path folder;

    @Test
    void enginesAndPlainJavaAgree() throws SQLException, IOException {
        int compared = 0;
        try (EmbeddedDuckDb database =
                EmbeddedDuckDb.open(new EmbeddedDuckDb.Limits(1, 512L << 20, folder, List.of()))) {
            for (int company = 0; company < COMPANIES; company++) {
                compared += compare(database, SEED + company);
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(COMPANIES * MEASURES);
    }

    private static int compare(EmbeddedDuckDb database, long seed) throws SQLException {
        Random random = new Random(seed);
        Optional<FactCurrency> currency = InventedRates.currency(random);
        InventedFacts invented = InventedFacts.of(random);
        InventedFacts company = currency.isPresent() ? invented.smaller() : invented;
        company.store(database);
        Optional<InventedCredits> credits =
                company.type().key().isEmpty() ? Optional.empty() : Optional.of(InventedCredits.of(company, random));
        if (credits.isPresent()) {
            credits.get().store(database);
        }
        Moment moment = new Moment(
                CALENDAR,
                CALENDAR.parse(PERIODS.get(random.nextInt(PERIODS.size()))).orElseThrow(),
                AS_OF);
        Optional<LateEntries> late = late(random);
        ExchangeRates rates = InventedRates.rates(random);
        List<CheckedMeasure> measures = new ArrayList<>();
        InventedMeasures another = new InventedMeasures(company.type(), random);
        for (int i = 0; i < MEASURES; i++) {
            measures.add(another.next("m" + i)
                    .creditedBy(credits.map(InventedCredits::rules).filter(_ -> random.nextInt(4) > 0))
                    .without(late.filter(_ -> random.nextInt(4) > 0))
                    .exchanged(currency));
        }
        MeasureEngine engine = new EmbeddedMeasures(
                database,
                type -> type.equals(company.type().name()) ? "facts" : InventedCredits.table(type),
                _ -> false,
                _ -> rates);
        Map<String, List<Value>> measured = new HashMap<>();
        engine.measure(measures, moment, person -> measured.put(person.participant(), person.values()));
        assertThat(measured.keySet()).isEqualTo(company.people().keySet());
        List<FactRow> facts = company.facts();
        for (int i = 0; i < measures.size(); i++) {
            CheckedMeasure measure = measures.get(i);
            for (String person : company.people().keySet()) {
                Value expected = plain(evaluate(measure, moment, new Given(company, facts, credits, rates), person));
                String as = "company %d, '%s', %s".formatted(seed, person, MeasureText.write(measure.measure()));
                assertThat(plain(measured.getOrDefault(person, List.of()).get(i)))
                        .as(as)
                        .isEqualTo(expected);
                if (i % EACH_WITH_LINES == 0) {
                    MeasureLines lines = engine.lines(measure, moment, person, 1000);
                    assertThat(plain(new ValueOfLines(measure, lines).value()))
                            .as("lines: " + as)
                            .isEqualTo(expected);
                }
            }
        }
        return measures.size();
    }

    /** Until when facts have to be entered, by a date, or by a time whose day counts. */
    private static Optional<LateEntries> late(Random random) {
        String field = random.nextBoolean() ? "signed_on" : "answered_at";
        return Optional.of(new LateEntries("", field, random.nextInt(20), new Location("plan", 1, 1)));
    }

    private static Value evaluate(CheckedMeasure measure, Moment moment, Given given, String person) {
        Credits book = measure.crediting().isPresent()
                ? given.credits().orElseThrow().book()
                : Credits.toOwner(measure.factType());
        return new MeasureEvaluator(
                        measure,
                        moment.days(measure.measure().window()),
                        moment.lastDay(),
                        moment.constants(),
                        given.rates())
                .evaluate(given.facts(), book, (whose, day) -> counts(measure, given.company(), person, whose, day));
    }

    /** What is calculated from. */
    private record Given(
            InventedFacts company, List<FactRow> facts, Optional<InventedCredits> credits, ExchangeRates rates) {}

    private static boolean counts(
            CheckedMeasure measure, InventedFacts company, String person, String whose, LocalDate day) {
        boolean eligible =
                company.people().getOrDefault(person, List.of()).stream().anyMatch(range -> range.contains(day));
        return eligible
                && switch (measure.measure().selection().whose()) {
                    case OWN -> whose.equals(person);
                    case TEAM -> company.isBelow(whose, person, day, true);
                    case LINE -> company.isBelow(whose, person, day, false);
                };
    }

    private static Value plain(Value value) {
        return value instanceof Value.Decimal(BigDecimal amount) && amount.signum() != 0
                ? Value.of(amount.stripTrailingZeros())
                : value instanceof Value.Decimal ? Value.of(BigDecimal.ZERO) : value;
    }
}
