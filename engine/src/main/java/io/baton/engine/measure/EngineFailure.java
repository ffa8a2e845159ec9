package io.baton.engine.measure;

import java.sql.SQLException;

/** The engine could not finish: memory, disk, or figures beyond its range. Nothing was written. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure while doing something, with the engine's own words. */
    public EngineFailure(String doing, SQLException cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }
}
