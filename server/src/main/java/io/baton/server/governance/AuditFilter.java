package io.baton.server.governance;

import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Today;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for in the audit trail, as it was typed; it lives in the address.
 *
 * @param account the login
 * @param kind the sort of event
 * @param person the id of whom it is about
 * @param day the day
 */
public record AuditFilter(String account, String kind, String person, String day) {

    /** Everything. */
    static final AuditFilter NONE = new AuditFilter("", "", "", "");

    private static final long UNKNOWN = -1;

    /** As an address says it. */
    static AuditFilter of(Map<String, String> asked) {
        return new AuditFilter(
                typed(asked, "account"), typed(asked, "kind"), typed(asked, "person"), typed(asked, "day"));
    }

    /** Its place in an address. */
    String address() {
        return "account=" + encoded(account) + "&kind=" + encoded(kind) + "&person=" + encoded(person) + "&day="
                + encoded(day);
    }

    /** What to look for; a login that nobody has finds nothing, a day that is none is left out. */
    AuditTrail.Search search(AccountBook book, Today today) {
        Optional<LocalDate> date = date();
        return new AuditTrail.Search(
                account.isEmpty()
                        ? Optional.empty()
                        : book.find(account).map(KeptAccount::id).or(() -> Optional.of(UNKNOWN)),
                sort(),
                person,
                date.map(one -> begin(today, one)),
                date.map(one -> begin(today, one.plusDays(1))));
    }

    /**
     * In a few words, for the trail itself; without a person, who stands beside it. An account stands there by its number: logins
     * could not be taken out of the trail where somebody is erased.
     */
    String told(AccountBook book) {
        String asked = account.isEmpty()
                ? ""
                : book.find(account).map(KeptAccount::toString).orElse("another account");
        return Stream.of("audit trail", asked, kind, day)
                .filter(typed -> !typed.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Optional<AuditEvent.Kind> sort() {
        return Arrays.stream(AuditEvent.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    private Optional<LocalDate> date() {
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static OffsetDateTime begin(Today today, LocalDate day) {
        return today.begin(day).atOffset(ZoneOffset.UTC);
    }

    private static String typed(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
