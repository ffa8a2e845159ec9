package io.baton.server.access;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.People;
import io.baton.server.organisation.Scope;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who may see whom. It is the only place where scopes come from, and writes down whoever looks at somebody else (rules L4, L5).
 * Whoever runs appraisals sees scores and thereby gives none; an administrator sees who is there, and no more.
 */
@Component
public class Sight {

    private final People people;
    private final AuditTrail trail;

    Sight(People people, AuditTrail trail) {
        this.people = people;
        this.trail = trail;
    }

    /** What is one's own; nobody where the account is nobody's. */
    public Scope own(Account account) {
        return account.person().<Scope>map(Scope.Self::new).orElseGet(Scope.Nobody::new);
    }

    /**
     * A scope of one person; empty where the account may not see that of the person on that day. A superior's holds no more than the
     * days on which the person is below.
     *
     * @param day on which the data were true; of a period the last
     */
    public Optional<Scope> look(Account account, Resource resource, String person, LocalDate day) {
        if (account.person().equals(Optional.of(person))) {
            return Optional.of(own(account));
        }
        boolean maySee = maySee(account, resource, person, day);
        AuditEvent.Kind kind = maySee ? AuditEvent.Kind.READ : AuditEvent.Kind.READ_REFUSED;
        trail.record(new AuditEvent(account.id(), kind, person, new Looked(resource, day.toString(), false).text()));
        return maySee ? Optional.of(one(whole(account, resource), person)) : Optional.empty();
    }

    /** Whether {@link #look} would give that: for links, which show nothing and so are not written down. */
    public boolean maySee(Account account, Resource resource, String person, LocalDate day) {
        return account.person().equals(Optional.of(person))
                || people.find(whole(account, resource), person, day).isPresent();
    }

    /** A scope of everyone of whom the account may see that, for a list. */
    public Scope list(Account account, Resource resource, LocalDate day) {
        Scope scope = whole(account, resource);
        if (!scope.equals(own(account))) {
            trail.record(new AuditEvent(
                    account.id(), AuditEvent.Kind.READ, "", new Looked(resource, day.toString(), true).text()));
        }
        return scope;
    }

    /** Whether the account may see anybody else on that day. */
    public boolean seesOthers(Account account, LocalDate day) {
        return !account.roles().isEmpty()
                || account.person()
                        .filter(person -> people.isSuperior(person, day))
                        .isPresent();
    }

    /** Whether the account may see how anybody else stands on that day. */
    public boolean seesResults(Account account, LocalDate day) {
        return account.roles().stream().anyMatch(Resource.PERFORMANCE::isSeenBy)
                || account.person()
                        .filter(person -> people.isSuperior(person, day))
                        .isPresent();
    }

    private static Scope one(Scope whole, String person) {
        return whole instanceof Scope.Line(String superior)
                ? new Scope.Member(superior, person)
                : new Scope.Self(person);
    }

    private Scope whole(Account account, Resource resource) {
        if (account.roles().stream().anyMatch(resource::isSeenBy)) {
            return new Scope.Everyone();
        }
        return resource.isSeenBySuperiors()
                ? account.person().<Scope>map(Scope.Line::new).orElseGet(Scope.Nobody::new)
                : own(account);
    }
}
