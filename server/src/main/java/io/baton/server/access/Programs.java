package io.baton.server.access;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.organisation.Scope;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Whom programs may see: everyone, where their token allows the sort of thing at all, which the door has looked at ({@link
 * ApiTokens.Permission}). Each look is written down (rule L4).
 */
@Component
public class Programs {

    private final AuditTrail trail;

    Programs(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * A scope for a list.
     *
     * @param day on which the data were true; of a period the last
     */
    public Scope list(Principal program, Resource resource, LocalDate day) {
        return seen("", new Looked(resource, day.toString(), true, program.getName()));
    }

    /** A scope for one person. */
    public Scope look(Principal program, Resource resource, String person, LocalDate day) {
        return seen(person, new Looked(resource, day.toString(), false, program.getName()));
    }

    private Scope seen(String person, Looked looked) {
        trail.record(new AuditEvent(AuditEvent.NOBODY, AuditEvent.Kind.READ, person, looked.text()));
        return new Scope.Everyone();
    }
}
