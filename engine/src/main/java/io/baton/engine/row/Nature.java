package io.baton.engine.row;

/** What a file itself says of a cell, whatever the catalogue says of its field. */
public enum Nature {
    /** A text, to be read as the catalogue says. */
    TEXT,
    /** A number with a point, whatever the catalogue says of decimal marks. */
    NUMBER,
    /** A date in the form yyyy-MM-dd, whatever the catalogue says of dates. */
    DATE,
    /** A local time in ISO form. */
    TIME,
    /** A list, a map or an error of a formula: no value; the text says which. */
    NO_VALUE
}
