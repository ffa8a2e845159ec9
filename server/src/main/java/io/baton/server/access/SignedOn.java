package io.baton.server.access;

/** Somebody whom another server knows, and who has an account here. */
interface SignedOn {

    /** The account as it was when the session began. */
    Account account();
}
