package io.baton.server.privacy;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.privacy.Erasure.State;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases people: one administrator proposes it, another one approves it (rule L2). */
@Service
class Erasing {

    private final Erasures erasures;
    private final Retention retention;
    private final Eraser eraser;
    private final AccountBook accounts;
    private final AuditTrail trail;
    private final JdbcClient database;

    Erasing(
            Erasures erasures,
            Retention retention,
            Eraser eraser,
            AccountBook accounts,
            AuditTrail trail,
            JdbcClient database) {
        this.erasures = erasures;
        this.retention = retention;
        this.eraser = eraser;
        this.accounts = accounts;
        this.trail = trail;
        this.database = database;
    }

    /** What came of it. */
    enum Answer {
        /** It was done. */
        DONE,
        /** Nothing was said of why. */
        WITHOUT_REASON,
        /** The person has an assignment of today or later. */
        EMPLOYED,
        /** The law wants that the data are kept, and nothing was said of why it does not bind. */
        KEPT_BY_LAW,
        /** Who decides has to be another person than who proposed, and than who is erased. */
        SAME_PERSON,
        /** Somebody else was first. */
        OVERTAKEN
    }

    /** Proposes to erase somebody. */
    @Transactional
    public Answer propose(Account account, Subject subject, Erasure.Why why) {
        if (why.reason().isBlank()) {
            return Answer.WITHOUT_REASON;
        }
        Optional<Answer> hindrance = hindrance(subject, why);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        return erasures.propose(account.id(), subject.person(), why)
                ? told(account, subject, AuditEvent.Kind.ERASURE_PROPOSED, why.reason())
                : Answer.OVERTAKEN;
    }

    private Optional<Answer> hindrance(Subject subject, Erasure.Why why) {
        Retention.Kept kept = retention.of(subject);
        if (kept.isEmployed()) {
            return Optional.of(Answer.EMPLOYED);
        }
        return kept.isRunning() && why.release().isBlank() ? Optional.of(Answer.KEPT_BY_LAW) : Optional.empty();
    }

    /** Takes one's own proposal back. */
    @Transactional
    public Answer withdraw(Account account, Subject subject, long id) {
        Optional<Erasure> open =
                open(subject, id).filter(erasure -> erasure.proposed().account() == account.id());
        open.ifPresent(erasure -> erasures.decide(erasure, State.WITHDRAWN, account.id(), ""));
        return open.isPresent() ? told(account, subject, AuditEvent.Kind.ERASURE_WITHDRAWN, "") : Answer.OVERTAKEN;
    }

    /** Refuses what somebody else proposed. */
    @Transactional
    public Answer refuse(Account account, Subject subject, long id, String reason) {
        if (reason.isBlank()) {
            return Answer.WITHOUT_REASON;
        }
        Optional<Erasure> open = open(subject, id);
        if (open.filter(erasure -> !mayDecide(account, erasure)).isPresent()) {
            return Answer.SAME_PERSON;
        }
        open.ifPresent(erasure -> erasures.decide(erasure, State.REFUSED, account.id(), reason));
        return open.isPresent() ? told(account, subject, AuditEvent.Kind.ERASURE_REFUSED, reason) : Answer.OVERTAKEN;
    }

    /** Erases somebody as somebody else has proposed; of several who do so at the same time one does. */
    @Transactional
    public Answer approve(Account account, Subject subject, long id) {
        Optional<Erasure> open = open(subject, id);
        if (open.isEmpty()) {
            return Answer.OVERTAKEN;
        }
        if (!mayDecide(account, open.get())) {
            return Answer.SAME_PERSON;
        }
        // nobody is taken on again meanwhile
        database.sql("LOCK TABLE assignment IN SHARE ROW EXCLUSIVE MODE").update();
        Optional<Answer> hindrance = hindrance(subject, open.get().why());
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        erasures.decide(open.get(), State.DONE, account.id(), "");
        List<String> left = eraser.erase(subject, account.toString());
        erasures.leave(open.get(), left);
        return told(account, subject, AuditEvent.Kind.PERSON_ERASED, "");
    }

    private Optional<Erasure> open(Subject subject, long id) {
        return erasures.held(id).filter(erasure -> erasure.person().equals(subject.person()));
    }

    /** Neither by the account that proposed it, nor by another one of the same person, nor by whoever is erased. */
    boolean mayDecide(Account account, Erasure erasure) {
        Optional<String> author = accounts.find(erasure.proposed().account()).flatMap(KeptAccount::person);
        return account.id() != erasure.proposed().account()
                && (account.person().isEmpty()
                        || (!account.person().equals(author)
                                && !account.person().equals(Optional.of(erasure.person()))));
    }

    private Answer told(Account account, Subject subject, AuditEvent.Kind kind, String detail) {
        trail.record(new AuditEvent(account.id(), kind, subject.person(), detail));
        return Answer.DONE;
    }
}
