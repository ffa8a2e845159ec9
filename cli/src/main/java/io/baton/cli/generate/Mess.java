package io.baton.cli.generate;

import java.util.Locale;

/**
 * A line that was put wrong on purpose, beside the good ones: no good row of an orderly company is lost by the mess.
 *
 * @param line of the sheet, from 1
 */
record Mess(int line, Kind kind) {
    /** The file that lists them all: table, line, what is wrong. */
    static final String LEDGER = "mess.csv";

    /** What is wrong. */
    enum Kind {
        TOTALS,
        HEADER_AGAIN,
        NO_OWNER,
        UNKNOWN_OWNER,
        NO_DAY,
        NOT_A_NUMBER,
        FULL_WIDTH_NUMBER,
        SAME_KEY;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
