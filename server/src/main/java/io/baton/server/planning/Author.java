package io.baton.server.planning;

import io.baton.server.audit.AuditEvent;

/** Who does something to a draft. */
sealed interface Author {

    /** Somebody. */
    record Person(long account) implements Author {}

    /** A program. It writes drafts, but what is to bind is proposed and approved by people (rule P2). */
    record Program(String name) implements Author {}

    /** As the trail names whoever it was. */
    default long account() {
        return switch (this) {
            case Person(long account) -> account;
            case Program _ -> AuditEvent.NOBODY;
        };
    }

    /** What the program is called; empty for somebody. */
    default String program() {
        return switch (this) {
            case Person _ -> "";
            case Program(String name) -> name;
        };
    }
}
