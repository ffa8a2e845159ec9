package io.baton.cli.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * People who are made together, by one thread; which ones depends on the size of the company only.
 *
 * @param first the first person
 * @param lines of facts of each
 */
record Part(int number, int first, List<Integer> lines) {
    private static final int MOST_PEOPLE = 400;
    private static final int ENOUGH_LINES = 50_000;

    /** All people, in parts. */
    static List<Part> all(CompanySize size, Hierarchy hierarchy, Careers careers, LineShares shares) {
        List<Part> parts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        int first = 1;
        int together = 0;
        for (int person = 1; person <= size.people(); person++) {
            int own = hierarchy.leads(person) ? 0 : shares.next(careers.of(person));
            lines.add(own);
            together += own;
            if (lines.size() == MOST_PEOPLE || together >= ENOUGH_LINES || person == size.people()) {
                parts.add(new Part(parts.size(), first, List.copyOf(lines)));
                first = person + 1;
                lines.clear();
                together = 0;
            }
        }
        return parts;
    }
}
