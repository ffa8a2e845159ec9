package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baton.core.document.Language;
import io.baton.server.access.Accounts;
import io.baton.server.access.NewAccount;
import io.baton.server.access.Role;
import io.baton.server.page.Theme;
import io.baton.testing.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page in a real browser: nothing runs over the edge, and axe finds no barrier. Pictures stay in target/look. */
@ExtendWith(RunningServer.class)
class LookTest {

    private static final Path PICTURES = Path.of("target", "look");
    private static final List<Integer> WIDTHS = List.of(390, 1024, 1440);
    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final int HEIGHT = 900;
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
            "audit",
            "audit?person=s1",
            "organisation",
            "organisation/unit?name=east",
            "organisation/calendar");

    @TempDir
    private static Path folder;

    private static Optional<Browser> browser = Optional.empty();
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
        Files.createDirectories(PICTURES);
        Optional<Path> program = Browser.installed();
        if (program.isPresent()) {
            browser = Optional.of(Browser.start(program.get(), folder.resolve("profile")));
        }
    }

    @AfterAll
    static void end() throws IOException {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageFitsIntoEveryWindowAndHasNoBarrier(Language language) throws IOException {
        Browser open = loggedIn();
        RunningServer.part(Accounts.class).keep(account, Optional.of(language), Theme.SYSTEM);
        for (String page : PAGES) {
            for (int width : WIDTHS) {
                open(open, page, width);
                Files.write(picture(page, language.tag(), width), open.picture(width, HEIGHT));
                assertThat(open.overflow()).as(page + " at " + width).isZero();
            }
            // languages change colours and roles nowhere, so that each page is asked in one of them
            if (PAGES.indexOf(page) % LANGUAGES.size() == LANGUAGES.indexOf(language)) {
                assertThat(open.barriers()).as(page).isEmpty();
            }
        }
    }

    @Test
    void theLogInHasNoBarrier() throws IOException {
        Browser open = opened();
        for (int width : WIDTHS) {
            leave(open);
            open(open, "login?error", width);
            Files.write(picture("login", "en", width), open.picture(width, HEIGHT));
            assertThat(open.overflow()).isZero();
        }
        assertThat(open.barriers()).isEmpty();
    }

    @Test
    void darkColoursHaveContrast() throws IOException {
        Browser open = loggedIn();
        RunningServer.part(Accounts.class).keep(account, Optional.of(Language.ZH_HANS), Theme.SYSTEM);
        open.colours("dark");
        for (String page : PAGES) {
            open(open, page, 1440);
            Files.write(picture(page, "dark", 1440), open.picture(1440, HEIGHT));
            assertThat(open.barriers()).as(page).isEmpty();
        }
    }

    @Test
    void theDrawerOpensByAButtonOnASmallScreen() throws IOException {
        Browser open = loggedIn();
        open(open, "", 390);
        assertThat(isNavigationSeen(open)).isFalse();
        open.run("document.querySelector('.drawer').click()");
        assertThat(isNavigationSeen(open)).isTrue();
        Files.write(picture("drawer", "en", 390), open.picture(390, HEIGHT));
        assertThat(open.barriers()).isEmpty();
    }

    @Test
    void aSearchShowsWhoIsFoundWithoutAnotherPage() throws IOException {
        Browser open = loggedIn();
        open(open, "team", 1440);
        open.run("document.querySelector('#part').value = 'Cai';"
                + " document.querySelector('#part').dispatchEvent(new Event('input', { bubbles: true }))");
        open.run("new Promise(done => document.body.addEventListener('htmx:afterSettle', done, { once: true }))");
        assertThat(open.run("document.querySelectorAll('#people tbody tr').length")
                        .asInt(-1))
                .isEqualTo(1);
        assertThat(open.run("location.search").asString()).isEqualTo("?part=Cai");
        assertThat(open.barriers()).isEmpty();
    }

    private static boolean isNavigationSeen(Browser open) throws IOException {
        return open.run("document.querySelector('nav').offsetHeight > 0").asBoolean(false);
    }

    private static Browser loggedIn() throws IOException {
        Browser open = opened();
        open.colours("light");
        leave(open);
        open(open, "login", 1440);
        open.run("document.querySelector('#username').value = 'looker'");
        open.run("document.querySelector('#password').value = '" + PASSWORD + "'");
        open.follow("document.querySelector('button[type=submit]').click()");
        return open;
    }

    private static void leave(Browser open) throws IOException {
        open(open, "login", 1440);
        if (open.run("document.querySelector('.leave') !== null").asBoolean(false)) {
            open.follow("document.querySelector('.leave button').click()");
        }
    }

    private static Browser opened() {
        assumeTrue(browser.isPresent(), "no browser on this machine");
        return browser.orElseThrow();
    }

    private static void open(Browser open, String page, int width) throws IOException {
        open.open(URI.create(RunningServer.address() + "/" + page), width);
    }

    private static Path picture(String page, String what, int width) {
        String name = page.isEmpty() ? "home" : page.replaceAll("\\W", "-");
        return PICTURES.resolve(String.format(Locale.ROOT, "%s-%s-%d.png", name, what, width));
    }
}
