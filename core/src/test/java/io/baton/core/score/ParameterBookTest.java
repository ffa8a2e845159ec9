package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.plan.Parameter;
import io.baton.core.score.ParameterBook.Whose;
import io.baton.core.time.DateRange;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterBookTest {

    private static final Location HERE = new Location("plan.yaml", 1, 1);

    private static final Parameter RATE = new Parameter(
            "rate",
            Titles.same("rate"),
            Kind.RATIO,
            literal("1"),
            List.of(own("north", "2"), own("west", "3")),
            List.of(own("senior", "4"), own("junior", "5")),
            HERE);

    private static final ParameterBook BOOK = new ParameterBook(List.of(
            row(Whose.PERSON, "ana", "2025-03-01", "2025-03-31", "10"),
            row(Whose.UNIT, "north", "2025-03-01", "", "20"),
            row(Whose.UNIT, "north", "2025-05-01", "2025-05-31", "21"),
            row(Whose.ROLE, "senior", "", "2025-12-31", "30"),
            row(Whose.EVERYBODY, "", "2025-02-01", "", "40")));

    @ParameterizedTest
    @DisplayName("M4 the most specific value counts, and of the same that of the data before that of the plan")
    @CsvSource({
        "ana, north, senior, 2025-02-28, 2",
        "ana, north, senior, 2025-03-01, 10",
        "ana, north, senior, 2025-03-31, 10",
        "ana, north, senior, 2025-04-01, 20",
        "ben, north, senior, 2025-04-30, 20",
        "ben, north, senior, 2025-05-01, 21",
        "ben, north, senior, 2025-06-01, 2",
        "ben, west, senior, 2025-04-01, 3",
        "ben, south, senior, 2025-12-31, 30",
        "ben, south, senior, 2026-01-01, 4",
        "ben, south, junior, 2025-04-01, 5",
        "ben, south, '', 2025-01-31, 1",
        "ben, south, '', 2025-02-01, 40",
        "ben, '', '', 2025-02-01, 40",
    })
    void takesTheMostSpecific(String person, String unit, String role, LocalDate day, BigDecimal value) {
        assertThat(BOOK.value(RATE, new Participant(person, role, unit, ""), day)
                        .amount())
                .isEqualTo(value);
    }

    @Test
    @DisplayName("M4 a value says whose it is, and in which row it stands")
    void saysWhereItComesFrom() {
        Participant ana = new Participant("ana", "senior", "north", "");

        assertThat(BOOK.value(RATE, ana, LocalDate.of(2025, 3, 1)))
                .isEqualTo(new ParameterValue(
                        new BigDecimal("10"),
                        Optional.of("ana"),
                        Optional.of(new ParameterValue.Row("parameters.csv", 10))));
        assertThat(ParameterBook.EMPTY.value(RATE, ana, LocalDate.of(2025, 3, 1)))
                .isEqualTo(new ParameterValue(new BigDecimal("2"), Optional.of("north"), Optional.empty()));
    }

    @Test
    @DisplayName("P8 days fall into pieces where a row of somebody begins or ends, and only there")
    void cutsDays() {
        DateRange year = days("2025-01-01", "2025-12-31");

        assertThat(BOOK.pieces(List.of(RATE), new Participant("ana", "junior", "north", ""), year))
                .containsExactly(
                        days("2025-01-01", "2025-01-31"),
                        days("2025-02-01", "2025-02-28"),
                        days("2025-03-01", "2025-03-31"),
                        days("2025-04-01", "2025-04-30"),
                        days("2025-05-01", "2025-05-31"),
                        days("2025-06-01", "2025-12-31"));
        assertThat(BOOK.pieces(List.of(RATE), new Participant("ben", "junior", "west", ""), year))
                .containsExactly(days("2025-01-01", "2025-01-31"), days("2025-02-01", "2025-12-31"));
        assertThat(BOOK.pieces(List.of(), new Participant("ana", "junior", "north", ""), year))
                .containsExactly(year);
        assertThat(ParameterBook.EMPTY.pieces(List.of(RATE), new Participant("ana", "", "", ""), year))
                .containsExactly(year);
    }

    @ParameterizedTest
    @DisplayName("P8 a row that begins on the first day or ends on the last one cuts nothing")
    @CsvSource({"2025-03-01, 2025-03-31, 1", "2025-02-28, 2025-03-31, 2", "2025-03-01, 2025-04-01, 2"})
    void cutsNothingAtTheEnds(String from, String to, int pieces) {
        assertThat(BOOK.pieces(List.of(RATE), new Participant("ana", "", "", ""), days(from, to)))
                .hasSize(pieces);
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static ParameterBook.Row row(Whose whose, String name, String from, String to, String value) {
        return new ParameterBook.Row(
                "rate",
                whose,
                name,
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                Optional.of(to).filter(text -> !text.isEmpty()).map(LocalDate::parse),
                new BigDecimal(value),
                new ParameterValue.Row("parameters.csv", Long.parseLong(value)));
    }

    private static Parameter.Own own(String whose, String value) {
        return new Parameter.Own(whose, literal(value));
    }

    private static Literal literal(String value) {
        return new Literal(Value.of(value), Kind.RATIO, value, HERE);
    }
}
