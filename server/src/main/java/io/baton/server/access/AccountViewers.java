package io.baton.server.access;

import io.baton.core.document.Language;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Person;
import io.baton.server.organisation.Today;
import io.baton.server.page.Theme;
import io.baton.server.page.Viewer;
import io.baton.server.page.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Pages follow the settings of the account; without them, and before log-in, the language of the browser. */
@Component
class AccountViewers implements Viewers {

    private final People people;
    private final Sight sight;
    private final Today today;

    AccountViewers(People people, Sight sight, Today today) {
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    @Override
    public Viewer of(HttpServletRequest request) {
        Language ofBrowser = language(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
        return FreshAccount.of(request)
                .map(account -> new Viewer(name(account), account.language().orElse(ofBrowser), account.theme()))
                .orElseGet(() -> new Viewer("", ofBrowser, Theme.SYSTEM));
    }

    private String name(Account account) {
        return account.person()
                .flatMap(person -> people.find(sight.own(account), person, today.now()))
                .map(Person::name)
                .orElseGet(account::login);
    }

    /** The first that Baton speaks, as browsers list them; they put the preferred one first. */
    static Language language(String accepted) {
        for (String range : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String tag = range.split(";", -1)[0].strip();
            if (tag.startsWith("zh")) {
                return isTraditional(tag) ? Language.ZH_HANT : Language.ZH_HANS;
            }
            if (tag.startsWith("en")) {
                return Language.EN;
            }
        }
        return Language.EN;
    }

    private static boolean isTraditional(String tag) {
        return tag.contains("hant") || tag.endsWith("-tw") || tag.endsWith("-hk") || tag.endsWith("-mo");
    }
}
