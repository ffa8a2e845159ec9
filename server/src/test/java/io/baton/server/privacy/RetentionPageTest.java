package io.baton.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Visitor;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may come here, {@code EndpointsTest} says. */
@ExtendWith(AppraisedCompany.class)
class RetentionPageTest {

    private static final String PAGE = "/privacy/retention";
    private static final String LONG_GONE = "y-1";
    private static final String JUST_GONE = "y-2";
    private static final Pattern NUMBER = Pattern.compile("name=\"number\" value=\"(\\d+)\"");

    private final JdbcClient database = AppraisedCompany.part(JdbcClient.class);
    private final Visitor visitor = new Visitor(AppraisedCompany.address());

    @BeforeEach
    void leave() throws IOException, InterruptedException {
        Leaver.add(LONG_GONE, "Long Gone", LocalDate.of(2010, 1, 1), LocalDate.of(2018, 3, 31));
        Leaver.add(JUST_GONE, "Just Gone", LocalDate.of(2020, 1, 1), LocalDate.of(2022, 3, 31));
        visitor.logIn(AppraisedCompany.account("", Role.ADMINISTRATOR).login(), AppraisedCompany.PASSWORD);
    }

    @AfterEach
    void remove() {
        database.sql("DELETE FROM retention").update();
        for (String person : List.of(LONG_GONE, JUST_GONE)) {
            database.sql("DELETE FROM erasure WHERE person = ?").param(person).update();
            database.sql("DELETE FROM assignment WHERE person = ?")
                    .param(person)
                    .update();
            database.sql("DELETE FROM person WHERE id = ?").param(person).update();
        }
    }

    private HttpResponse<String> set(String number, String pay, String decisions, String reason)
            throws IOException, InterruptedException {
        return visitor.send(PAGE, PAGE, Map.of("number", number, "pay", pay, "decisions", decisions, "reason", reason));
    }

    private String number() throws IOException, InterruptedException {
        Matcher number = NUMBER.matcher(visitor.get(PAGE).body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    @Test
    @DisplayName("L3 whoever has been kept as long as the law wants is named")
    void whoeverHasBeenKeptLongEnoughIsNamed() throws IOException, InterruptedException {
        assertThat(visitor.get(PAGE).body())
                .contains("Long Gone", "2018-03-31", "2023-03-31")
                .doesNotContain("Just Gone")
                .contains("People whom no period holds any more: 1. Within a year: 0 more.");

        assertThat(set(number(), "3", "3", "our lawyer says so").statusCode()).isEqualTo(302);

        assertThat(visitor.get(PAGE).body())
                .contains("Long Gone", "Just Gone", "our lawyer says so", "pay 3, decisions 3");
        assertThat(visitor.get("/privacy/people/" + JUST_GONE).body()).contains("2025-03-31");
        assertThat(visitor.get(PAGE + "?until=2021-03-31&after=" + LONG_GONE).body())
                .contains("Just Gone")
                .doesNotContain("Long Gone");
        assertThat(database.sql("SELECT convert_from(detail, 'UTF8') FROM audit_event WHERE kind = 'RETENTION_CHANGED'"
                                + " ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("pay 5 → 3 years, decisions 3 → 3 years: our lawyer says so");
    }

    @Test
    void whoeverIsProposedIsDecidedByAnotherAdministrator() throws IOException, InterruptedException {
        HttpResponse<String> proposed =
                visitor.send(PAGE, PAGE + "/proposals", Map.of("person", LONG_GONE, "reason", "kept long enough"));

        assertThat(proposed.headers().firstValue("Location").orElse("")).endsWith(PAGE + "?told=1");
        assertThat(visitor.get(PAGE).body()).doesNotContain("Long Gone");
        assertThat(visitor.get("/privacy").body()).contains(LONG_GONE);
        assertThat(visitor.get("/privacy/people/" + LONG_GONE).body())
                .contains("kept long enough")
                .doesNotContain("/approve\"");
    }

    @Test
    void nobodyIsProposedWhomAPeriodHolds() throws IOException, InterruptedException {
        HttpResponse<String> proposed =
                visitor.send(PAGE, PAGE + "/proposals", Map.of("person", JUST_GONE, "reason", "a mistake"));

        assertThat(proposed.headers().firstValue("Location").orElse("")).endsWith("?told=0");
        assertThat(database.sql("SELECT count(*) FROM erasure WHERE person = ?")
                        .param(JUST_GONE)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void periodsThatTheLawForbidsAreRefused() throws IOException, InterruptedException {
        HttpResponse<String> refused = set(number(), "2", "3", "shorter");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say whole years from 3 to 99.", ">shorter</textarea>");
        assertThat(set(number(), "4", "3", " ").statusCode()).isEqualTo(422);
    }

    @Test
    void ofTwoWhoSetPeriodsTheSecondIsTold() throws IOException, InterruptedException {
        String seen = number();
        set(seen, "6", "3", "first");

        HttpResponse<String> second = set(seen, "4", "3", "second");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Somebody else was first").contains("value=\"6\"");
    }
}
