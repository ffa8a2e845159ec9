package io.baton.pages.report;

import java.util.List;

/**
 * Who stands where within one plan and role; equal totals share a rank.
 *
 * @param role the role, behind the plan where there are several
 * @param rows the best first
 * @param more how many follow that are not listed
 */
public record Standings(String role, List<Row> rows, long more) {

    public Standings {
        rows = List.copyOf(rows);
    }

    /**
     * One person.
     *
     * @param decided total and grade as calibrated and as final; empty texts where nothing was decided
     * @param place where the card of the person stands; empty where it is not on the page
     */
    public record Row(
            String rank,
            String number,
            String name,
            String unit,
            String total,
            String grade,
            List<String> decided,
            String place) {

        public Row {
            decided = List.copyOf(decided);
        }
    }

    /** Whether people decided anything about anybody. */
    public boolean isDecided() {
        return rows.stream().anyMatch(row -> row.decided().stream().anyMatch(result -> !result.isEmpty()));
    }
}
