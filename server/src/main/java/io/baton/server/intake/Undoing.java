package io.baton.server.intake;

import io.baton.engine.catalogue.Table;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes loads, and writes down who did. */
@Component
public class Undoing {

    private final FactBase facts;
    private final AuditTrail trail;

    Undoing(FactBase facts, AuditTrail trail) {
        this.facts = facts;
        this.trail = trail;
    }

    /**
     * Undoes a load; empty where nothing is left of it.
     *
     * @param sender what the load that undoes it says of who sent it
     */
    @Transactional
    public Optional<FactLoad.Taken> undo(Actor actor, String sender, Table table, long load) {
        Optional<FactLoad.Taken> undone = facts.undo(table, load, sender);
        undone.ifPresent(taken -> trail.record(actor.did(
                AuditEvent.Kind.FACTS_LOADED,
                "",
                table.name() + ", load " + taken.load() + " undoes load " + load + ": " + taken.changedRows()
                        + " as they were, " + taken.goneRows() + " gone, " + taken.unchangedRows()
                        + " changed since and left")));
        return undone;
    }
}
