package io.baton.server.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.page.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RunningServer.class)
class AuditPageTest {

    private static final Pattern ROW = Pattern.compile("<th scope=\"row\">");

    @TempDir
    private static Path folder;

    private final AuditTrail trail = RunningServer.part(AuditTrail.class);
    private final Account supervisor = Company.account("", Role.SUPERVISION);
    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void found() throws IOException {
        Company.found(folder);
    }

    private String page(String path) throws IOException, InterruptedException {
        visitor.logIn(supervisor.login(), Company.PASSWORD);
        return visitor.get(path).body();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "'&kind=READ', 2",
        "'&person=t2', 1",
        "'&kind=READ_REFUSED&person=t1', 0",
        "'&day=1999-01-01', 0",
        "'&day=never', 3"
    })
    void eventsAreFoundByAccountKindPersonAndDay(String filter, long rows) throws IOException, InterruptedException {
        Account doer = Company.account("");
        trail.record(new AuditEvent(doer.id(), AuditEvent.Kind.READ, "t1", "PAY of 2024-10-01"));
        trail.record(new AuditEvent(doer.id(), AuditEvent.Kind.READ_REFUSED, "t2", "PAY of 2024-10-01"));
        trail.record(new AuditEvent(doer.id(), AuditEvent.Kind.READ, "", "list"));
        assertThat(ROW.matcher(page("/audit?account=" + doer.login() + filter))
                        .results()
                        .count())
                .isEqualTo(rows);
    }

    @Test
    void aListGoesOnBehindItsLastEvent() throws IOException, InterruptedException {
        Account doer = Company.account("");
        for (int i = 0; i < 150; i++) {
            trail.record(new AuditEvent(doer.id(), AuditEvent.Kind.READ, "", "event " + i + "."));
        }
        String first = page("/audit?account=" + doer.login());
        String next = first.replaceAll("(?s).*href=\"(/audit[^\"]+)\" rel=\"next\".*", "$1")
                .replace("&amp;", "&");
        assertThat(first).contains("event 149.", "event 50.").doesNotContain("event 49.");
        assertThat(visitor.get(next).body())
                .contains("event 49.", "event 0.")
                .doesNotContain("event 50.", "rel=\"next\"");
    }

    @Test
    @DisplayName("L3 what was told about an erased person is not readable here either")
    void anErasedPersonIsNotReadable() throws IOException, InterruptedException {
        trail.record(new AuditEvent(0, AuditEvent.Kind.READ, "gone", "a secret"));
        assertThat(page("/audit?person=gone")).contains("a secret");
        trail.erase("gone");
        assertThat(visitor.get("/audit?person=gone&kind=READ").body())
                .doesNotContain("a secret")
                .contains("cannot be read any more");
    }

    @Test
    void readingItIsWrittenDown() throws IOException, InterruptedException {
        page("/audit?person=s2");
        assertThat(trail.about("s2", 1).getFirst().actor()).isEqualTo(supervisor.id());
        assertThat(visitor.get("/audit?account=" + supervisor.login()).body()).contains("Audit trail, " + supervisor);
    }

    @Test
    void whatWasReadIsSaidInWords() {
        AuditDetail details = new AuditDetail(Words.beside(AuditPage.class, Language.ZH_HANS));
        assertThat(details.say("list, PERFORMANCE of 2024-10-01")).isEqualTo("列表：绩效（截至2024-10-01）");
        assertThat(details.say("PAY of 2024-10-01")).isEqualTo("薪酬（截至2024-10-01）");
        assertThat(details.say("audit trail, zhang")).isEqualTo("审计记录, zhang");
        assertThat(details.say("account 7 [FINANCE]")).isEqualTo("account 7 [FINANCE]");
    }

    @Test
    void theChainIsVerifiedOnDemand() throws IOException, InterruptedException {
        page("/audit");
        assertThat(visitor.send("/audit", "/audit/verify", Map.of()).body()).contains("The chain is whole");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATIONS", "FINANCE"})
    void itIsThereForNobodyElse(Role role) throws IOException, InterruptedException {
        visitor.logIn(Company.account("top", role).login(), Company.PASSWORD);
        assertThat(visitor.get("/audit").statusCode()).isEqualTo(404);
        assertThat(visitor.send("/", "/audit/verify", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/audit\"");
    }
}
