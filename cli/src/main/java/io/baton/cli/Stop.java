package io.baton.cli;

import java.io.Serial;

/** A command cannot go on, for a reason that the user can mend; the message says which. */
final class Stop extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    Stop(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
