package io.baton.engine.catalogue;

import io.baton.core.fact.BuiltInTable;

/** What a table is for. */
public enum Purpose {
    /** Business events of a declared type. */
    FACTS,
    /** Who there is. */
    PEOPLE,
    /** Dated roles, positions, units, territories and superiors. */
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
    PARAMETERS,
    /** The units of the organisation. */
    UNITS,
    /** What people are employed as. */
    POSITIONS,
    /** Where people sell. */
    TERRITORIES,
    /** Holidays, and days that are worked to make up for them. */
    CALENDAR;

    /** Whether calculations read it; the others only say how the organisation is laid out. */
    public boolean isCalculatedWith() {
        return switch (this) {
            case UNITS, POSITIONS, TERRITORIES, CALENDAR -> false;
            default -> true;
        };
    }

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
            case UNITS -> UNITS;
            case POSITIONS -> POSITIONS;
            case TERRITORIES -> TERRITORIES;
            case CALENDAR -> CALENDAR;
        };
    }
}
