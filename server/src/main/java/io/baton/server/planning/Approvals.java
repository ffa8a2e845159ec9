package io.baton.server.planning;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.plans.PlanText;
import io.baton.server.plans.Plans;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** How a draft comes to bind: one person proposes it, another one approves it (rule P2). Every step is written down. */
@Service
class Approvals {

    private final Drafts drafts;
    private final DraftCheck check;
    private final Plans plans;
    private final AccountBook accounts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Approvals(
            Drafts drafts,
            DraftCheck check,
            Plans plans,
            AccountBook accounts,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.check = check;
        this.plans = plans;
        this.accounts = accounts;
        this.trail = trail;
        this.events = events;
    }

    /** What was answered. */
    enum Answer {
        /** It was done. */
        DONE,
        /** Somebody has done something to it since it was seen. */
        CHANGED,
        /** The first day is missing. */
        WITHOUT_START,
        /** A reason is missing. */
        WITHOUT_REASON,
        /** Its text is no plan, or does not go together with those that bind. */
        WRONG,
        /** Its tests fail. */
        FAILING,
        /** It begins before the next period, and nobody said that it shall. */
        TOO_EARLY,
        /** Whoever wrote or proposed it does not approve it. */
        SAME_PERSON
    }

    /**
     * What is proposed.
     *
     * @param start the first day on which it binds
     * @param isRetroactive whether it may begin before the next period
     * @param reason why
     */
    record Proposal(LocalDate start, boolean isRetroactive, String reason) {}

    /** Begins a draft; gives its number. */
    @Transactional
    long begin(Author who, PlanText text, PlanText origin) {
        long id = drafts.begin(who, text, origin);
        trail.record(event(who, AuditEvent.Kind.PLAN_BEGUN, "draft " + id + ", " + text.path()));
        return id;
    }

    /** Keeps another text. */
    @Transactional
    Answer save(Author who, Draft seen, String content) {
        return told(drafts.save(deed(who, seen), content), who, AuditEvent.Kind.PLAN_SAVED, seen, "");
    }

    /** Proposes a draft, with its first day written into its text. */
    @Transactional
    Answer propose(Account account, Draft draft, Proposal proposal) {
        if (proposal.reason().isBlank()) {
            return Answer.WITHOUT_REASON;
        }
        Optional<String> text = ValueEdit.start(draft.text().content()).equals(Optional.of(proposal.start()))
                ? Optional.of(draft.text().content())
                : ValueEdit.starting(draft.text().content(), proposal.start());
        if (text.isEmpty()) {
            return Answer.WRONG;
        }
        Draft next = draft.with(text.get());
        Answer sound = sound(next, proposal.isRetroactive());
        if (sound != Answer.DONE) {
            return sound;
        }
        boolean isDone =
                drafts.propose(deed(author(account), draft), text.get(), proposal.isRetroactive(), proposal.reason());
        return told(isDone, author(account), AuditEvent.Kind.PLAN_PROPOSED, next, proposal.reason());
    }

    private Answer sound(Draft draft, boolean isRetroactive) {
        DraftCheck.Found found = check.check(draft.text());
        if (!found.isSound()) {
            return Answer.WRONG;
        }
        if (found.isRetroactive() && !isRetroactive) {
            return Answer.TOO_EARLY;
        }
        return check.test(draft.text()).filter(tested -> tested.passes()).isPresent() ? Answer.DONE : Answer.FAILING;
    }

    /** Takes a proposal back, by whoever designs plans. */
    @Transactional
    Answer withdraw(Account account, Draft draft) {
        boolean isDone = drafts.takeBack(deed(author(account), draft), Draft.Step.Kind.WITHDRAWN, "");
        return told(isDone, author(account), AuditEvent.Kind.PLAN_WITHDRAWN, draft, "");
    }

    /** Refuses a proposal. */
    @Transactional
    Answer refuse(Account account, Draft draft, String reason) {
        if (reason.isBlank()) {
            return Answer.WITHOUT_REASON;
        }
        if (isAuthor(account, draft)) {
            return Answer.SAME_PERSON;
        }
        boolean isDone = drafts.takeBack(deed(author(account), draft), Draft.Step.Kind.REFUSED, reason);
        return told(isDone, author(account), AuditEvent.Kind.PLAN_REFUSED, draft, reason);
    }

    /** Approves a proposal, which binds from then on; of several at the same time one does. */
    @Transactional
    Answer approve(Account account, Draft draft, String reason) {
        if (isAuthor(account, draft)) {
            return Answer.SAME_PERSON;
        }
        Optional<Draft> now = drafts.held(draft.id())
                .filter(held -> held.version() == draft.version() && held.state() == Draft.State.PROPOSED);
        if (now.isEmpty()) {
            return Answer.CHANGED;
        }
        DraftCheck.Found found = check.check(draft.text());
        if (!found.isSound()) {
            return Answer.WRONG;
        }
        if (found.isRetroactive() && !draft.isRetroactive()) {
            return Answer.TOO_EARLY;
        }
        String why =
                draft.last(Draft.Step.Kind.PROPOSED).map(Draft.Step::reason).orElse("");
        return switch (plans.add(draft.text(), why, account.login())) {
            case Plans.Answer.Wrong _ -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Answer.WRONG;
            }
            case Plans.Answer.Set(var binding) -> {
                boolean isDone = drafts.approve(deed(author(account), draft), binding.number(), reason);
                yield told(isDone, author(account), AuditEvent.Kind.PLAN_APPROVED, draft, reason);
            }
        };
    }

    /** Gives a draft up. */
    @Transactional
    Answer drop(Author who, Draft draft) {
        return told(drafts.drop(deed(who, draft)), who, AuditEvent.Kind.PLAN_DROPPED, draft, "");
    }

    /** Whether an account, or another one of the same person, wrote or proposed the draft. */
    boolean isAuthor(Account account, Draft draft) {
        return draft.authors().stream()
                .anyMatch(author -> author == account.id()
                        || (account.person().isPresent()
                                && accounts.find(author)
                                        .flatMap(KeptAccount::person)
                                        .equals(account.person())));
    }

    private static Author author(Account account) {
        return new Author.Person(account.id());
    }

    private static Drafts.Deed deed(Author who, Draft draft) {
        return new Drafts.Deed(who, draft.id(), draft.version());
    }

    private static AuditEvent event(Author who, AuditEvent.Kind kind, String what) {
        return new AuditEvent(
                who.account(), kind, "", who instanceof Author.Program(String name) ? what + ", by " + name : what);
    }

    private Answer told(boolean isDone, Author who, AuditEvent.Kind kind, Draft draft, String reason) {
        if (isDone) {
            trail.record(event(who, kind, draft.label() + (reason.isBlank() ? "" : ": " + reason)));
            moved(kind)
                    .map(move -> new PlanMoved(
                            move, draft.id(), draft.version(), draft.text().path()))
                    .ifPresent(events::publishEvent);
        }
        return isDone ? Answer.DONE : Answer.CHANGED;
    }

    private static Optional<PlanMoved.Move> moved(AuditEvent.Kind kind) {
        if (kind == AuditEvent.Kind.PLAN_PROPOSED) {
            return Optional.of(PlanMoved.Move.PROPOSED);
        }
        if (kind == AuditEvent.Kind.PLAN_REFUSED) {
            return Optional.of(PlanMoved.Move.REFUSED);
        }
        return Optional.of(PlanMoved.Move.APPROVED).filter(_ -> kind == AuditEvent.Kind.PLAN_APPROVED);
    }
}
