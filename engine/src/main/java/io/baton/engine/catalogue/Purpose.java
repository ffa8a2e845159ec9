package io.baton.engine.catalogue;

/** What a table is for. */
public enum Purpose {
    /** Business events of a declared type. */
    FACTS,
    /** Who there is. */
    PEOPLE,
    /** Dated roles, units and superiors. */
    ASSIGNMENTS,
    /** Target figures. */
    TARGETS,
    /** Ratings and figures entered by people. */
    RATINGS,
    /** Dated leave. */
    LEAVE,
    /** Who is exempt from a period, with the reason. */
    EXEMPTIONS,
    /** What was agreed with each person for a period. */
    OBJECTIVES,
    /** What people decided about results: calibration, final results. */
    DECISIONS
}
