package io.baton.server.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * A line in which two texts differ.
 *
 * @param line its number in one's own text
 * @param mine what stands there; empty where the other one has a line more
 * @param theirs what the other one says; empty where it has a line less
 */
record LineDifference(int line, String mine, String theirs) {

    private static final int MOST = 20;

    /** The first differences: what is before and behind all of them is alike. */
    static List<LineDifference> between(String mine, String theirs) {
        List<String> own = mine.lines().toList();
        List<String> other = theirs.lines().toList();
        int begin = 0;
        while (begin < Math.min(own.size(), other.size()) && own.get(begin).equals(other.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < Math.min(own.size(), other.size()) - begin
                && own.get(own.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        List<LineDifference> found = new ArrayList<>();
        for (int i = begin; i < Math.max(own.size(), other.size()) - end && found.size() < MOST; i++) {
            String left = i < own.size() - end ? own.get(i) : "";
            String right = i < other.size() - end ? other.get(i) : "";
            if (!left.equals(right)) {
                found.add(new LineDifference(i + 1, left.strip(), right.strip()));
            }
        }
        return found;
    }
}
