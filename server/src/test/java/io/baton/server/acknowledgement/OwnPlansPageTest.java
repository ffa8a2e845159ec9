package io.baton.server.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.facts.Catalogues;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plan is in force from a day on that is far away, so that nothing is calculated. */
@ExtendWith(RunningServer.class)
class OwnPlansPageTest {

    private static final String CATALOGUE = """
            baton: 1
            catalogue: read
            facts:
              planned_deal: { participant: seller, fields: { seller: text, signed_on: date } }
            """;
    private static final String PLAN = """
            baton: 1
            plan: small
            title: { en: Small plan, zh-Hans: 小方案, zh-Hant: 小方案 }
            effective: 2190-01-01 ..
            for: role = 'account'
            currency: CNY
            measures:
              deals: count(planned_deal) on signed_on
            indicators:
              number: { title: Deals, formula: deals, score: { linear: { 0: 0, 10: 100 } } }
            scorecards:
              month: { results: { weight: 100, items: { number: 100 } } }
            """;

    @TempDir
    private Path folder;

    private final Visitor operations = new Visitor();

    @BeforeEach
    void bind() throws IOException, InterruptedException {
        Company.found(folder);
        assertThat(RunningServer.part(Catalogues.class).set(CATALOGUE, "test"))
                .isInstanceOf(Catalogues.Answer.Set.class);
        set(PLAN);
        operations.logIn(Company.account("", Role.OPERATIONS).login(), Company.PASSWORD);
    }

    private void set(String text) throws IOException {
        Path plan = Files.writeString(folder.resolve("small.yaml"), text);
        assertThat(RunningServer.part(Plans.class).set(List.of(plan), "test")).isInstanceOf(Plans.Answer.Set.class);
    }

    /** No other class knows plans here. */
    @AfterEach
    void forget() {
        JdbcClient database = RunningServer.part(JdbcClient.class);
        Stream.of("plan_acknowledged", "plan_reminder", "plan_text", "plan_set")
                .forEach(table -> database.sql("DELETE FROM " + table).update());
    }

    private static Visitor person(String id) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.logIn(Company.account(id).login(), Company.PASSWORD);
        return visitor;
    }

    @Test
    @DisplayName("I4 whoever is concerned by a plan reads it and says so, once for each version")
    void aPlanIsReadByWhomItConcerns() throws IOException, InterruptedException {
        Visitor seller = person("s1");
        assertThat(seller.get("/").body()).contains("Read the plan “Small plan”", "href=\"/my-plans/small/1\"");
        assertThat(seller.get("/my-plans").body()).contains("Small plan", "not yet read");
        assertThat(seller.get("/my-plans/small/1").body()).contains("100.00", "Deals", "I have read it");
        assertThat(seller.get("/my-plans/small/1?in=zh-Hans").body()).contains("lang=\"zh-Hans\"");

        seller.send("/my-plans/small/1", "/my-plans/small/1", Map.of());

        assertThat(seller.get("/").body()).doesNotContain("Read the plan");
        assertThat(seller.get("/my-plans/small/1").body()).contains("read 20").doesNotContain("I have read it");
        set(PLAN.replace("10: 100", "20: 100"));
        assertThat(seller.get("/").body())
                .as("another text is to be read again")
                .contains("Read the plan");
    }

    @Test
    void whomAPlanDoesNotConcernDoesNotSeeIt() throws IOException, InterruptedException {
        Visitor manager = person("m1");

        assertThat(manager.get("/").body()).doesNotContain("Read the plan");
        assertThat(manager.get("/my-plans/small/1").statusCode()).isEqualTo(404);
        assertThat(manager.send("/my-plans", "/my-plans/small/1", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(manager.get("/plans/small/read").statusCode()).isEqualTo(404);
    }

    @Test
    void salesOperationsSeesWhoHasNotReadItAndRemindsThem() throws IOException, InterruptedException {
        Visitor seller = person("s1");
        Visitor other = person("s2");
        seller.send("/my-plans/small/1", "/my-plans/small/1", Map.of());

        assertThat(operations.get("/plans/small/read").body())
                .contains("1 of 2 people have read it", "/team/s2", "Cai")
                .doesNotContain("/team/s1", "/team/m1");
        operations.send("/plans/small/read", "/plans/small/read?version=1", Map.of());

        assertThat(operations.get("/plans/small/read").body()).contains("The others were reminded");
        assertThat(other.get("/").body()).contains("You were reminded");
        assertThat(seller.get("/").body()).doesNotContain("You were reminded");
        other.send("/my-plans/small/1", "/my-plans/small/1", Map.of());
        assertThat(operations.get("/plans/small/read").body()).contains("Everybody has read it");
    }
}
