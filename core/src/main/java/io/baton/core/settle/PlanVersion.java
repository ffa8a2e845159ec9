package io.baton.core.settle;

/**
 * The plan that a line follows.
 *
 * @param name its name
 * @param version its version, from 1
 * @param hash what tells its text from any other
 */
public record PlanVersion(String name, int version, String hash) {

    /** Of lines that people entered, which follow no plan. */
    public static final PlanVersion NONE = new PlanVersion("", 0, "");
}
