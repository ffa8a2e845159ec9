package io.baton.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.facts.Catalogues;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Placed;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.UnitBook;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, assignments and units from files. */
@ExtendWith(RunningServer.class)
class OrganisationUploadTest {

    private static final String ASSIGNMENTS = "/data/assignments";
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 1);

    @TempDir
    private Path folder;

    private final People people = RunningServer.part(People.class);
    private final Visitor visitor = new Visitor();
    private final String id = "b-" + UUID.randomUUID();

    @BeforeEach
    void found() throws IOException, InterruptedException {
        Company.found(folder);
        assertThat(RunningServer.part(Catalogues.class).set("baton: 1\ncatalogue: none\nfacts: {}\n", "test"))
                .isInstanceOf(Catalogues.Answer.Set.class);
        visitor.logIn(Company.account("", Role.OPERATIONS).login(), Company.PASSWORD);
    }

    @Test
    void differencesAreShownFirstAndThenTheGoodRowsAreTaken() throws IOException, InterruptedException {
        String upload = bring(ASSIGNMENTS, """
                工号,岗位,部门编码,上级工号,开始日期,结束日期,区域
                s2,account,east,m1,,2026-08-31,shanghai
                s2,senior,west,m2,2026-09-01,,
                s1,account,west,m2,2024-07-01,,
                m1,manager,east,s99,2026-01-01,,
                m2,manager,west,s1,2025-01-01,,
                top,director,,,2026-09-02,2026-09-01,
                top,director,,,2026-09-02,,
                top,chief,,,2026-09-05,2026-09-06,
                """);

        String page = visitor.get(upload).body();
        assertThat(number(page, "new")).isEqualTo("2");
        assertThat(number(page, "ended")).isEqualTo("2");
        assertThat(number(page, "the same")).isEqualTo("1");
        assertThat(number(page, "bad")).isEqualTo("4");
        assertThat(page).contains("nobody has that number", "would go in a circle", "of the same days");
        assertThat(page).contains("the last day lies before the first");
        assertThat(role("s2")).isEqualTo("account");

        assertThat(Visitor.leadsTo(visitor.send(upload, upload + "/take", Map.of("take", "all-or-nothing"))))
                .endsWith("answer=refused");
        assertThat(role("s2")).isEqualTo("account");
        assertThat(SentBook.rows(visitor.load(upload + "/bad.xlsx"), folder))
                .anySatisfy(row -> assertThat(row).contains("s99", "nobody has that number"));
        visitor.send(upload, upload + "/take", Map.of("take", "good-rows"));
        assertThat(role("s2")).isEqualTo("senior");
        assertThat(people.placed(new Scope.Line("m1"), "s2", AUTUMN)).isEmpty();
        assertThat(people.placed(new Scope.Line("m2"), "s2", AUTUMN)).isPresent();
        assertThat(visitor.get(upload).body()).contains("It was taken");
        assertThat(Visitor.leadsTo(visitor.send(ASSIGNMENTS, upload + "/take", Map.of("take", "good-rows"))))
                .endsWith("answer=gone");
    }

    @Test
    void peopleAndUnitsComeByFileToo() throws IOException, InterruptedException {
        String newcomers = bring("/data/people", "Number,Name\n" + id + ",Noor\ns1,李 𠮷\ns2,Cai Xin\n");
        String page = visitor.get(newcomers).body();
        assertThat(number(page, "new")).isEqualTo("1");
        assertThat(number(page, "changed")).isEqualTo("1");
        assertThat(number(page, "the same")).isEqualTo("1");
        visitor.send(newcomers, newcomers + "/take", Map.of());
        assertThat(people.find(new Scope.Everyone(), id, AUTUMN).orElseThrow().name())
                .isEqualTo("Noor");

        String units = bring(
                "/data/units",
                "unit,name,parent,from\n%1$s,华南,,2026-01-01\n%1$s-a,广州,%1$s,2026-01-01\n%1$s-b,深圳,%1$s-c,2026-01-01\n"
                        .formatted(id));
        assertThat(number(visitor.get(units).body(), "bad")).isEqualTo("1");
        visitor.send(units, units + "/take", Map.of("take", "good-rows"));
        UnitBook book = RunningServer.part(UnitBook.class);
        assertThat(book.history(id + "-a")
                        .orElseThrow()
                        .states()
                        .on(AUTUMN)
                        .orElseThrow()
                        .what()
                        .parent())
                .isEqualTo(id);
        assertThat(book.history(id + "-b")).isEmpty();
    }

    @Test
    @DisplayName("H1 a figure of a year is broken down to people and months, and adds up to it")
    void aFigureOfAYearBecomesAFileOfTargetsThatWaits() throws IOException, InterruptedException {
        String form = "/data/targets/break-down";
        Map<String, String> figure = Map.of("item", id, "year", "2025", "amount", "1,000.01", "unit", "west");
        HttpResponse<String> wrong = visitor.send(form, form, Map.of("item", id, "year", "25", "by", "TYPED"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("A year, such as 2025", "Twelve numbers", "not negative, with two decimals");

        String waiting = Visitor.leadsTo(visitor.send(form, form, figure));
        assertThat(number(visitor.get(waiting).body(), "new")).isEqualTo("24");
        visitor.send(waiting, waiting + "/take", Map.of());
        assertThat(sum("2025")).isEqualByComparingTo("1000.01");

        Map<String, String> typed = new HashMap<>(figure);
        typed.putAll(Map.of("amount", "600", "by", "TYPED", "months", "0 0 0 0 0 0 0 0 0 0 1 2"));
        String changed = Visitor.leadsTo(visitor.send(form, form, typed));
        assertThat(number(visitor.get(changed).body(), "changed")).isEqualTo("24");
        visitor.send(changed, changed + "/take", Map.of());
        assertThat(sum("2025-12")).isEqualByComparingTo("400");

        String next = Visitor.leadsTo(
                visitor.send(form, form, Map.of("item", id, "year", "2026", "amount", "9", "by", "LAST_YEAR")));
        visitor.send(next, next + "/take", Map.of());
        assertThat(sum("2026-12")).isEqualByComparingTo("6");
        assertThat(sum("2026")).isEqualByComparingTo("9");
        assertThat(visitor.send(form, form, Map.of("item", id, "year", "2030", "amount", "9", "by", "LAST_YEAR"))
                        .body())
                .contains("None of these people had a target");
    }

    private BigDecimal sum(String period) {
        return RunningServer.part(JdbcClient.class)
                .sql("SELECT sum(value) FROM fact.targets WHERE item = ? AND starts_with(period, ?)")
                .params(id, period)
                .query(BigDecimal.class)
                .single();
    }

    @Test
    void aTemplateFindsItsColumnsAgain() throws IOException, InterruptedException {
        for (String table : new String[] {"people", "assignments", "units"}) {
            byte[] template = visitor.load("/data/" + table + "/template.xlsx");
            String upload = Visitor.leadsTo(
                    visitor.bring("/data/" + table, "/data/" + table + "/uploads", "template.xlsx", template));
            assertThat(visitor.get(upload).body()).contains("id=\"preview\"").doesNotContain("is-invalid");
        }
    }

    private String role(String person) {
        return people.placed(new Scope.Everyone(), person, AUTUMN)
                .map(Placed::role)
                .orElse("");
    }

    private String bring(String page, String text) throws IOException, InterruptedException {
        HttpResponse<String> reply =
                visitor.bring(page, page + "/uploads", "file.csv", text.getBytes(StandardCharsets.UTF_8));
        return Visitor.leadsTo(reply);
    }

    private static String number(String page, String count) {
        Matcher number =
                Pattern.compile("<dt>" + count + "</dt><dd>([^<]*)</dd>").matcher(page);
        return number.find() ? number.group(1) : "";
    }
}
