package io.baton.server.access;

import java.util.Optional;

/**
 * The way in by an account of the company, which another server knows.
 *
 * @param path where it begins
 * @param label what stands on its button; empty for what Baton says
 * @param isOnly whether nobody comes in by a password that is kept here
 */
public record SignOn(String path, Optional<String> label, boolean isOnly) {

    /** The parameter of the log-in page that says why somebody did not come in. */
    static final String REFUSED = "company";
}
