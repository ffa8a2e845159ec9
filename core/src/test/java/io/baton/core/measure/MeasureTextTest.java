package io.baton.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Titles;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.time.MeasureWindow;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "sum(contract.net) on signed_on                    | sum(contract.net) on signed_on",
                "  sum ( contract . net )  on  signed_on           | sum(contract.net) on signed_on",
                "sum((contract.net)*(1-(discount))) on signed_on   | sum(contract.net * (1 - discount)) on signed_on",
                "count(visit) where made = yes on visited_on       | count(visit) where made = yes on visited_on",
                "count( visit )on visited_on,the period            | count(visit) on visited_on",
                "count(visit) on visit.visited_on                  | count(visit) on visited_on",
                "count(visit) on visited_on,  last   3 months      | count(visit) on visited_on, last 3 months",
                "count(visit) on visited_on, last 1 months         | count(visit) on visited_on, last 1 month",
                "distinct(a.b) where (c='x on y') on d, year to date | distinct(a.b) where c = 'x on y' on d, year to date",
                "last(a.b) where not(c) and d in (1,2) on e        | last(a.b) where not c and d in (1, 2) on e",
                "min(a.b) on c, before the period                  | min(a.b) on c, before the period",
                "max(a.b) on c, to the end of the period           | max(a.b) on c, to the end of the period",
                "first(a.b) on c, same period last year            | first(a.b) on c, same period last year",
                "mean(a.b) on c                                    | mean(a.b) on c",
                "mean(a.b) per a.c on d, at least  1 c             | mean(a.b) per c on d, at least 1 c",
                "mean(a.b)per c on d,at least 3 cs,last 2 months   | mean(a.b) per c on d, last 2 months, at least 3 cs",
                "mean(a.b) per week on d, at least 4 week          | mean(a.b) per week on d, at least 4 weeks",
                "distinct(a.b) per a.week on d                     | distinct(a.b) per a.week on d",
                "distinct(a.b) per month on d, at least 2 row      | distinct(a.b) per month on d, at least 2 rows",
                "sum(a.b) of  the  line where c on d               | sum(a.b) of the line where c on d",
                "count(a) of the team on d, at least 1 rows        | count(a) of the team on d, at least 1 row",
                "count(a) where x <= y - 3 months on d             | count(a) where x <= y - 3 months on d",
            })
    void hasOneCanonicalForm(String written, String canonical) {
        Optional<Measure> measure = parse(written);

        assertThat(MeasureText.write(measure.orElseThrow())).isEqualTo(canonical);
        assertThat(measure.orElseThrow().text()).isEqualTo(written.strip().replaceAll("\\s+", " "));
    }

    @Test
    void saysWhatItReads() {
        Measure measure = parse("sum(contract.net * rate) where kind = 'new' on signed_on, last 12 months")
                .orElseThrow();

        assertThat(measure.name()).isEqualTo("m");
        assertThat(measure.title()).isEqualTo(Titles.same("m"));
        assertThat(measure.aggregate()).isEqualTo(Aggregate.SUM);
        assertThat(measure.factType()).isEqualTo("contract");
        assertThat(measure.dateField()).isEqualTo("signed_on");
        assertThat(measure.window()).isEqualTo(new MeasureWindow.LastMonths(12));
        assertThat(measure.argument()).isPresent();
        assertThat(measure.filter()).isPresent();
    }

    @Property
    void whatIsWrittenIsReadAsTheSameMeasure(@ForAll("measures") String text) {
        Measure measure = parse(text).orElseThrow();
        String canonical = MeasureText.write(measure);
        Measure again = parse(canonical).orElseThrow();

        assertThat(MeasureText.write(again)).isEqualTo(canonical);
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Location.class)
                .ignoringFields("text")
                .isEqualTo(measure);
    }

    @Provide
    Arbitrary<String> measures() {
        Arbitrary<String> aggregates = Arbitraries.of(
                "sum(X)",
                "min(X)",
                "max(X)",
                "first(X)",
                "last(X)",
                "mean(X)",
                "distinct(X)",
                "mean(X) per a",
                "mean(X) per week",
                "distinct(X) per month",
                "distinct(X) per t.week");
        Arbitrary<String> arguments =
                Arbitraries.of("t.a", "t.a * (1 - t.b)", "-t.a", "if t.c then t.a else b", "t.a+b-1");
        Arbitrary<String> whose = Arbitraries.of("", "", " of the team", " of the line");
        Arbitrary<String> filters =
                Arbitraries.of("", " where a = 'it''s on'", " where c or not(d) and e in ('x','y')", " where known(a)");
        Arbitrary<String> windows = Arbitraries.of(MeasureText.windows()).map(window -> ", " + window);
        Arbitrary<String> rows = Arbitraries.of("", "", ", at least 1 row", ", at least 20 rows");
        return Combinators.combine(
                        aggregates, arguments, whose, filters, Arbitraries.oneOf(Arbitraries.just(""), windows), rows)
                .as((aggregate, argument, people, filter, window, least) ->
                        aggregate.replace("X", argument) + people + filter + " on day" + window + least);
    }

    @Test
    void neverThrowsOnMutilatedTexts() {
        Random random = new Random(5);
        List<String> good = List.of(
                "sum(contract.net * (1 - discount)) where kind in ('new', 'old') on signed_on, last 3 months",
                "mean(survey.score) per customer of the line on answered_on, last 3 months, at least 3 customers",
                "count(enquiry) where answered_at - asked_at <= 24 hours on asked_at, year to date");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(good.get(random.nextInt(good.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                int place = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(place, (char) random.nextInt(0x250));
                    case 1 -> text.insert(place, "(),. \n'on where".charAt(random.nextInt(14)));
                    default -> text.deleteCharAt(place);
                }
            }
            Problems problems = new Problems();
            assertThat(MeasureParser.parse("m", scalar(text.toString()), problems)
                            .isPresent())
                    .as(text.toString())
                    .isNotEqualTo(problems.hasErrors());
        }
    }

    private static Optional<Measure> parse(String text) {
        return MeasureParser.parse("m", scalar(text), new Problems());
    }

    private static Node.Scalar scalar(String text) {
        return new Node.Scalar(text, new Location("plan.yaml", 1, 1));
    }
}
