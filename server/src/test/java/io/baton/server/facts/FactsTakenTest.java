package io.baton.server.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import io.baton.engine.live.FactChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From which day on periods have to be calculated again: rather one too many than one too few. */
final class FactsTakenTest {

    private static final FactType DEAL = type("deal", "signed_on", "ends_on");
    private static final FactType SPLIT = type("split");
    private static final FactType CARE = type("care", "from", "to");

    private static FactType type(String name, String... days) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("seller", Kind.TEXT, true, 0));
        List.of(days).forEach(day -> fields.add(new Field(day, Kind.DATE, false, 0)));
        return new FactType(name, "seller", List.of(), fields);
    }

    private static FactRow row(String... days) {
        Map<String, Value> values = new HashMap<>();
        values.put("seller", new Value.Text("ana"));
        for (int i = 0; i < days.length; i += 2) {
            values.put(days[i], new Value.Day(LocalDate.parse(days[i + 1])));
        }
        return new FactRow(values, Map.of());
    }

    private static Optional<LocalDate> since(FactChange... changes) {
        return new FactsTaken(1, List.of(changes)).since();
    }

    private static FactChange added(FactType type, FactRow row) {
        return new FactChange(type, Optional.empty(), Optional.of(row));
    }

    @Test
    void theFirstDayOfAnyRowCountsAsItWasAndAsItIs() {
        FactRow before = row("signed_on", "2025-02-03");
        FactRow after = row("signed_on", "2025-04-01", "ends_on", "2026-04-01");

        assertThat(since(new FactChange(DEAL, Optional.of(before), Optional.of(after)), added(DEAL, after)))
                .contains(LocalDate.of(2025, 2, 3));
    }

    @Test
    void whatNamesNoDayMayBeOfAny() {
        FactRow deal = row("signed_on", "2025-04-01");

        assertThat(since(added(DEAL, deal), added(SPLIT, row()))).isEmpty();
        assertThat(since(added(DEAL, row()))).isEmpty();
    }

    @Test
    void anAssignmentWithoutABeginningIsOfAnyDay() {
        assertThat(since(added(CARE, row("to", "2025-04-01")))).isEmpty();
        assertThat(since(added(CARE, row("from", "2025-04-01")))).contains(LocalDate.of(2025, 4, 1));
    }

    @Test
    void tablesBesideFactsSaySomethingOfAnyDay() {
        assertThat(since(added(type("targets", "agreed_on"), row("agreed_on", "2025-04-01"))))
                .isEmpty();
    }
}
