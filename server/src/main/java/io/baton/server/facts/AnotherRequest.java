package io.baton.server.facts;

/** A key that names another request of the same sender already. */
public final class AnotherRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherRequest(String key) {
        super("the key '" + key + "' was used for another request");
    }
}
