package io.baton.server.access;

/** What may be seen of a person, by its sort. */
public enum Resource {
    /** That the person is there, as what, below whom. */
    DIRECTORY,
    /** Facts, scores, grades, ranks, and their reasons. */
    PERFORMANCE,
    /** What is paid, and why. */
    PAY;

    /** Whether whoever has that role sees it of everyone. */
    public boolean isSeenBy(Role role) {
        return switch (this) {
            case DIRECTORY -> true;
            case PERFORMANCE -> role == Role.OPERATIONS || role == Role.SUPERVISION;
            case PAY -> role == Role.FINANCE;
        };
    }

    /** Whether superiors see it of those below them, on the days on which they are below them. */
    public boolean isSeenBySuperiors() {
        return this != PAY;
    }
}
