package io.baton.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.measure.ReportingLine.Report;
import io.baton.core.time.DateRange;
import io.baton.core.time.Presence;
import io.baton.core.value.Absence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules R2, P8: whose rating counts where the superior changed, and for how many days. */
class SuperiorsTest {

    private static final String CARE = """
            indicators: { care: { rated: { by: superior } } }
            scorecards: { year: { all: { weight: 100, items: { care: 100 } } } }
            """;

    private static final DateRange QUARTER = days("2025-01-01", "2025-03-31");

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Days behind each line, ratings as {@code rater=points} or {@code rater=state}. */
    @ParameterizedTest
    @DisplayName("R2 ratings of superiors weigh by days; the next superior takes the place of one who gave none")
    @CsvSource({
        "bob 60 / cyd 30, bob=80 cyd=90, 83.33, ''",
        "bob 45 / cyd 45, bob=80 cyd=90, 85.00, ''",
        "bob 90, bob=80, 80.00, ''",
        "bob dee 60 / cyd dee 30, dee=75 cyd=90, 80.00, ''",
        "bob dee 60 / cyd dee 30, dee=75, 75.00, ''",
        "bob dee eli 60 / cyd 30, eli=60 cyd=90, 70.00, ''",
        "bob dee 60 / cyd dee 30, bob=80 cyd=90 dee=0, 83.33, ''",
        "bob dee 60 / cyd 30, bob=declined cyd=90 dee=75, 80.00, ''",
        "bob dee 60 / cyd 30, bob=not-yet cyd=90 dee=75, 80.00, ''",
        "bob dee 60 / cyd 30, bob=not-yet cyd=90, 90.00, care NO_ANSWERS",
        "bob dee 60 / cyd 30, bob=declined cyd=90, 90.00, ''",
        "bob 60 / cyd 30, cyd=90, 90.00, ''",
        "bob 0 / cyd 30, bob=10 cyd=90, 90.00, ''",
        "bob 0 / cyd 30, bob=10, 10.00, ''",
        "bob 0 / cyd 30, bob=not-yet cyd=90, 90.00, ''"
    })
    void weighsByDays(String lines, String ratings, String score, String blocked) {
        Appraisal appraisal = under(lines, ratings);

        assertThat(appraisal.row("score", "care")).isEqualTo(score);
        assertThat(String.join(" ", appraisal.blockers())).isEqualTo(blocked);
        assertThat(appraisal.refusals()).isEmpty();
    }

    private static Appraisal under(String lines, String ratings) {
        Appraisal appraisal = Appraisal.by(CARE);
        for (String line : lines.split(" / ", -1)) {
            int space = line.lastIndexOf(' ');
            appraisal.under(line.substring(0, space), Long.parseLong(line.substring(space + 1)));
        }
        for (String rating : ratings.split(" ", -1)) {
            String[] parts = rating.split("=", -1);
            switch (parts[1]) {
                case "not-yet" -> appraisal.rated("care", "superior", parts[0], Absence.NOT_YET);
                case "declined" -> appraisal.rated("care", "superior", parts[0], Absence.DECLINED);
                default -> appraisal.rated("care", "superior", parts[0], parts[1]);
            }
        }
        return appraisal;
    }

    @Test
    @DisplayName("R2 a rating by somebody who never was the superior does not count, and it is said who may rate")
    void refusesStrangers() {
        Appraisal appraisal = under("bob dee 60 / cyd dee 30", "bob=80 cyd=90 fay=0");

        assertThat(appraisal.row("score", "care")).isEqualTo("83.33");
        assertThat(appraisal.outcome().refusals())
                .containsExactly(
                        new Refusal("care", "superior", Refusal.Cause.NOT_SUPERIOR, List.of("bob, cyd", "dee")));
    }

    @Test
    @DisplayName("R2 where only strangers rated, the rating of the superior is still to come")
    void waitsWhereOnlyStrangersRated() {
        Appraisal appraisal = under("bob 60 / cyd 30", "fay=70 gil=not-yet");

        assertThat(appraisal.outcome().total().orElseThrow().value().isPresent())
                .isFalse();
        assertThat(appraisal.blockers()).containsExactly("care NO_ANSWERS");
        assertThat(appraisal.refusals()).hasSize(2);
    }

    @Test
    @DisplayName("R2 an answer that does not name its rater is the superior's")
    void takesAnswersWithoutRater() {
        assertThat(under("bob 60 / cyd 30", "=80 =90").row("score", "care")).isEqualTo("85.00");
    }

    @Test
    @DisplayName("R3 a superior group with a trimmed mean says itself how answers count")
    void leavesTrimmedMeansAlone() {
        Appraisal appraisal = Appraisal.by(CARE + "raters: { superior: { mean: trimmed 1 } }\n")
                .under("bob", 60)
                .under("cyd", 30)
                .rated("care", "superior", "bob", "80")
                .rated("care", "superior", "cyd", "90")
                .rated("care", "superior", "fay", "10");

        assertThat(appraisal.row("score", "care")).isEqualTo("80.00");
    }

    @Test
    @DisplayName("R3 an anonymous superior group weighs by days and shows no answer")
    void hidesAnonymousSuperiors() {
        Appraisal appraisal = Appraisal.by(CARE + "raters: { superior: { anonymous: true, at least: 2 } }\n")
                .under("bob", 60)
                .under("cyd", 30)
                .rated("care", "superior", "bob", "80")
                .rated("care", "superior", "cyd", "90");

        assertThat(appraisal.row("score", "care")).isEqualTo("83.33");
        assertThat(appraisal.outcome().toString()).doesNotContain("bob").doesNotContain("cyd");
    }

    @Test
    @DisplayName("R3 answers of earlier periods by one superior make one mean first")
    void takesTheMeanOfEachSuperiorFirst() {
        Appraisal appraisal = under("bob 60 / cyd 30", "bob=70 bob=90 cyd=50");

        assertThat(appraisal.row("score", "care")).isEqualTo("70.00");
    }

    @Test
    @DisplayName("P8 lines follow the dates, with open ends, moves back and forth, leave and days without a superior")
    void findsLines() {
        Lines lines = new Lines()
                .person("ana", "bob ..2025-01-10", "cyd 2025-01-11..2025-01-20", "bob 2025-01-21..")
                .person("ben", " ..2025-03-01", "cyd 2025-03-02..")
                .person("bob", "dee ..2025-01-31")
                .person("cyd", "eli 2025-03-12..")
                .person("dee", "dee ..");

        assertThat(lines.of("ana", QUARTER)).containsExactly("bob dee 80", "cyd 10");
        assertThat(lines.of("ana", days("2025-01-06", "2025-01-15"))).containsExactly("bob dee 5", "cyd 5");
        assertThat(lines.of("ben", QUARTER)).containsExactly("cyd 10", "cyd eli 20");
        assertThat(lines.of("dee", QUARTER)).isEmpty();
        assertThat(lines.of("eli", QUARTER)).isEmpty();
    }

    @Test
    @DisplayName("P8 days of leave weigh nothing, but whoever was the superior on them may rate")
    void leavesOutLeave() {
        Lines lines = new Lines().person("ana", "bob ..2025-01-10", "cyd 2025-01-11..");
        Presence presence = new Presence(List.of(QUARTER)).without(List.of(days("2025-01-01", "2025-01-15")));

        assertThat(lines.of("ana", QUARTER, presence)).containsExactly("bob 0", "cyd 75");
    }

    @Test
    @DisplayName("P8 a line that goes in a circle ends where it would come back")
    void endsCircles() {
        Lines lines =
                new Lines().person("ana", "bob ..").person("bob", "cyd ..").person("cyd", "ana ..");

        assertThat(lines.of("ana", QUARTER)).containsExactly("bob cyd 90");
    }

    /** Superiors of people as short texts. */
    private static final class Lines {
        private final Map<String, List<Report>> reports = new HashMap<>();

        Lines person(String name, String... superiors) {
            List<Report> own = new ArrayList<>();
            for (String superior : superiors) {
                int space = superior.indexOf(' ');
                String[] ends = superior.substring(space + 1).split("\\.\\.", -1);
                own.add(new Report(
                        superior.substring(0, space),
                        new DateRange(
                                ends[0].isEmpty() ? LocalDate.MIN : LocalDate.parse(ends[0]),
                                ends[1].isEmpty() ? LocalDate.MAX : LocalDate.parse(ends[1]))));
            }
            reports.put(name, own);
            return this;
        }

        List<String> of(String person, DateRange window) {
            return of(person, window, new Presence(List.of(window)));
        }

        List<String> of(String person, DateRange window, Presence there) {
            return new SuperiorLines(reports)
                    .of(person, window, there).stream()
                            .map(turn -> String.join(" ", turn.line()) + " " + turn.days())
                            .toList();
        }
    }
}
