package io.baton.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.measure.CheckedMeasure;
import io.baton.core.measure.MeasureChecker;
import io.baton.core.measure.MeasureParser;
import io.baton.core.score.AsOf;
import io.baton.core.time.PeriodCalendar;
import io.baton.core.value.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeasureBatchTest {

    private static final FactType DEAL = new FactType(
            "deal",
            "seller",
            List.of(),
            List.of(
                    new Field("seller", Kind.TEXT, true, 0),
                    new Field("customer", Kind.TEXT, true, 0),
                    new Field("signed_on", Kind.DATE, true, 0),
                    new Field("paid_on", Kind.DATE, true, 0),
                    new Field("net", Kind.MONEY, true, 2)));

    @Test
    void readsThePeriodApartFromLongerWindows() {
        assertThat(batches(
                        "2024-Q4",
                        "sum(deal.net) on signed_on",
                        "sum(deal.net) on signed_on, year to date",
                        "count(deal) on signed_on",
                        "count(deal) on signed_on, to the end of the period",
                        "max(deal.net) on signed_on, last 3 months"))
                .containsExactly(List.of("m0", "m2", "m4"), List.of("m1", "m3"));
    }

    @Test
    void readsOnceWhatCoversThePeriodOnly() {
        assertThat(batches("2024", "sum(deal.net) on signed_on", "count(deal) on signed_on, year to date"))
                .containsExactly(List.of("m0", "m1"));
    }

    @Test
    void countsDifferentValuesOfEachWindowApart() {
        assertThat(batches(
                        "2024-Q4",
                        "count(deal) on signed_on",
                        "distinct(deal.customer) on signed_on",
                        "distinct(deal.customer) where net > 0 on signed_on",
                        "distinct(deal.customer) on signed_on, year to date"))
                .containsExactly(List.of("m0"), List.of("m1", "m2"), List.of("m3"));
    }

    @Test
    void readsEachDateFieldApart() {
        assertThat(batches("2024-Q4", "sum(deal.net) on signed_on", "sum(deal.net) on paid_on"))
                .containsExactly(List.of("m0"), List.of("m1"));
    }

    private static List<List<String>> batches(String period, String... measures) {
        PeriodCalendar calendar = PeriodCalendar.STANDARD;
        AsOf asOf = new AsOf(LocalDate.of(2025, 1, 1), Instant.EPOCH);
        Moment moment = new Moment(calendar, calendar.parse(period).orElseThrow(), asOf);
        List<CheckedMeasure> checked = Stream.iterate(0, i -> i < measures.length, i -> i + 1)
                .map(i -> measure("m" + i, measures[i]))
                .toList();
        return MeasureBatch.of(checked, moment).stream()
                .map(batch -> batch.measures().stream()
                        .map(measure -> measure.measure().name())
                        .toList())
                .toList();
    }

    private static CheckedMeasure measure(String name, String text) {
        Problems problems = new Problems();
        Node.Scalar scalar = new Node.Scalar(text, new Location("test", 1, 1));
        return MeasureParser.parse(name, scalar, problems)
                .flatMap(measure -> MeasureChecker.check(measure, Map.of("deal", DEAL), problems))
                .orElseThrow(() -> new AssertionError(problems.list().toString()));
    }
}
