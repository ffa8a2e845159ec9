package io.baton.server.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.baton.core.time.DateRange;
import io.baton.server.Company;
import io.baton.server.RunningServer;
import io.baton.server.Visitor;
import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.AccountBook.Answer;
import io.baton.server.access.AccountBook.Seen;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Role;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Changed;
import io.baton.server.organisation.PeopleBook;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Place;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(RunningServer.class)
class AccountsPageTest {

    private static final Pattern SECRET = Pattern.compile("<code>([0-9a-f]+)</code>");

    @TempDir
    private static Path folder;

    private final AccountBook book = RunningServer.part(AccountBook.class);
    private final Account administrator = Company.account("", Role.ADMINISTRATOR);
    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void found() throws IOException {
        Company.found(folder);
    }

    private void logIn() throws IOException, InterruptedException {
        visitor.logIn(administrator.login(), Company.PASSWORD);
    }

    @Test
    void anAccountIsMadeWithAFirstPasswordThatIsShownOnce() throws IOException, InterruptedException {
        logIn();
        HttpResponse<String> page = visitor.send(
                "/accounts/new", "/accounts/new", Map.of("login", "made-here", "person", "s1", "role", "FINANCE"));
        String password = secret(page);

        long id = book.find("made-here").map(KeptAccount::id).orElseThrow();
        assertThat(visitor.get("/accounts/" + id).body())
                .contains("李 𠮷 s1", "first password pending")
                .doesNotContain(password);
        Visitor owner = new Visitor();
        assertThat(owner.logIn("made-here", password)).isEqualTo("/");
        assertThat(Visitor.leadsTo(owner.get("/"))).isEqualTo("/settings/password");
        assertThat(RunningServer.part(AuditTrail.class).about("s1", 2))
                .extracting(AuditTrail.Told::actor, AuditTrail.Told::kind)
                .containsExactly(
                        tuple(administrator.id(), AuditEvent.Kind.READ),
                        tuple(administrator.id(), AuditEvent.Kind.ACCOUNT_MADE));
    }

    @ParameterizedTest
    @CsvSource({"'', '', 1 to 100", "two words, '', 1 to 100", "TAKEN, '', already", "other, s99, Nobody of that number"
    })
    void aBadAccountIsRefusedWithItsReason(String login, String person, String reason)
            throws IOException, InterruptedException {
        book.make(administrator.id(), "taken", Optional.empty(), Set.of());
        logIn();
        assertThat(visitor.send("/accounts/new", "/accounts/new", Map.of("login", login, "person", person))
                        .body())
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"roles, ROLES_CHANGED", "close, ACCOUNT_CLOSED", "password, PASSWORD_CHANGED"})
    void aChangeEndsTheSessionsOfTheAccountAtOnceAndIsWrittenDown(String change, AuditEvent.Kind kind)
            throws IOException, InterruptedException {
        Account account = Company.account("", Role.OPERATIONS);
        Visitor owner = new Visitor();
        owner.logIn(account.login(), Company.PASSWORD);
        assertThat(owner.get("/runs").statusCode()).isEqualTo(200);

        logIn();
        assertThat(send(account.id(), change).statusCode()).isEqualTo(200);

        assertThat(Visitor.leadsTo(owner.get("/runs"))).isEqualTo("/login");
        assertThat(lastOf(account.id())).isEqualTo(kind + " by " + administrator.id());
    }

    @Test
    void aLockedAccountIsFoundAndUnlockedAndAClosedOneOpenedAgain() throws IOException, InterruptedException {
        Account account = Company.account("");
        Visitor owner = new Visitor();
        for (int i = 0; i < 5; i++) {
            owner.logIn(account.login(), "wrong");
        }
        logIn();
        assertThat(visitor.get("/accounts?state=LOCKED&part=" + account.login()).body())
                .contains("/accounts/" + account.id());
        send(account.id(), "unlock");
        assertThat(owner.logIn(account.login(), Company.PASSWORD)).isEqualTo("/");
        send(account.id(), "close");
        assertThat(owner.logIn(account.login(), Company.PASSWORD)).isEqualTo("/login?error");
        send(account.id(), "open");
        assertThat(owner.logIn(account.login(), Company.PASSWORD)).isEqualTo("/");
    }

    @Test
    void accountsAreFoundByTheNameOfThePerson() throws IOException, InterruptedException {
        Account account = Company.account("m1");
        logIn();
        assertThat(visitor.get("/accounts?part=%E7%BB%8F%E7%90%86").body())
                .contains("/accounts/" + account.id())
                .doesNotContain("/accounts/" + administrator.id());
    }

    @Test
    void nobodyClosesOneself() throws IOException, InterruptedException {
        logIn();
        for (String change : List.of("close", "password")) {
            HttpResponse<String> page = send(administrator.id(), change);
            assertThat(page.statusCode()).isEqualTo(409);
            assertThat(page.body()).contains("another administrator has to do that");
        }
    }

    @Test
    void theLastAdministratorStays() {
        JdbcClient database = RunningServer.part(JdbcClient.class);
        List<Answer> answers = Objects.requireNonNull(RunningServer.part(TransactionTemplate.class)
                .execute(status -> {
                    status.setRollbackOnly();
                    database.sql("DELETE FROM account_role WHERE role = 'ADMINISTRATOR' AND account <> ?")
                            .param(administrator.id())
                            .update();
                    Seen last = new Seen(0, administrator.id(), 0);
                    return List.of(book.close(last), book.giveRoles(last, Set.of(Role.FINANCE)));
                }));
        assertThat(answers).containsOnly(Answer.LAST_ADMINISTRATOR);
    }

    @Test
    void ofTwoAdministratorsAtOnceOneIsToldThatSomebodyElseWasFirst()
            throws IOException, InterruptedException, ExecutionException {
        Account account = Company.account("");
        Seen seen = new Seen(administrator.id(), account.id(), 0);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> one = both.submit(() -> book.giveRoles(seen, Set.of(Role.FINANCE)));
            Future<Answer> other = both.submit(() -> book.giveRoles(seen, Set.of(Role.OPERATIONS)));
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(Answer.MADE, Answer.OVERTAKEN);
        }
        logIn();
        HttpResponse<String> late = visitor.send("/settings", path(account.id(), "close"), Map.of("version", "0"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("somebody else has changed this account");
    }

    @Test
    void whoeverHasNoAccountGetsOneWithAFirstPasswordInAFile() throws IOException, InterruptedException {
        String page = "/accounts/missing";
        join("new-1", "=New One");
        join("new-2", "New Two");
        Company.account("new-2");
        logIn();
        assertThat(visitor.get(page + "?role=newcomer").body())
                .contains("People without an account", "<th scope=\"row\">new-1</th>")
                .doesNotContain("<th scope=\"row\">new-2</th>", "<th scope=\"row\">s2</th>");

        String made = texts(visitor.sendForFile(page, page, Map.of("role", "newcomer")));

        assertThat(made).contains("new-1", "=New One").doesNotContain("new-2", "s2");
        Matcher password = Pattern.compile("\\b[0-9a-f]{18}\\b").matcher(made);
        assertThat(password.find()).isTrue();
        Visitor owner = new Visitor();
        assertThat(owner.logIn("new-1", password.group())).isEqualTo("/");
        assertThat(Visitor.leadsTo(owner.get("/"))).isEqualTo("/settings/password");
        assertThat(texts(visitor.sendForFile(page, page, Map.of("role", "newcomer"))))
                .doesNotContain("new-1");
    }

    private static void join(String id, String name) {
        assertThat(RunningServer.part(PeopleBook.class)
                        .add(
                                Actor.account(AuditEvent.NOBODY),
                                new Person(id, name),
                                new Place("newcomer", "", "", "", ""),
                                new DateRange(LocalDate.of(2024, 1, 1), LocalDate.MAX)))
                .isInstanceOf(Changed.Made.class);
    }

    @Test
    void ofTwoWhoMakeAccountsForSomebodyAtOnceOneDoes() throws InterruptedException, ExecutionException {
        join("new-3", "New Three");
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one =
                    both.submit(() -> book.makeFor(administrator.id(), "new-3").isPresent());
            Future<Boolean> other =
                    both.submit(() -> book.makeFor(administrator.id(), "new-3").isPresent());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void rolesAreToldWithWhoHasThem() throws IOException, InterruptedException {
        Account auditor = Company.account("", Role.SUPERVISION);
        logIn();

        assertThat(visitor.get("/accounts/roles").body()).contains("Sales operations", "/accounts?role=SUPERVISION");
        assertThat(visitor.get("/accounts?role=SUPERVISION").body())
                .contains("/accounts/" + auditor.id())
                .doesNotContain("/accounts/" + administrator.id());
    }

    /** The texts of a workbook, a line each. */
    private static String texts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("made.xlsx"), workbook);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath("xl", "sharedStrings.xml")).replaceAll("<[^>]*>+", "\n");
        }
    }

    private HttpResponse<String> send(long id, String change) throws IOException, InterruptedException {
        int version = book.find(id).orElseThrow().version();
        return visitor.send("/accounts/" + id, path(id, change), Map.of("version", String.valueOf(version)));
    }

    private static String path(long id, String change) {
        return "/accounts/" + id + "/" + change;
    }

    private static String secret(HttpResponse<String> page) {
        Matcher shown = SECRET.matcher(page.body());
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private static String lastOf(long account) {
        return RunningServer.part(JdbcClient.class)
                .sql("SELECT kind || ' by ' || actor FROM audit_event"
                        + " WHERE CASE WHEN subject = '' THEN starts_with(convert_from(detail, 'UTF8') || ':', ?) END"
                        + " ORDER BY id DESC LIMIT 1")
                .param("account " + account + ":")
                .query(String.class)
                .single();
    }
}
