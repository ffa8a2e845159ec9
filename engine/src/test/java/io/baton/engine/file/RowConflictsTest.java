package io.baton.engine.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowConflictsTest {

    private static final String SALES = """
            baton: 1
            catalogue: test
            facts:
              sale:
                participant: owner
                key: [id, line]
                fields: { id: text, line: count, owner: text, amount: money, note: text }
                from: { file: "sale*.csv" }
            """;

    @TempDir
    private Path folder;

    @Test
    void theSameKeyTwiceWithTheSameContentIsOneRow() {
        DataFixture fixture = new DataFixture(folder)
                .catalogue(SALES)
                .file("sale1.csv", "id,line,owner,amount,note\nA,1,o,1.50,\nA,2,o,2,x\nA,1,o,1.5,\n")
                .file("sale2.csv", "amount,note,id,line,owner\n2,x,A,2,o\n");
        LoadedData loaded = fixture.load();
        assertThat(fixture.rows(loaded, "sale"))
                .containsExactly("A|1.0000|o|1.5000|null|2|sale1.csv", "A|2.0000|o|2.0000|x|3|sale1.csv");
        assertThat(loaded.table("sale").files())
                .extracting(LoadedFile::repeatedRows)
                .containsExactly(1L, 1L);
        assertThat(loaded.table("sale").rows()).isEqualTo(2);
        assertThat(loaded.badRows()).isZero();
    }

    @Test
    void theSameKeyTwiceWithOtherContentMakesEveryRowBad() throws Exception {
        DataFixture fixture = new DataFixture(folder)
                .catalogue(SALES)
                .file("sale1.csv", "id,line,owner,amount,note\nA,1,o,1,\nB,1,o,x,\nC,1,o,1,\nA,1,o,1,\n")
                .file("sale2.csv", "id,line,owner,amount,note,more\nA,1,o,2,\"two\nlines\",m\nD,1,o,1,,\n");
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "sale"))
                .containsExactly(
                        "sale1.csv:3: column 'amount': 'x': not a number",
                        "sale1.csv:2: column 'id, line': 'A, 1.0000': the same key stands also in sale1.csv line 5, with other content",
                        "sale1.csv:5: column 'id, line': 'A, 1.0000': the same key stands also in sale1.csv line 2, with other content",
                        "sale2.csv:2: column 'id, line': 'A, 1.0000': the same key stands also in sale1.csv line 2, with other content");
        assertThat(fixture.rows(loaded, "sale", "SELECT id FROM %s ORDER BY id"))
                .containsExactly("C", "D");
        assertThat(Files.readString(fixture.bad().resolve("sale1.csv"))).isEqualTo("""
                        id,line,owner,amount,note,baton_line,baton_reason
                        B,1,o,x,,3,column 'amount': 'x': not a number
                        A,1,o,1,,2,"column 'id, line': 'A, 1.0000': the same key stands also in sale1.csv line 5, with other content"
                        A,1,o,1,,5,"column 'id, line': 'A, 1.0000': the same key stands also in sale1.csv line 2, with other content"
                        """);
        assertThat(Files.readString(fixture.bad().resolve("sale2.csv")))
                .startsWith("id,line,owner,amount,note,more,baton_line,baton_reason\nA,1,o,2,\"two\nlines\",m,2,");
    }

    @ParameterizedTest
    @DisplayName("N5 which rows stay does not depend on the order of rows and files")
    @ValueSource(ints = {1, 2, 3})
    void doesNotDependOnTheOrderOfRows(int seed) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add("K" + random.nextInt(150) + ",1,o," + random.nextInt(3) + ",");
        }
        TreeSet<List<String>> results = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(rows, random);
            int cut = random.nextInt(rows.size());
            DataFixture fixture = new DataFixture(folder.resolve("round" + round))
                    .catalogue(SALES)
                    .file("sale1.csv", "id,line,owner,amount,note\n" + String.join("\n", rows.subList(0, cut)))
                    .file(
                            "sale2.csv",
                            "id,line,owner,amount,note\n" + String.join("\n", rows.subList(cut, rows.size())));
            results.add(fixture.rows(fixture.load(), "sale", "SELECT id, amount FROM %s ORDER BY id"));
        }
        assertThat(results).hasSize(1);
        assertThat(results.first()).isNotEmpty();
    }

    private DataFixture builtIn(String name, String text) {
        return new DataFixture(folder).file(name, text);
    }

    @Test
    void assignmentsOfOnePersonDoNotOverlap() {
        DataFixture fixture = builtIn("assignments.csv", """
                participant,role,unit,superior,from,to
                p1,sales,u1,b1,2024-01-01,2024-06-30
                p1,sales,u2,b1,2024-06-30,
                p1,sales,u3,b1,,2023-12-31
                p2,sales,u1,b1,,
                p2,sales,u1,b1,,
                p3,sales,u1,p3,2024-02-01,2024-01-01
                p4,sales,u1,,2024-01-01,2024-01-31
                p4,lead,u1,,2024-02-01,
                """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "assignments"))
                .containsExactly(
                        "assignments.csv:7: column 'to': the last day lies before the first",
                        "assignments.csv:7: column 'superior': nobody is the own superior",
                        "assignments.csv:2: column 'from, to': the assignment overlaps that of the same person in assignments.csv line 3",
                        "assignments.csv:3: column 'from, to': the assignment overlaps that of the same person in assignments.csv line 2");
        assertThat(fixture.rows(
                        loaded, "assignments", "SELECT participant, unit, baton_line FROM %s ORDER BY baton_line"))
                .containsExactly("p1|u3|4", "p2|u1|5", "p4|u1|8", "p4|u1|9");
    }

    @Test
    void aUnitHasOneRowOnADayAndDoesNotStandBelowItself() {
        DataFixture fixture = new DataFixture(folder)
                .catalogue("{ baton: 1, catalogue: named, units: {} }")
                .file("units.csv", """
                        unit,name,parent,from,to
                        u1,东区,all,,2024-06-30
                        u1,华东,all,2024-06-30,
                        u2,西区,u2,,
                        u3,南区,all,,2024-06-30
                        u3,华南,all,2024-07-01,
                        """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "units"))
                .containsExactly(
                        "units.csv:4: column 'parent': no unit stands below itself",
                        "units.csv:2: column 'from, to': the unit overlaps that in units.csv line 3",
                        "units.csv:3: column 'from, to': the unit overlaps that in units.csv line 2");
        assertThat(fixture.rows(loaded, "units", "SELECT unit, name FROM %s ORDER BY baton_line"))
                .containsExactly("u3|南区", "u3|华南");
    }

    @Test
    void aDayOfACalendarIsOffOrWorkedAndSaidOnce() {
        DataFixture fixture = new DataFixture(folder)
                .catalogue("{ baton: 1, catalogue: named, calendar: {} }")
                .file("calendar.csv", """
                        calendar,from,to,kind,name
                        ,2025-10-01,2025-10-08,off,国庆节、中秋节
                        ,2025-09-28,,worked,调休
                        ,2025-10-08,,worked,调休
                        taiwan,2025-10-06,,off,中秋節
                        ,2025-12-31,,free,
                        """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "calendar"))
                .containsExactly(
                        "calendar.csv:6: column 'kind': 'free': not one of off, worked",
                        "calendar.csv:2: column 'from, to': the days overlap those in calendar.csv line 4",
                        "calendar.csv:4: column 'from, to': the days overlap those in calendar.csv line 2");
        assertThat(fixture.rows(loaded, "calendar", "SELECT \"from\", kind FROM %s ORDER BY baton_line"))
                .containsExactly("2025-09-28|worked", "2025-10-06|off");
    }

    @Test
    void aPersonIsNamedOnce() {
        DataFixture fixture = builtIn("people.csv", "participant,name\np1,王芳\np1,王 芳\np2,李明\np2,李明\n");
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "people")).hasSize(2);
        assertThat(fixture.rows(loaded, "people")).containsExactly("p2|李明|4|people.csv");
    }

    @Test
    void targetsSayTheirTimeInOneWay() {
        DataFixture fixture = builtIn("targets.csv", """
                participant,item,period,date,from,to,value
                p1,quota,2024-Q1,,,,1000
                p1,quota,2024-Q1,,,,1000.00
                p1,quota,,2024-01-15,,,1
                p1,quota,,2024-01-15,,,2
                p1,quota,,,2024-01-01,2024-03-31,80%
                p1,quota,,,2024-01-01,,1
                p1,quota,2024-Q1,2024-01-01,,,1
                p1,quota,,,,,1
                p1,quota,,,2024-02-01,2024-01-01,1
                p1,,2024-Q2,,,,
                """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "targets"))
                .containsExactly(
                        "targets.csv:7: column 'to': missing: from and to belong together",
                        "targets.csv:8: the target says its time twice: give a period, or a date, or from and to",
                        "targets.csv:9: the target says no time: give a period, or a date, or from and to",
                        "targets.csv:10: column 'to': the last day lies before the first",
                        "targets.csv:11: column 'item': missing",
                        "targets.csv:11: column 'value': missing",
                        "targets.csv:4: column 'participant, item, period, date, from, to': 'p1, quota, 2024-01-15': the same key stands also in targets.csv line 5, with other content",
                        "targets.csv:5: column 'participant, item, period, date, from, to': 'p1, quota, 2024-01-15': the same key stands also in targets.csv line 4, with other content");
        assertThat(fixture.rows(loaded, "targets"))
                .containsExactly(
                        "p1|quota|2024-Q1|null|null|null|1000.000000|2|targets.csv",
                        "p1|quota|null|null|2024-01-01|2024-03-31|0.800000|6|targets.csv");
    }

    @Test
    @DisplayName("M9 manual lines say their period and term; holds need not")
    void manualLinesSayWhatTheyAreAbout() {
        DataFixture fixture = builtIn("manual_lines.csv", """
                participant,period,term,deal,amount,currency,reason,approved_by
                p1,2024-03,prize,,500,,contest,boss
                p1,,,,,,appeal,boss
                p1,2024-03,,,500,,contest,boss
                p1,,prize,,5x,,contest,boss
                p1,2024-03,prize,,500,,,
                """);
        assertThat(DataFixture.bad(fixture.load(), "manual_lines"))
                .containsExactly(
                        "manual_lines.csv:4: column 'term': missing: a row with an amount says its period and term",
                        "manual_lines.csv:5: column 'amount': '5x': not a number",
                        "manual_lines.csv:6: column 'reason': missing",
                        "manual_lines.csv:6: column 'approved_by': missing");
    }

    @Test
    @DisplayName("M10 opening balances are of a known kind")
    void openingBalancesAreOfAKnownKind() {
        DataFixture fixture = builtIn("opening_balances.csv", """
                participant,balance,term,period,deal,amount,approved_by
                p1,paid,commission,2024,D1,-500,boss
                p1,debt,,2023,,500,boss
                p1,debts,,2023,,500,boss
                p1,carry,,2023,,500,boss
                p1,draw,,2023,,-1,boss
                p1,cap used,commission,2024,,,boss
                """);
        assertThat(DataFixture.bad(fixture.load(), "opening_balances"))
                .containsExactly(
                        "opening_balances.csv:4: column 'balance': 'debts': unknown balance; known: paid, cap used, debt, draw,"
                                + " carry, held",
                        "opening_balances.csv:5: column 'term': missing: 'carry' is of a pay term",
                        "opening_balances.csv:6: column 'amount': below 0; what is owed is a debt above 0",
                        "opening_balances.csv:7: column 'amount': missing");
    }

    @Test
    @DisplayName("M16 exchange rates are above 0, and each pair has one a day")
    void exchangeRatesAreAboveZero() {
        DataFixture fixture = builtIn("exchange_rates.csv", """
                currency,into,from,to,rate
                USD,,2025-01-01,,7.12345678
                USD,CNY,2025-01-01,,7.1
                usd,,2025-01-01,,7.1
                USD,,2025-02-01,2025-01-01,7.1
                USD,,2025-03-01,,0
                USD,,2025-01-01,,7.2
                USD,,2025-04-01,,7.123456789
                """);
        assertThat(DataFixture.bad(fixture.load(), "exchange_rates"))
                .containsExactlyInAnyOrder(
                        "exchange_rates.csv:2: column 'currency, into, from': 'USD, 2025-01-01': the same key stands also in"
                                + " exchange_rates.csv line 7, with other content",
                        "exchange_rates.csv:4: column 'currency': 'usd': not the three capitals of a currency, such as USD",
                        "exchange_rates.csv:5: column 'to': the last day lies before the first",
                        "exchange_rates.csv:6: column 'rate': not above 0",
                        "exchange_rates.csv:7: column 'currency, into, from': 'USD, 2025-01-01': the same key stands also in"
                                + " exchange_rates.csv line 2, with other content",
                        "exchange_rates.csv:8: column 'rate': '7.123456789': more than 8 decimals");
    }

    @Test
    @DisplayName("M4 own values of parameters are of one person, unit or role, and one a day")
    void ownValuesAreOneADay() {
        DataFixture fixture = builtIn("parameters.csv", """
                parameter,participant,unit,role,from,to,value
                rate,p1,,,2025-01-01,2025-06-30,5%
                rate,p1,,,2025-06-30,,6%
                rate,p2,,,2025-01-01,,5%
                rate,p2,,,2025-07-01,2025-12-31,6%
                rate,,p1,,2025-01-01,2025-12-31,7%
                goal,p1,,,2025-01-01,,5
                rate,,,,,,1%
                rate,,,,,,2%
                rate,p1,north,,,,5%
                rate,p1,,,2025-02-01,2025-01-01,5%
                rate,p1,,,,,much
                """);
        assertThat(DataFixture.bad(fixture.load(), "parameters"))
                .containsExactlyInAnyOrder(
                        "parameters.csv:2: column 'from, to': the value holds on the same days as that in parameters.csv line 3",
                        "parameters.csv:3: column 'from, to': the value holds on the same days as that in parameters.csv line 2",
                        "parameters.csv:8: column 'parameter, participant, unit, role, from': 'rate': the same key stands also"
                                + " in parameters.csv line 9, with other content",
                        "parameters.csv:9: column 'parameter, participant, unit, role, from': 'rate': the same key stands also"
                                + " in parameters.csv line 8, with other content",
                        "parameters.csv:10: column 'unit': beside a participant: name one of them, or none for everybody",
                        "parameters.csv:11: column 'to': the last day lies before the first",
                        "parameters.csv:12: column 'value': 'much': not a number");
    }

    @Test
    void ratingsHaveAValueOrALevel() {
        DataFixture fixture = builtIn("ratings.csv", """
                participant,period,item,group,rater,value,level,state
                p1,2024,care,customer,a,,B,
                p1,2024,care,customer,b,80,B,
                p1,2024,care,customer,c,,B,unable
                p1,2024,care,customer,d,,,
                """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "ratings"))
                .containsExactly(
                        "ratings.csv:3: column 'level': a level beside a value: leave one of them empty",
                        "ratings.csv:4: column 'level': a value beside the state unable: leave one of them empty",
                        "ratings.csv:5: column 'value': missing: an answer has a value, anything else a state");
    }

    @Test
    void ratingsHaveAValueOrAState() {
        DataFixture fixture = builtIn("ratings.csv", """
                participant,period,item,group,rater,value,state,reason
                p1,2024,overall,customer,,80,,
                p1,2024,overall,customer,,80,,
                p1,2024,overall,customer,,90,,
                p1,2024,overall,self,p1,90,,
                p1,2024,overall,self,p1,91,,
                p1,2024,overall,peer,p2,,declined,
                p1,2024,overall,peer,p3,,,
                p1,2024,overall,peer,p4,5,unable,
                p1,2024,overall,peer,p5,,asleep,
                """);
        LoadedData loaded = fixture.load();
        assertThat(DataFixture.bad(loaded, "ratings"))
                .extracting(what -> what.replace("column 'participant, period, item, group, rater': ", ""))
                .containsExactly(
                        "ratings.csv:8: column 'value': missing: an answer has a value, anything else a state",
                        "ratings.csv:9: column 'value': a value beside the state unable: leave one of them empty",
                        "ratings.csv:10: column 'state': 'asleep': unknown state; known: declined, exempt, not-asked, not-yet, unable",
                        "ratings.csv:5: 'p1, 2024, overall, self, p1': the same key stands also in ratings.csv line 6, with other content",
                        "ratings.csv:6: 'p1, 2024, overall, self, p1': the same key stands also in ratings.csv line 5, with other content");
        assertThat(fixture.rows(loaded, "ratings", "SELECT baton_line FROM %s ORDER BY 1"))
                .containsExactly("2", "3", "4", "7");
    }
}
