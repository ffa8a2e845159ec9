package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import io.baton.server.access.Role;
import io.baton.server.page.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every page in a real browser: nothing runs over the edge, and axe finds no barrier. With {@code -Dbaton.pictures=true} pictures are kept in target/look. */
@ExtendWith(RunningServer.class)
class LookTest {

    private static final List<Integer> WIDTHS = List.of(390, 1024, 1440);
    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final String PASSWORD = "a right password";

    /** Pages of everybody, by name. */
    private static final List<String> PAGES = List.of(
            "",
            "team",
            "team/s1",
            "settings",
            "settings/password",
            "nowhere",
            "accounts",
            "accounts/1",
            "accounts/new",
            "accounts/missing",
            "accounts/roles",
            "tokens",
            "webhooks",
            "webhooks/7001",
            "health",
            "backups",
            "audit",
            "audit?person=s1",
            "privacy",
            "privacy/retention",
            "privacy/people/s1",
            "privacy/people/left",
            "organisation",
            "organisation/unit?name=east",
            "organisation/people",
            "organisation/people/s1",
            "organisation/people/s1/move",
            "organisation/new-unit",
            "organisation/calendar");

    @TempDir
    private static Path folder;

    private static Optional<Onlooker> started = Optional.empty();
    private static long account;

    @BeforeAll
    static void start() throws IOException {
        Company.found(folder);
        account = RunningServer.part(Accounts.class)
                .create(
                        0,
                        new NewAccount(
                                "looker",
                                Optional.empty(),
                                Set.of(Role.ADMINISTRATOR, Role.SUPERVISION),
                                PASSWORD,
                                false));
        JdbcClient database = RunningServer.part(JdbcClient.class);
        database.sql(
                        "INSERT INTO webhook (id, url, events, secret, state, made_at, failing_since) OVERRIDING SYSTEM VALUE"
                                + " VALUES (7001, 'https://crm.example.com/hooks/baton?tenant=北京分公司-and-a-very-long-name-of-a-company',"
                                + " '{results.changed,plan.approved}', '\\x00', 'ACTIVE', now(), now())")
                .update();
        database.sql("INSERT INTO webhook_delivery (id, webhook, type, subject, body, state, is_fresh, made_at, due_at,"
                        + " attempts, status, answer) SELECT gen_random_uuid(), 7001, 'results.changed', 'P01',"
                        + " '{\"data\":{\"load\":18,\"participant\":\"P017\"},\"type\":\"results.changed\"}', state, false,"
                        + " '2026-11-20 08:00Z', now() + interval '1 day', 3, 502, '<h1>Bad Gateway</h1>'"
                        + " FROM unnest('{WAITING,DELIVERED,GIVEN_UP}'::text[]) AS state")
                .update();
        database.sql("INSERT INTO person VALUES ('left', '欧阳 Left-Long-Ago') ON CONFLICT DO NOTHING")
                .update();
        database.sql("INSERT INTO person VALUES ('gone', '司马 Gone-Even-Longer') ON CONFLICT DO NOTHING")
                .update();
        database.sql("INSERT INTO assignment (person, role, unit, superior, days)"
                        + " VALUES ('gone', 'seller', '', '', '[2001-01-01,2003-01-01)') ON CONFLICT DO NOTHING")
                .update();
        database.sql("INSERT INTO retention (pay_years, decision_years, reason, set_at, set_by)"
                        + " VALUES (7, 3, 'our lawyers of Taipei and Shanghai want seven', now(), 1)")
                .update();
        database.sql("INSERT INTO erasure (person, state, reason, release, proposed_at, proposed_by)"
                        + " VALUES ('left', 'PROPOSED', 'asked for it by a letter of 2026-11-01', '法院裁定', now(), 1)")
                .update();
        started = Optional.of(Onlooker.at(RunningServer.address(), folder));
    }

    @AfterAll
    static void end() throws IOException {
        JdbcClient database = RunningServer.part(JdbcClient.class);
        for (String table : List.of("erasure", "retention", "webhook")) {
            database.sql("DELETE FROM " + table).update();
        }
        if (started.isPresent()) {
            started.get().close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageFitsIntoEveryWindowAndHasNoBarrier(Language language) throws IOException {
        Onlooker reader = loggedIn();
        RunningServer.part(Accounts.class).keep(account, Optional.of(language), Theme.SYSTEM);
        for (String page : PAGES) {
            reader.open(page);
            for (int width : WIDTHS) {
                reader.browser().resize(width);
                reader.keep(name(page), language.tag(), width);
                assertThat(reader.browser().overflow())
                        .as(page + " at " + width)
                        .isZero();
            }
            // languages change colours and roles nowhere, so that each page is asked in one of them
            if (PAGES.indexOf(page) % LANGUAGES.size() == LANGUAGES.indexOf(language)) {
                assertThat(reader.browser().barriers()).as(page).isEmpty();
            }
        }
    }

    @Test
    void theLogInHasNoBarrier() throws IOException {
        Onlooker reader = started.orElseThrow();
        for (int width : WIDTHS) {
            reader.leave();
            reader.open("login?error", width);
            reader.keep("login", "en", width);
            assertThat(reader.browser().overflow()).isZero();
        }
        assertThat(reader.browser().barriers()).isEmpty();
    }

    @Test
    void darkColoursHaveContrast() throws IOException {
        Onlooker reader = loggedIn();
        RunningServer.part(Accounts.class).keep(account, Optional.of(Language.ZH_HANS), Theme.SYSTEM);
        reader.browser().colours("dark");
        for (String page : PAGES) {
            reader.open(page, 1440);
            reader.keep(name(page), "dark", 1440);
            assertThat(reader.browser().barriers()).as(page).isEmpty();
        }
    }

    @Test
    void theDrawerOpensByAButtonOnASmallScreen() throws IOException {
        Onlooker reader = loggedIn();
        reader.open("", 390);
        assertThat(isNavigationSeen(reader)).isFalse();
        reader.browser().run("document.querySelector('.drawer').click()");
        assertThat(isNavigationSeen(reader)).isTrue();
        reader.keep("drawer", "en", 390);
        assertThat(reader.browser().barriers()).isEmpty();
    }

    @Test
    void aSearchShowsWhoIsFoundWithoutAnotherPage() throws IOException {
        Onlooker reader = loggedIn();
        reader.open("team", 1440);
        reader.browser()
                .run("document.querySelector('#part').value = 'Cai';"
                        + " document.querySelector('#part').dispatchEvent(new Event('input', { bubbles: true }))");
        reader.browser()
                .run("new Promise(done => document.body.addEventListener('htmx:afterSettle', done, { once: true }))");
        assertThat(reader.browser()
                        .run("document.querySelectorAll('#people tbody tr').length")
                        .asInt(-1))
                .isEqualTo(1);
        assertThat(reader.browser().run("location.search").asString()).isEqualTo("?part=Cai");
        assertThat(reader.browser().barriers()).isEmpty();
    }

    private static boolean isNavigationSeen(Onlooker reader) throws IOException {
        return reader.browser()
                .run("document.querySelector('nav').offsetHeight > 0")
                .asBoolean(false);
    }

    private static Onlooker loggedIn() throws IOException {
        Onlooker reader = started.orElseThrow();
        reader.browser().colours("light");
        reader.logIn("looker", PASSWORD);
        return reader;
    }

    private static String name(String page) {
        return page.isEmpty() ? "home" : page.replaceAll("\\W", "-");
    }
}
