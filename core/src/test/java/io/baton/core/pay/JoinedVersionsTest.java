package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caps and guarantees over several versions of a plan, the second of which starts in August (rules M7, M10, M17). */
class JoinedVersionsTest {

    private static final String TERMS = "terms: { commission: { deals: deal, on: signed_on, base: amount } }\n";

    private static PayCase first(String limits) {
        return PayCase.of(TERMS + limits)
                .during("2025-01-01", "2025-07-31")
                .figures("2025", "collection 1")
                .figures("2025-Q3", "collection 1");
    }

    private static PayCase second(String limits) {
        return PayCase.of(TERMS + limits)
                .during("2025-08-01", "2025-12-31")
                .figures("2025", "collection 1")
                .figures("2025-Q3", "collection 1")
                .figures("2025-Q4", "collection 1");
    }

    private static String room(String rest) {
        return "caps: { room: { of: [commission], every: year, " + rest + " } }";
    }

    @ParameterizedTest(name = "{0}, then {1}, second deal {2}: {3}")
    @DisplayName("M17 the cap of a year leaves a version the room that is left behind the version before")
    @CsvSource(delimiter = ';', textBlock = """
            most: 150; most: 150; 50; a=180/150 c=50/0
            most: 200; most: 200; 50; a=180/180 c=50/20
            most: 150; most: 200; 20; a=180/150 c=20/20
            most: 150; most: 200; 90; a=180/150 c=90/50
            most: 200; most: 150; 50; a=180/180 c=50/0
            most: 150; most: 150; -40; a=180/150 c=-40/-10
            most: 150; most: 200; -40; a=180/150 c=-40/-10
            most: 200; most: 150; -40; a=180/180 c=-40/-40
            """)
    void leavesTheRoomThatIsLeft(String before, String then, String amount, String lines) {
        PayCase early = first(room(before)).deal("id a, amount 180, signed_on 2025-03-03");
        PayCase late = second(room(then)).deal("id c, amount " + amount + ", signed_on 2025-09-03");

        String said = lines.replaceAll("([ac])=[-0-9]+/([-0-9]+)", "commission:$1=$2");
        assertThat(PayCase.joined("2025-12-31", early, late)).isEqualTo(said);
    }

    @Test
    void countsWhatWasPaidBeforeThereWasACap() {
        assertThat(PayCase.joined(
                        "2025-12-31",
                        first("").deal("id a, amount 80, signed_on 2025-03-03"),
                        second(room("most: 100")).deal("id b, amount 50, signed_on 2025-09-03")))
                .isEqualTo("commission:a=80 commission:b=20");
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @DisplayName(
            "M17 what is carried goes on under the cap of the same name, and a period that goes on gets it at its end")
    @CsvSource({
        "2025-07-31, commission:a=100 room:2025=20",
        "2025-08-31, commission:a=100 commission:b=-30 room:2025=50",
        "2025-12-31, commission:a=100 commission:b=-30 room:2025=50"
    })
    void carriesOn(String until, String lines) {
        PayCase early = first(room("most: 120, excess: carried"))
                .opening("room", "2024", "0", "60")
                .deal("id a, amount 100, signed_on 2025-03-03");
        PayCase late = second(room("most: 120, excess: carried")).deal("id b, amount -30, signed_on 2025-08-03");

        assertThat(PayCase.joined(until, early, late)).isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @DisplayName(
            "M10 what was used and carried before counts once, whichever version has something to pay under the cap")
    @CsvSource(delimiter = ';', textBlock = """
            most: 100; most: 100; commission:b=20
            most: 100; most: 110, excess: carried; commission:b=30 room:2025=0
            most: 100, excess: carried; most: 150, excess: carried; commission:b=50 room:2025=15
            """)
    void countsWhatWasBeforeOnce(String before, String then, String lines) {
        PayCase early = first(room(before));
        PayCase late = second(room(then)).deal("id b, amount 50, signed_on 2025-08-03");
        for (PayCase version : new PayCase[] {early, late}) {
            version.opening("room", "2025", "80", "0").opening("room", "2024", "0", "15");
        }

        assertThat(PayCase.joined("2025-12-31", early, late)).isEqualTo(lines);
    }

    @Test
    void carriesFromMonthToMonth() {
        String month = "caps: { room: { of: [commission], most: %s, excess: carried } }";
        PayCase early = first(month.formatted(20)).deal("id a, amount 90, signed_on 2025-06-03");
        PayCase late = second(month.formatted(30)).deal("id b, amount 10, signed_on 2025-08-03");

        assertThat(PayCase.joined("2025-09-30", early, late))
                .isEqualTo("commission:a=20 room:2025-07=20 commission:b=10 room:2025-08=20 room:2025-09=30");
    }

    @ParameterizedTest(name = "until {0}, then {1}: {2}")
    @DisplayName("M14 what is carried is told where no version has a period for it any more, and once")
    @CsvSource(delimiter = ';', textBlock = """
            2025-07-31; '';   commission:a=20 room:2025-07=20
            2025-08-31; '';   commission:a=20 room:2025-07=20 room:2025-08=?NO_ROOM_TO_COME commission:b=10
            2025-10-31; '';   commission:a=20 room:2025-07=20 room:2025-08=?NO_ROOM_TO_COME commission:b=10
            2025-08-31; 'caps: { room: { of: [commission], most: 30 } }';   commission:a=20 room:2025-07=20 commission:b=10
            2025-08-31; 'caps: { other: { of: [commission], most: 30, excess: carried } }'; commission:a=20 room:2025-07=20 room:2025-08=?NO_ROOM_TO_COME commission:b=10
            """)
    void tellsWhatNoVersionPays(String until, String then, String lines) {
        PayCase early = first("caps: { room: { of: [commission], most: 20, excess: carried } }")
                .deal("id a, amount 90, signed_on 2025-06-03");
        PayCase late = second(then).deal("id b, amount 10, signed_on 2025-08-03");

        assertThat(PayCase.joined(until, early, late)).isEqualTo(lines);
    }

    @Test
    void paysInTheSameYearWhatARaisedCapHasRoomFor() {
        assertThat(PayCase.joined(
                        "2025-12-31",
                        first(room("most: 100, excess: carried")).deal("id a, amount 130, signed_on 2025-03-03"),
                        second(room("most: 120, excess: carried"))))
                .isEqualTo("commission:a=100 room:2025=20");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("M17 what is carried ends where the next version has no such cap, or lets it be lost")
    @CsvSource(delimiter = ';', textBlock = """
            most: 120; commission:a=100 room:2025=20 commission:b=0
            most: 150; commission:a=100 room:2025=20 commission:b=30
            """)
    void endsWhereTheExcessIsLost(String then, String lines) {
        PayCase early = first(room("most: 120, excess: carried"))
                .opening("room", "2024", "0", "60")
                .deal("id a, amount 100, signed_on 2025-03-03");
        PayCase late = second(room(then)).deal("id b, amount 30, signed_on 2025-08-03");

        assertThat(PayCase.joined("2025-12-31", early, late)).isEqualTo(lines);
    }

    @ParameterizedTest(name = "every {0}: {1}")
    @DisplayName(
            "M17 a period to which the person has nothing of the next version any more is paid by the version before")
    @CsvSource({
        "month, commission:a=100 room:2025-08=100 commission:b=10 room:2025-11=90 room:2025-12=?NO_ROOM_TO_COME",
        "quarter, commission:a=100 commission:b=10 room:2025-Q4=90"
    })
    void paysWhereNothingFollows(String cycle, String lines) {
        String terms = TERMS + "caps: { room: { of: [commission], every: " + cycle + ", most: 100, excess: carried } }";
        PayCase early = PayCase.of(terms)
                .during("2025-01-01", "2025-08-10")
                .figures("2025-Q3", "collection 1")
                .deal("id a, amount 300, signed_on 2025-07-03");
        PayCase late = PayCase.of(terms)
                .during("2025-11-01", "2025-11-30")
                .since("2025-08-15")
                .figures("2025-Q4", "collection 1")
                .deal("id b, amount 10, signed_on 2025-11-03");

        assertThat(PayCase.joined("2025-12-31", early, late)).isEqualTo(lines);
    }

    @Test
    @DisplayName("M17 what is carried is paid before a version in between that lets it be lost")
    void paysBeforeItIsLost() {
        String carried = room("most: 120, excess: carried");
        PayCase early = PayCase.of(TERMS + carried)
                .during("2025-01-01", "2025-03-31")
                .figures("2025", "collection 1")
                .opening("room", "2024", "0", "60")
                .deal("id a, amount 100, signed_on 2025-03-03");
        PayCase between = PayCase.of(TERMS + room("most: 120"))
                .during("2025-04-01", "2025-07-31")
                .figures("2025", "collection 1");

        assertThat(PayCase.joined("2025-12-31", early, between, second(carried)))
                .isEqualTo("commission:a=100 room:2025=20");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("M17 what a cap has lost does not come back where the next version carries, but is taken from first")
    @CsvSource(delimiter = ';', textBlock = """
            amount 30; commission:a=100 commission:b=0 room:2025-Q4=30
            amount -30; commission:a=100 commission:b=0
            amount -220; commission:a=100 commission:b=-20
            """)
    void losesForGood(String deal, String lines) {
        String quarter = "caps: { room: { of: [commission], every: quarter, most: 100, excess: %s } }";
        PayCase early = first(quarter.formatted("lost")).deal("id a, amount 300, signed_on 2025-07-03");
        PayCase late = second(quarter.formatted("carried")).deal("id b, signed_on 2025-08-03, " + deal);

        assertThat(PayCase.joined("2025-12-31", early, late)).isEqualTo(lines);
    }

    @Test
    @DisplayName("M17 a credit note takes first from what is lost, then from what is carried")
    void takesFirstFromWhatIsLost() {
        String quarter = "caps: { room: { of: [commission], every: quarter, most: 100, excess: %s } }";
        PayCase early = first(quarter.formatted("lost")).deal("id a, amount 130, signed_on 2025-07-03");
        PayCase late = second(quarter.formatted("carried"))
                .deal("id b, amount 50, signed_on 2025-08-03")
                .deal("id c, amount -40, signed_on 2025-09-03");

        assertThat(PayCase.joined("2025-12-31", early, late))
                .isEqualTo("commission:a=100 commission:b=0 commission:c=0 room:2025-Q4=40");
    }

    @Test
    @DisplayName("M9 what follows a line of an earlier version that waits, waits with it")
    void waitsWithWhatWaitsBefore() {
        String gate = "terms: { commission: { deals: deal, on: signed_on, base: amount, "
                + "gate: { when: collection > 50%, unavailable: wait } } }\n";
        PayCase early = PayCase.of(gate + room("most: 120, excess: carried"))
                .during("2025-01-01", "2025-07-31")
                .figures("2025", "quota 1")
                .deal("id a, amount 90, signed_on 2025-03-03");
        PayCase late = second(room("most: 120, excess: carried")
                        + "\nguarantees: { least: { of: [commission], every: year, least: 30 } }")
                .deal("id b, amount 30, signed_on 2025-08-03");

        assertThat(PayCase.joined("2025-12-31", early, late))
                .isEqualTo("commission:a=~PENDING commission:b=~PENDING room:2025=~PENDING least:2025=~PENDING");
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @DisplayName("M17 a guarantee is filled up once, by the version at the end of its period, with the lines of all")
    @CsvSource({
        "2025-09-30, commission:a=30 commission:b=10 least:2025-Q3=60",
        "2025-12-31, commission:a=30 commission:b=10 least:2025-Q3=60 least:2025-Q4=100"
    })
    void fillsUpOnce(String until, String lines) {
        String least = "guarantees: { least: { of: [commission], every: quarter, least: %s } }";
        PayCase early = first(least.formatted(40)).deal("id a, amount 30, signed_on 2025-07-03");
        PayCase late = second(least.formatted(100)).deal("id b, amount 10, signed_on 2025-08-03");

        assertThat(PayCase.joined(until, early, late)).isEqualTo(lines);
    }

    @Test
    void fillsUpByTheVersionThatHasTheGuaranteeAtLast() {
        String least = "guarantees: { least: { of: [commission], every: quarter, least: 40 } }";
        PayCase early = first(least).deal("id a, amount 30, signed_on 2025-07-03");

        assertThat(PayCase.joined("2025-12-31", early, second(""))).isEqualTo("commission:a=30 least:2025-Q3=10");
    }

    @ParameterizedTest(name = "{0}, then {1}, second deal {2}: {3}")
    @DisplayName(
            "M17 a guarantee that the next version drops or renames counts the lines of all, and is filled up once")
    @CsvSource(delimiter = ';', textBlock = """
            g 100; '';       500; commission:a=10 g:2025-Q3=0 commission:b=500
            g 100; '';       20;  commission:a=10 g:2025-Q3=70 commission:b=20
            g 100; h 100;    20;  commission:a=10 g:2025-Q3=70 commission:b=20 h:2025-Q3=0 h:2025-Q4=100
            g 100; h 150;    20;  commission:a=10 g:2025-Q3=70 commission:b=20 h:2025-Q3=50 h:2025-Q4=150
            g 100/h 50; h 50; 20; commission:a=10 g:2025-Q3=70 commission:b=20 h:2025-Q3=20 h:2025-Q4=50
            g 100; g 40/h 50; 20; commission:a=10 commission:b=20 g:2025-Q3=10 h:2025-Q3=20 g:2025-Q4=40 h:2025-Q4=50
            """)
    void fillsUpWithTheLinesOfAll(String before, String then, String amount, String lines) {
        PayCase early = first(guarantees(before)).deal("id a, amount 10, signed_on 2025-07-03");
        PayCase late = second(guarantees(then)).deal("id b, amount " + amount + ", signed_on 2025-08-03");

        assertThat(PayCase.joined("2025-12-31", early, late)).isEqualTo(lines);
    }

    @Test
    @DisplayName(
            "M17 a guarantee of a period in which the person has no later version is filled up by the version before")
    void fillsUpWhereNothingFollows() {
        String least = "guarantees: { least: { of: [commission], every: quarter, least: 40 } }";
        PayCase late = PayCase.of(TERMS + least)
                .during("2025-10-05", "2025-12-31")
                .since("2025-08-01")
                .figures("2025-Q4", "collection 1");

        assertThat(PayCase.joined("2025-12-31", first(least).deal("id a, amount 30, signed_on 2025-07-03"), late))
                .isEqualTo("commission:a=30 least:2025-Q3=10 least:2025-Q4=40");
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @DisplayName("M17 a cap that covers more terms from a version on counts what they were paid before it")
    @CsvSource(delimiter = ';', textBlock = """
            commission; commission:a=50 award:a=50 commission:b=50 award:b=50
            commission, award; commission:a=50 award:a=50 commission:b=0 award:b=0
            """)
    void countsWhatWasNotUnderTheCapBefore(String of, String lines) {
        String terms = """
                terms:
                  commission: { deals: deal, on: signed_on, base: amount }
                  award: { deals: deal, on: signed_on, base: amount }
                """;
        String cap = "caps: { room: { of: [%s], every: year, most: 100 } }";
        PayCase early = PayCase.of(terms + cap.formatted("commission"))
                .during("2025-01-01", "2025-07-31")
                .figures("2025", "collection 1")
                .deal("id a, amount 50, signed_on 2025-07-03");
        PayCase late = PayCase.of(terms + cap.formatted(of))
                .during("2025-08-01", "2025-12-31")
                .figures("2025", "collection 1")
                .deal("id b, amount 50, signed_on 2025-08-03");

        assertThat(PayCase.joined("2025-12-31", early, late)).isEqualTo(lines);
    }

    /** Such as {@code g 40/h 50}. */
    private static String guarantees(String names) {
        return names.isEmpty()
                ? ""
                : Arrays.stream(names.split("/", -1))
                        .map(name -> name.split(" ", -1))
                        .map(name -> "%s: { of: [commission], every: quarter, least: %s }".formatted((Object[]) name))
                        .collect(Collectors.joining(", ", "guarantees: { ", " }"));
    }
}
