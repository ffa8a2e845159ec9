package io.baton.server.audit;

/**
 * Who does something: an account, or a program that came in by a token.
 *
 * @param account its number; {@link AuditEvent#NOBODY} where it is a program, or the server itself
 * @param program what the token is called; empty for an account
 */
public record Actor(long account, String program) {

    /** Somebody with an account. */
    public static Actor account(long account) {
        return new Actor(account, "");
    }

    /** A program. */
    public static Actor program(String name) {
        return new Actor(AuditEvent.NOBODY, name);
    }

    /** What loads call whoever sends them. */
    public String sender() {
        return program.isEmpty() ? "account " + account : program;
    }

    /** What was done, for the trail; a program is named at its end, for it has no account. */
    public AuditEvent did(AuditEvent.Kind kind, String subject, String detail) {
        return new AuditEvent(
                account, kind, subject, program.isEmpty() ? detail : detail + " by the program " + program);
    }
}
