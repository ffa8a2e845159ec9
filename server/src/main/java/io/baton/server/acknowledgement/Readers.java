package io.baton.server.acknowledgement;

import io.baton.server.access.Account;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.plans.BoundPlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a version was read, and that those who had not were reminded. */
@Service
class Readers {

    private final Acknowledgements book;
    private final AuditTrail trail;

    Readers(Acknowledgements book, AuditTrail trail) {
        this.book = book;
        this.trail = trail;
    }

    /** The person of an account has read it; again changes nothing. */
    @Transactional
    void acknowledge(Account account, BoundPlan plan) {
        String person = account.person().orElseThrow();
        if (book.acknowledge(plan.hash(), person, account.id())) {
            trail.record(new AuditEvent(account.id(), AuditEvent.Kind.PLAN_ACKNOWLEDGED, person, label(plan)));
        }
    }

    /** Whoever has not read it is reminded. */
    @Transactional
    void remind(Account account, BoundPlan plan) {
        book.remind(plan.hash(), account.id());
        trail.record(new AuditEvent(account.id(), AuditEvent.Kind.PLAN_REMINDED, "", label(plan)));
    }

    private static String label(BoundPlan plan) {
        return plan.plan().name() + " version " + plan.plan().version();
    }
}
