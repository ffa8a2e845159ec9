package io.baton.server.governance;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.access.Resource;
import io.baton.server.access.Sight;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the numbers in the audit trail are called: logins, and people by their names of today. */
@Component
class AuditNames {

    private final AccountBook book;
    private final People people;
    private final Sight sight;
    private final Today today;

    AuditNames(AccountBook book, People people, Sight sight, Today today) {
        this.book = book;
        this.people = people;
        this.sight = sight;
        this.today = today;
    }

    AuditTrail.Search search(AuditFilter filter) {
        return filter.search(book, today);
    }

    String told(AuditFilter filter) {
        return filter.told(book);
    }

    Map<Long, String> logins(List<AuditTrail.Entry> entries) {
        List<Long> actors =
                entries.stream().map(entry -> entry.told().actor()).distinct().toList();
        return book.all(actors).stream().collect(Collectors.toMap(KeptAccount::id, KeptAccount::login));
    }

    Map<String, String> people(Account account, List<AuditTrail.Entry> entries) {
        LocalDate day = today.now();
        List<String> ids = entries.stream()
                .map(AuditTrail.Entry::subject)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Scope scope = sight.list(account, Resource.DIRECTORY, day);
        Map<String, String> named = new TreeMap<>(people.names(scope, ids, day));
        named.replaceAll((id, name) -> name + " " + id);
        return named;
    }
}
