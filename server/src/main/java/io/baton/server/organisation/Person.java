package io.baton.server.organisation;

/**
 * Somebody.
 *
 * @param id as facts name the person
 * @param name as people do; the id where no name is known
 */
@Personal
public record Person(String id, String name) {

    @Override
    public String toString() {
        // names do not belong into a log
        return "person " + id;
    }
}
