package io.baton.core.value;

/** Why there is no value; kept apart from each other and from the number 0 (rule N3). */
public enum Absence {
    /** Nobody was asked. */
    NOT_ASKED("not-asked"),
    /** Asked or planned, but still to come; blocks release. */
    NOT_YET("not-yet"),
    /** The rater could not tell. */
    UNABLE_TO_RATE("unable"),
    /** The rater did not want to. */
    DECLINED("declined"),
    /** The participant is exempt, with a reason. */
    EXEMPT("exempt"),
    /** The figures do not give a value, for example a ratio with nothing to divide by (rule N2). */
    NOT_AVAILABLE("not-available");

    private final String label;

    Absence(String label) {
        this.label = label;
    }

    /** The name in files. */
    public String label() {
        return label;
    }
}
