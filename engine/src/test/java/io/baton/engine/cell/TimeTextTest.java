package io.baton.engine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    private static Optional<LocalDateTime> read(String pattern, String text) {
        char[] buffer = ("1" + text + "1").toCharArray();
        long micros = TimePattern.known(pattern).read(buffer, 1, buffer.length - 1);
        return Stream.of(micros)
                .filter(found -> found != TimePattern.INVALID)
                .map(TimePattern::local)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2024-02-29",
        "uuuu-MM-dd, 2024-02-29",
        "yyyyMMdd, 20240229",
        "yyyy/M/d, 2024/2/29",
        "dd.MM.yyyy, 29.02.2024",
        "d.M.yyyy, 29.2.2024",
        "MM/dd/yyyy, 02/29/2024",
        "dd-MMM-yyyy, 29-Feb-2024",
        "d MMMM yyyy, 29 February 2024",
        "dd/MM/yy, 29/02/24",
        "yyyy年M月d日, 2024年2月29日",
        "yyyy-MM-dd HH:mm:ss, 2024-02-29 00:00:00",
        "'yyyy-MM-dd''T''HH:mm', 2024-02-29T00:00"
    })
    void readsADate(String pattern, String text) {
        assertThat(read(pattern, text)).contains(LocalDate.of(2024, 2, 29).atStartOfDay());
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-MM-dd, 2024-02-30",
        "yyyy-MM-dd, 2023-02-29",
        "yyyy-MM-dd, 2024-00-10",
        "yyyy-MM-dd, 2024-13-01",
        "yyyy-MM-dd, 2024-1-1",
        "yyyy-MM-dd, 0000-01-01",
        "yyyy-MM-dd, 24-01-01",
        "yyyy-MM-dd, 2024-01-011",
        "yyyy-MM-dd, 2024-01-01 10:00",
        "yyyy-MM-dd, -024-01-01",
        "yyyy-MM-dd, ''",
        "yyyy-MM-dd, ２０２４-01-01",
        "dd-MMM-yyyy, 30-Feb-2024",
        "dd-MMM-yyyy, 29-Feb-2023",
        "yyyy-MM-dd HH:mm, 2024-01-01 24:00",
        "yyyy-MM-dd HH:mm, 2024-01-01 10:60"
    })
    void refusesADateThatDoesNotExistOrFit(String pattern, String text) {
        assertThat(read(pattern, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "yyyy",
                "yyyy-MM",
                "MM-dd",
                "HH:mm",
                "yyyy-QQ-dd!",
                "yyyy-MM-dd'",
                "[[",
                "YYYY-MM-dd",
                "yyyy-mm-dd"
            })
    void refusesAPatternWithoutYearMonthAndDay(String pattern) {
        assertThat(TimePattern.of(pattern)).isEmpty();
    }

    @Property
    void agreesWithTheFormatterOnEveryDay(@ForAll @IntRange(min = -719_162, max = 2_932_896) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        for (String pattern : List.of("yyyy-MM-dd", "d.M.yyyy", "yyyyMMdd")) {
            String text = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                    .format(date);
            assertThat(read(pattern, text)).contains(date.atStartOfDay());
        }
    }

    private static long instant(String text, String zone, String... patterns) {
        InstantText reader = new InstantText(
                ZoneId.of(zone), Stream.of(patterns).map(TimePattern::known).toList());
        char[] buffer = ("1" + text + "1").toCharArray();
        return reader.read(buffer, 1, buffer.length - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:15:30Z, UTC, 2024-01-31T10:15:30Z",
        "2024-01-31T10:15:30+08:00, UTC, 2024-01-31T02:15:30Z",
        "2024-01-31 10:15:30.123456-0330, UTC, 2024-01-31T13:45:30.123456Z",
        "2024-01-31T10:15+08, UTC, 2024-01-31T02:15:00Z",
        "2024-01-31T10:15:30.1234567Z, UTC, 2024-01-31T10:15:30.123456Z",
        "2024-01-31 10:15, Asia/Shanghai, 2024-01-31T02:15:00Z",
        "2024-01-31T10:15:30.5, Asia/Shanghai, 2024-01-31T02:15:30.500Z",
        "2024-11-03 01:30, America/New_York, 2024-11-03T05:30:00Z"
    })
    void readsAnInstant(String text, String zone, Instant expected) {
        assertThat(instant(text, zone)).isEqualTo(ChronoUnit.MICROS.between(Instant.EPOCH, expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-01-31",
                "2024-02-30T10:00Z",
                "2024-01-31T25:00Z",
                "2024-01-31T10:15:60Z",
                "2024-01-31T10:15:3Z",
                "2024-01-31T10:15:30.Z",
                "2024-01-31T10:15:30+8",
                "2024-01-31T10:15:30+19:00",
                "2024-01-31T10:15:30 Z",
                "2024-01-31X10:15:30Z",
                "2024-01-31T10:15:30.1234567890Z",
                "xxxx-01-31T10:15",
                "2024-01-31T10:15:"
            })
    void refusesWhatIsNoInstant(String text) {
        assertThat(instant(text, "UTC")).isEqualTo(InstantText.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"America/New_York", "Europe/Berlin"})
    void saysThatALocalTimeNeverWas(String zone) {
        String text = zone.startsWith("America") ? "2024-03-10 02:30" : "2024-03-31 02:30";
        assertThat(instant(text, zone)).isEqualTo(InstantText.NEVER_WAS);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31T10:15, -", "31.01.2024 10:15, 1706667300000000", "2024-01-31T10:15+08:00, 1706667300000000"
    })
    void readsLocalTimesByDeclaredPatternsOnly(String text, String micros) {
        long expected = micros.equals("-") ? InstantText.INVALID : Long.parseLong(micros);
        assertThat(instant(text, "Asia/Shanghai", "dd.MM.yyyy HH:mm")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T16:00:00Z, 2024-02-01",
        "2024-01-31T15:59:59Z, 2024-01-31",
        "1969-12-31T23:00:00Z, 1970-01-01"
    })
    void anInstantHasItsDayInTheZone(Instant instant, LocalDate day) {
        InstantText reader = new InstantText(ZoneId.of("Asia/Shanghai"), List.of());
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        assertThat(LocalDate.ofEpochDay(reader.day(micros))).isEqualTo(day);
        assertThat(TimePattern.local(micros).toInstant(ZoneOffset.UTC)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, 1",
        "TRUE, 1",
        "1, 1",
        "是, 1",
        "Y, 1",
        "no, 0",
        "False, 0",
        "0, 0",
        "否, 0",
        "I, -",
        "2, -",
        "'', -",
        "yes please, -"
    })
    void readsYesAndNo(String text, String expected) {
        long wanted = expected.equals("-") ? Words.INVALID : Long.parseLong(expected);
        assertThat(Words.yesNo(text.toCharArray(), 0, text.length())).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5400, 5400",
        "-60, -60",
        "1:30, 5400",
        "1:30:05, 5405",
        "100:00:00, 360000",
        "'', -",
        "1:60, -",
        "1:3, -",
        ":30, -",
        "1:30:5, -",
        "1:30:00:00, -",
        "1.5, -",
        "99999999999999999999, -"
    })
    void readsLengthsOfTime(String text, String expected) {
        long wanted = expected.equals("-") ? Words.INVALID : Long.parseLong(expected);
        assertThat(Words.seconds(text.toCharArray(), 0, text.length())).isEqualTo(wanted);
    }
}
