package io.baton.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.value.Value;
import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactSearch;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may come here, {@code EndpointsTest} says. */
@ExtendWith(RunningServer.class)
class CataloguePageTest {

    private static final String PAGE = "/data/catalogue";
    private static final String TEXT = """
            baton: 1
            catalogue: written
            facts:
              written_deal: { participant: seller, key: id, fields: { id: text, seller: text, amount: { kind: money, decimals: 2 }, won_on: date } }
            """;

    @TempDir
    private Path folder;

    private final Visitor visitor = new Visitor();
    private final Catalogues catalogues = RunningServer.part(Catalogues.class);

    @BeforeEach
    void comeIn() throws IOException, InterruptedException {
        visitor.logIn(Company.account("", Role.OPERATIONS).login(), Company.PASSWORD);
        assertThat(catalogues.set(TEXT, "test")).isInstanceOf(Catalogues.Answer.Set.class);
    }

    private HttpResponse<String> keep(String text, long number) throws IOException, InterruptedException {
        return visitor.send(PAGE, PAGE, Map.of("text", text.replace("\n", "\r\n"), "number", Long.toString(number)));
    }

    @Test
    void typesFieldsAndDecimalsAreAddedAndFactsStayWhatTheyAre() throws IOException, InterruptedException {
        bring("id,seller,amount,won_on\nW1,kim,12.34,2024-03-05\n");
        assertThat(visitor.get(PAGE).body()).contains("written_deal", "name=\"number\" value=\"" + catalogues.number());

        HttpResponse<String> reply = keep(
                TEXT.replace("decimals: 2", "decimals: 4").replace("won_on: date", "won_on: date, note: text"),
                catalogues.number());

        assertThat(Visitor.leadsTo(reply)).isEqualTo(PAGE + "?kept");
        bring("id,seller,amount,won_on,note\nW2,kim,0.1234,2024-03-06,new\n");
        List<FactSearch.Found> found = RunningServer.part(FactSearch.class)
                .list(
                        catalogues.table("written_deal").orElseThrow().type(),
                        new FactSearch.Search("kim", Optional.empty(), Optional.empty(), ""),
                        9);
        assertThat(found)
                .extracting(fact -> fact.row().value("amount"))
                .containsExactly(Value.of("12.3400"), Value.of("0.1234"));
    }

    @Test
    void whatIsWrongOrWouldMakeFactsMeanSomethingElseIsRefused() throws IOException, InterruptedException {
        bring("id,seller,amount,won_on\nW1,kim,12.34,2024-03-05\n");
        long number = catalogues.number();

        assertThat(keep(TEXT.replace("kind: money", "kind: mony"), number).body())
                .contains("Nothing was kept", "catalogue.yaml:4", "mony");
        assertThat(keep(TEXT.replace("{ kind: money, decimals: 2 }", "text"), number)
                        .body())
                .contains("the field 'amount' of 'written_deal' was of another kind");
        assertThat(keep(TEXT.replace("key: id", "key: [id, seller]"), number).body())
                .contains("told apart by id");
        assertThat(keep(TEXT, number - 1).statusCode()).isEqualTo(409);
        assertThat(catalogues.number()).isEqualTo(number);
    }

    @Test
    void oneByWhichAPlanThatBindsMeansNothingIsRefused() throws IOException, InterruptedException {
        Path plan = Files.writeString(folder.resolve("written.yaml"), """
                baton: 1
                plan: written
                effective: 1990-01-01 .. 1990-01-31
                currency: CNY
                measures: { number: count(written_deal) on won_on }
                indicators: { deals: { title: { en: A, zh-Hans: B, zh-Hant: C }, formula: number, score: { linear: { 0: 0, 10: 100 } } } }
                scorecards: { month: { results: { weight: 100, items: { deals: 100 } } } }
                """);
        assertThat(RunningServer.part(Plans.class).set(List.of(plan), "test")).isInstanceOf(Plans.Answer.Set.class);

        HttpResponse<String> reply = keep(TEXT.replace("written_deal", "other_deal"), catalogues.number());

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body()).contains("plans that bind would mean nothing", "written.yaml", "other_deal");
        assertThat(catalogues.text()).isEqualTo(TEXT);
        JdbcClient database = RunningServer.part(JdbcClient.class);
        Stream.of("plan_text", "plan_set", "run")
                .forEach(table -> database.sql("DELETE FROM " + table).update());
    }

    private void bring(String rows) throws IOException, InterruptedException {
        String page = "/data/written_deal";
        String upload = Visitor.leadsTo(
                visitor.bring(page, page + "/uploads", "rows.csv", rows.getBytes(StandardCharsets.UTF_8)));
        visitor.send(upload, upload + "/take", Map.of());
    }
}
