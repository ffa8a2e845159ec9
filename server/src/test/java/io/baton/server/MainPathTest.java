package io.baton.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.server.access.AccountBook;
import io.baton.server.access.Accounts;
import io.baton.server.access.GivenAccount;
import io.baton.server.access.Role;
import io.baton.server.calculation.AppraisedCompany;
import io.baton.server.page.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What each kind of person does first, in a real browser and in each language: come in by a first password, and go where the
 * work is. That their pages have no barrier is asked where they are looked at.
 */
@ExtendWith(AppraisedCompany.class)
class MainPathTest {

    private static final String OWN = "a password of my own";

    @TempDir
    private static Path folder;

    private static Optional<Onlooker> started = Optional.empty();

    private final Onlooker reader = started.orElseThrow();

    @BeforeAll
    static void start() throws IOException {
        started = Optional.of(Onlooker.at(AppraisedCompany.address(), folder));
    }

    @AfterAll
    static void end() throws IOException {
        if (started.isPresent()) {
            started.get().close();
        }
    }

    /** Comes in by a first password, which has to be changed, and sees the first page. */
    private void comeIn(Language language, String person, Role... roles) throws IOException {
        String login = "path-" + language.tag().toLowerCase(Locale.ROOT) + "-" + person
                + Set.of(roles).size() + Set.of(roles).toString().replaceAll("\\W", "");
        Optional<String> whose = Optional.of(person).filter(id -> !id.isEmpty());
        String first = AppraisedCompany.part(GivenAccount.class).give(login, whose, Set.of(roles));
        long id = AppraisedCompany.part(AccountBook.class)
                .find(login)
                .orElseThrow()
                .id();
        AppraisedCompany.part(Accounts.class).keep(id, Optional.of(language), Theme.SYSTEM);

        reader.logIn(login, first);
        assertThat(reader.path()).isEqualTo("/settings/password");
        reader.type("#current", first);
        reader.type("#fresh", OWN);
        reader.type("#again", OWN);
        reader.press("main button[type=submit]");
        reader.logIn(login, OWN);
        assertThat(reader.path()).isEqualTo("/");
        assertThat(reader.browser().run("document.documentElement.lang").asString())
                .isEqualTo(language.tag());
    }

    /** Follows a link of the navigation. */
    private void goTo(String path) throws IOException {
        reader.press("nav a[href=\"" + path + "\"]");
        assertThat(reader.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSalesPersonOpensANumberDownToItsRows(Language language) throws IOException {
        comeIn(language, "kim");
        assertThat(reader.has(".glances a[href^=\"/performance\"]")).isTrue();
        goTo("/performance");
        reader.browser().run("document.querySelector('.lines .item a').click()");
        assertThat(reader.has("details[open] .rows li")).isTrue();
        goTo("/pay");
        assertThat(reader.has("#statement")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aManagerGoesFromTheTeamToSomebodyInIt(Language language) throws IOException {
        comeIn(language, "lea");
        goTo("/team");
        reader.press("main a[href=\"/team-map\"]");
        reader.press(".heat a[href^=\"/team/kim/performance\"]");
        assertThat(reader.text("h1")).isEqualTo("王 kim");
        assertThat(reader.has("#score .lines")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void salesOperationsCalculatesAPeriodAgain(Language language) throws IOException {
        comeIn(language, "", Role.OPERATIONS);
        goTo("/runs");
        reader.press("main button[type=submit]");
        assertThat(reader.has("#runs tbody tr")).isTrue();
        goTo("/organisation");
        reader.press("main .lines a");
        assertThat(reader.has("main tbody a[href^=\"/organisation/people/\"]")).isTrue();
        AppraisedCompany.awaitQuiet();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAdministratorMakesAnAccountAndVerifiesTheTrail(Language language) throws IOException {
        comeIn(language, "", Role.ADMINISTRATOR);
        goTo("/accounts");
        reader.press("main a[href=\"/accounts/new\"]");
        reader.type("#login", "made-in-" + language.tag());
        reader.type("#person", "ana");
        reader.press("main button[type=submit]");
        assertThat(reader.text(".secret")).hasSize(18);
        assertThat(reader.browser().barriers()).isEmpty();
        goTo("/audit");
        reader.press("form[action=\"/audit/verify\"] button");
        assertThat(reader.has(".alert-success")).isTrue();
        assertThat(reader.browser().barriers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FINANCE", "SUPERVISION"})
    void othersComeIn(Role role) throws IOException {
        comeIn(Language.EN, "", role);
        goTo("/team");
        assertThat(reader.has("nav a[href=\"/audit\"]")).isEqualTo(role == Role.SUPERVISION);
    }
}
