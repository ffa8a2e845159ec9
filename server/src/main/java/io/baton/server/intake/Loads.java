package io.baton.server.intake;

import io.baton.core.document.Problem;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Account;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactIntake;
import io.baton.server.facts.FactLoad;
import io.baton.server.organisation.Today;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What a file would do to the facts, and doing it. */
@Component
@ConditionalOnWebApplication
class Loads {

    private final IntakeTables tables;
    private final Uploads uploads;
    private final UploadFiles files;
    private final FactBase facts;
    private final FactIntake intake;
    private final OrganisationIntake organisation;
    private final AuditTrail trail;
    private final Today today;

    Loads(
            IntakeTables tables,
            Uploads uploads,
            UploadFiles files,
            FactBase facts,
            FactIntake intake,
            OrganisationIntake organisation,
            AuditTrail trail,
            Today today) {
        this.tables = tables;
        this.uploads = uploads;
        this.files = files;
        this.facts = facts;
        this.intake = intake;
        this.organisation = organisation;
        this.trail = trail;
        this.today = today;
    }

    /** What a file would do. */
    sealed interface Found {

        /** It cannot be read. */
        record Unreadable(Problem why) implements Found {}

        /** What would become of its rows. */
        record Read(FactBase.Compared compared) implements Found {}
    }

    /** What became of a file. */
    enum Answer {
        /** Its rows are taken. */
        TAKEN,
        /** It was taken before, or is not there any more. */
        GONE,
        /** Its rows have no key, and were taken from another file of the same content. */
        AGAIN,
        /** Something is wrong, and nothing was to be taken then. */
        REFUSED,
        /** It cannot be read. */
        UNREADABLE
    }

    /** The fact type as the catalogue declares it, with what it says of files; empty where there is none of that name. */
    Optional<Table> declared(String type) {
        return tables.declared(type);
    }

    /** What a file would do now; empty where it was dropped. */
    Optional<Found> look(Account account, Table declared, Upload upload) throws IOException {
        return files.open(upload, file -> look(account, declared, upload, file));
    }

    private Found look(Account account, Table declared, Upload upload, Path file) throws IOException {
        UploadFiles.Rows rows = files.rows(declared, upload.reading(), file);
        return rows.fault().isPresent()
                ? new Found.Unreadable(rows.fault().get())
                : new Found.Read(
                        IntakeTables.isOfOrganisation(declared)
                                ? organisation.compare(account, declared, rows)
                                : facts.compare(load(account, declared, upload, rows, FactLoad.Taking.GOOD_ROWS)));
    }

    private static FactLoad load(
            Account account, Table declared, Upload upload, UploadFiles.Rows rows, FactLoad.Taking taking) {
        return new FactLoad(
                declared,
                upload.reading().source(),
                account.login(),
                rows.good(),
                rows.bad(),
                taking,
                Optional.empty());
    }

    /** Takes a file. */
    Answer take(Account account, Table declared, Upload upload, FactLoad.Taking taking) throws IOException {
        return files.open(upload, file -> {
                    UploadFiles.Rows rows = files.rows(declared, upload.reading(), file);
                    if (rows.fault().isPresent()) {
                        return Answer.UNREADABLE;
                    }
                    return IntakeTables.isOfOrganisation(declared)
                            ? organisation.take(account, declared, upload, rows, taking)
                            : take(account, upload, load(account, declared, upload, rows, taking));
                })
                .orElse(Answer.GONE);
    }

    private Answer take(Account account, Upload upload, FactLoad load) {
        try {
            return Answer.valueOf(intake.take(
                    load, taken -> taken(account, upload, load, taken).name()));
        } catch (NotTaken e) {
            return e.answer;
        }
    }

    /** Within the transaction of the load, in which no other one goes on. */
    private Answer taken(Account account, Upload upload, FactLoad load, FactLoad.Taken taken) {
        if (load.taking() == FactLoad.Taking.ALL_OR_NOTHING && !taken.refused().isEmpty()) {
            return Answer.REFUSED;
        }
        if (load.table().type().key().isEmpty() && uploads.takenBefore(upload).isPresent()) {
            throw new NotTaken(Answer.AGAIN);
        }
        Upload.Rows rows = new Upload.Rows(
                taken.newRows(),
                taken.changedRows(),
                taken.unchangedRows(),
                taken.refused().size());
        Upload.Deed deed = new Upload.Deed(today.instant(), account.id());
        if (!uploads.take(upload.id(), new Upload.Taken(taken.load(), deed, rows))) {
            throw new NotTaken(Answer.GONE);
        }
        trail.record(new AuditEvent(
                account.id(),
                AuditEvent.Kind.FACTS_LOADED,
                "",
                load.table().name() + ", load " + taken.load() + ", upload " + upload.id() + ": " + rows.fresh()
                        + " new, " + rows.changed() + " changed, " + rows.same() + " the same, " + rows.bad()
                        + " left out"));
        return Answer.TAKEN;
    }

    /** Says why each row is left out. */
    @FunctionalInterface
    interface Reason {
        String of(FactLoad.Refused refused);
    }

    /** The rows that are left out, as a file to mend; empty where the upload was dropped, or cannot be read. */
    Optional<byte[]> toMend(Account account, Table declared, Upload upload, Reason reason) throws IOException {
        return files.open(upload, file -> {
                    if (!(look(account, declared, upload, file) instanceof Found.Read(FactBase.Compared compared))) {
                        return Optional.<byte[]>empty();
                    }
                    Map<Long, String> reasons = new LinkedHashMap<>();
                    compared.taken()
                            .refused()
                            .forEach(row ->
                                    reasons.merge(row.line(), reason.of(row), (one, other) -> one + "; " + other));
                    return Optional.of(files.toMend(declared, upload.reading(), file, reasons));
                })
                .flatMap(found -> found);
    }

    /** Ends a load before it is committed. */
    private static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Answer answer;

        NotTaken(Answer answer) {
            super("the load was not taken: " + answer);
            this.answer = answer;
        }
    }
}
