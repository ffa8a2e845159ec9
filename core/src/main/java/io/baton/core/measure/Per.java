package io.baton.core.measure;

/** What the rows of a measure are grouped by, before the groups become one figure; rows of no group do not count. */
public sealed interface Per {

    /** The value of a field. */
    record Field(String name) implements Per {}

    /** The week, from Monday to Sunday, of the day that puts a row into the period; cut at the ends of the window. */
    record Week() implements Per {}

    /** The calendar month of the day that puts a row into the period; cut at the ends of the window. */
    record Month() implements Per {}
}
