package io.baton.server.audit;

/**
 * Something that was done or seen.
 *
 * @param actor the account; {@link #NOBODY} for the server itself and for somebody unknown
 * @param kind what sort of thing
 * @param subject the id of the person whom it is about; empty for none
 * @param detail what exactly, in a few words; encrypted where there is a subject
 */
public record AuditEvent(long actor, Kind kind, String subject, String detail) {

    /** The actor where there is no account. */
    public static final long NOBODY = 0;

    /** What is written down. */
    public enum Kind {
        /** Somebody came in. */
        LOGGED_IN,
        /** Somebody was not let in. */
        LOG_IN_REFUSED,
        /** An account was made. */
        ACCOUNT_MADE,
        /** A password was changed, by its owner or by somebody else. */
        PASSWORD_CHANGED,
        /** An account got other roles. */
        ROLES_CHANGED,
        /** A closed account was opened again. */
        ACCOUNT_OPENED,
        /** An account was closed. */
        ACCOUNT_CLOSED,
        /** An account that wrong passwords had locked was opened before its time. */
        ACCOUNT_UNLOCKED,
        /** A token was made, by which a program comes in. */
        TOKEN_MADE,
        /** A token was ended. */
        TOKEN_REVOKED,
        /** What tells other programs of changes was made, changed or removed. */
        WEBHOOK_CHANGED,
        /** The organisation was changed. */
        ORGANISATION_IMPORTED,
        /** Somebody changed on a page what a person or a unit is. */
        ORGANISATION_CHANGED,
        /** Facts were loaded from a file on a page. */
        FACTS_LOADED,
        /** Somebody changed targets of a person on a page. */
        TARGETS_CHANGED,
        /** Targets were proposed to a person. */
        TARGETS_PROPOSED,
        /** A person asked for other targets. */
        TARGETS_ASKED,
        /** A person agreed to targets. */
        TARGETS_AGREED,
        /** Somebody changed on a page which facts there are. */
        CATALOGUE_CHANGED,
        /** A calculation of everybody was asked for. */
        RUN_ASKED,
        /** Somebody began to write a plan. */
        PLAN_BEGUN,
        /** The text of a draft was changed. */
        PLAN_SAVED,
        /** A draft was proposed. */
        PLAN_PROPOSED,
        /** A proposal was taken back. */
        PLAN_WITHDRAWN,
        /** A proposal was refused. */
        PLAN_REFUSED,
        /** A proposal was approved, and binds. */
        PLAN_APPROVED,
        /** A draft was given up. */
        PLAN_DROPPED,
        /** Somebody said to have read a plan. */
        PLAN_ACKNOWLEDGED,
        /** Those who had not read a plan were reminded. */
        PLAN_REMINDED,
        /** The quarterly review of plans was written down. */
        PLANS_REVIEWED,
        /** All data of a person were given out. */
        DATA_EXPORTED,
        /** Somebody proposed to erase a person. */
        ERASURE_PROPOSED,
        /** Such a proposal was taken back. */
        ERASURE_WITHDRAWN,
        /** Such a proposal was refused. */
        ERASURE_REFUSED,
        /** Somebody set how long is kept what is kept of people. */
        RETENTION_CHANGED,
        /** A person was erased. */
        PERSON_ERASED,
        /** All data were written into a file. */
        BACKED_UP,
        /** All data came back from a file. */
        RESTORED,
        /** Somebody saw data of somebody else, or a list of people. */
        READ,
        /** Somebody asked for data of somebody else without being allowed to. */
        READ_REFUSED
    }

    @Override
    public String toString() {
        return kind + " by " + actor;
    }
}
