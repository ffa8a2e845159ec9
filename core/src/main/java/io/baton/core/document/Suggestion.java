package io.baton.core.document;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean …?": the nearest known word to one that is not known. */
public final class Suggestion {

    /** From here on it would take too long to look at all. */
    private static final int MANY = 300;

    private static final int MOST_SHOWN = 20;

    private Suggestion() {}

    /**
     * Advice for an unknown word: the nearest known one, or else all that are known, of many the first by order.
     *
     * @return a sentence without a full stop, never empty
     */
    public static String forUnknown(String word, Collection<String> known) {
        Optional<String> near = closest(word, known);
        if (near.isPresent()) {
            return "did you mean '" + near.get() + "'?";
        }
        if (known.isEmpty()) {
            return "none is defined; define it, or leave it out";
        }
        String shown = known.stream().sorted().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        int more = known.size() - MOST_SHOWN;
        return "known here: " + shown + (more > 0 ? " and " + more + " more" : "");
    }

    /** The known word with the fewest edits, if a third of the letters or fewer differ; the first by order of several. */
    public static Optional<String> closest(String word, Collection<String> known) {
        boolean many = known.size() > MANY;
        Optional<String> closest = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            if (!isComparable(word, candidate, many)) {
                continue;
            }
            int edits = distance(word, candidate);
            boolean better = edits < least || (edits == least && candidate.compareTo(closest.orElse(candidate)) < 0);
            if (edits <= allowed(word, candidate) && better) {
                closest = Optional.of(candidate);
                least = edits;
            }
        }
        return closest;
    }

    /** Words of one or two letters have nothing near them; of very many words only those of the same initial are tried. */
    private static boolean isComparable(String word, String candidate, boolean many) {
        return Math.max(word.length(), candidate.length()) > 2
                && Math.abs(word.length() - candidate.length()) <= allowed(word, candidate)
                && !(many && word.charAt(0) != candidate.charAt(0));
    }

    private static int allowed(String word, String candidate) {
        return Math.max(1, Math.max(word.length(), candidate.length()) / 3);
    }

    /** Edits (insert, remove, replace, swap of neighbours) between two words. */
    private static int distance(String left, String right) {
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, left, right, i, j);
            }
        }
        return edits[left.length()][right.length()];
    }

    private static int cheapest(int[][] edits, String left, String right, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int best = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
