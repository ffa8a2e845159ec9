package io.baton.server.intake;

import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes loads, and writes down who did. */
@Component
class Undoing {

    private final FactBase facts;
    private final AuditTrail trail;

    Undoing(FactBase facts, AuditTrail trail) {
        this.facts = facts;
        this.trail = trail;
    }

    /** Undoes a load; empty where nothing is left of it. */
    @Transactional
    public Optional<FactLoad.Taken> undo(Account account, Table table, long load) {
        Optional<FactLoad.Taken> undone = facts.undo(table, load, account.login());
        undone.ifPresent(taken -> trail.record(new AuditEvent(
                account.id(),
                AuditEvent.Kind.FACTS_LOADED,
                "",
                table.name() + ", load " + taken.load() + " undoes load " + load + ": " + taken.changedRows()
                        + " as they were, " + taken.goneRows() + " gone, " + taken.unchangedRows()
                        + " changed since and left")));
        return undone;
    }
}
