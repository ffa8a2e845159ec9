package io.baton.server.access;

/** What an account may do beside looking at what is one's own; a superior is one by the reporting line, not by a role. */
public enum Role {
    /** Runs appraisals; does not thereby score. */
    OPERATIONS,
    /** Runs and releases pay. */
    FINANCE,
    /** Looks into how plans are run, at the audit trail too. */
    SUPERVISION,
    /** Keeps accounts, the organisation and settings. */
    ADMINISTRATOR
}
