package io.baton.server.intake;

import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.OrganisationMerge.Taking;
import io.baton.server.organisation.Today;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People, assignments and units from files: their rows are compared and taken as facts are, but kept by the organisation. */
@Component
@ConditionalOnWebApplication
class OrganisationIntake {

    private final OrganisationRows organisation;
    private final Uploads uploads;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Today today;

    OrganisationIntake(
            OrganisationRows organisation,
            Uploads uploads,
            AuditTrail trail,
            TransactionTemplate transaction,
            Today today) {
        this.organisation = organisation;
        this.uploads = uploads;
        this.trail = trail;
        this.transaction = transaction;
        this.today = today;
    }

    /** What rows would change. */
    FactBase.Compared compare(Account account, Table table, UploadFiles.Rows rows) {
        return organisation.bring(Actor.account(account.id()), table, rows.good(), rows.bad(), Taking.NOTHING);
    }

    /** Takes the rows of a file, or none of them. */
    Loads.Answer take(Account account, Table table, Upload upload, UploadFiles.Rows rows, FactLoad.Taking taking) {
        return transaction.execute(status -> {
            FactLoad.Taken taken = organisation
                    .bring(Actor.account(account.id()), table, rows.good(), rows.bad(), Taking.GOOD_ROWS)
                    .taken();
            Loads.Answer answer =
                    taking == FactLoad.Taking.ALL_OR_NOTHING && !taken.refused().isEmpty()
                            ? Loads.Answer.REFUSED
                            : written(account, table, upload, taken);
            if (answer != Loads.Answer.TAKEN) {
                status.setRollbackOnly();
            }
            return answer;
        });
    }

    private Loads.Answer written(Account account, Table table, Upload upload, FactLoad.Taken taken) {
        Upload.Rows counts = new Upload.Rows(
                taken.newRows(),
                taken.changedRows() + taken.goneRows(),
                taken.unchangedRows(),
                taken.refused().size());
        Upload.Deed deed = new Upload.Deed(today.instant(), account.id());
        if (!uploads.take(upload.id(), new Upload.Taken(0, deed, counts))) {
            return Loads.Answer.GONE;
        }
        trail.record(new AuditEvent(
                account.id(),
                AuditEvent.Kind.ORGANISATION_IMPORTED,
                "",
                "upload " + upload.id() + ", " + OrganisationRows.told(table, taken)));
        return Loads.Answer.TAKEN;
    }
}
