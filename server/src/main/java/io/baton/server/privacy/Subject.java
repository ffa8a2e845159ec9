package io.baton.server.privacy;

import io.baton.core.document.Language;
import io.baton.server.organisation.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whose data they are.
 *
 * @param scope the person, and nobody else
 * @param accounts the numbers of the person's accounts, closed ones too
 * @param logins what they are called
 * @param language in which the person reads; empty where that is not known
 */
record Subject(Scope.Self scope, List<Long> accounts, List<String> logins, Optional<Language> language) {

    Subject {
        accounts = List.copyOf(accounts);
        logins = List.copyOf(logins);
    }

    String person() {
        return scope.person();
    }

    /** What the conditions of {@link Holding} stand for. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("accounts", accounts.toArray(Long[]::new));
        parameters.put(
                "logins",
                logins.stream().map(login -> login.toLowerCase(Locale.ROOT)).toArray(String[]::new));
        return parameters;
    }

    @Override
    public String toString() {
        // logins do not belong into a log
        return "subject " + person();
    }
}
