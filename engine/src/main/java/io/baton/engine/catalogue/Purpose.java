package io.baton.engine.catalogue;

import io.baton.core.fact.BuiltInTable;

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
    DECISIONS,
    /** Lines of pay that people enter, and holds. */
    MANUAL_LINES,
    /** What people had and owed before the ledger began. */
    OPENING_BALANCES,
    /** What currencies are worth. */
    EXCHANGE_RATES,
    /** Own values of parameters. */
    PARAMETERS;

    /** What a built-in table is for. */
    static Purpose of(BuiltInTable table) {
        return switch (table) {
            case PEOPLE -> PEOPLE;
            case ASSIGNMENTS -> ASSIGNMENTS;
            case TARGETS -> TARGETS;
            case RATINGS -> RATINGS;
            case LEAVE -> LEAVE;
            case EXEMPTIONS -> EXEMPTIONS;
            case OBJECTIVES -> OBJECTIVES;
            case DECISIONS -> DECISIONS;
            case MANUAL_LINES -> MANUAL_LINES;
            case OPENING_BALANCES -> OPENING_BALANCES;
            case EXCHANGE_RATES -> EXCHANGE_RATES;
            case PARAMETERS -> PARAMETERS;
        };
    }
}
