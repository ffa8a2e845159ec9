package io.baton.core.score;

import io.baton.core.plan.RankTies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks within a role (rule S2). Ties share a rank; the order of the input does not matter. */
public final class Ranking {

    private Ranking() {}

    /**
     * The rank of each participant among those of the same role, the greatest total first. Participants without a total
     * are not handed in and have no rank.
     *
     * @param entries one per participant
     * @return ranks from 1 by participant id
     */
    public static Map<String, Integer> rank(List<Entry> entries, RankTies ties) {
        Map<String, List<Entry>> byRole = new HashMap<>();
        for (Entry entry : entries) {
            byRole.computeIfAbsent(entry.role(), role -> new ArrayList<>()).add(entry);
        }
        Map<String, Integer> ranks = new HashMap<>(entries.size() * 2);
        byRole.values().forEach(group -> rankGroup(group, ties, ranks));
        return ranks;
    }

    private static void rankGroup(List<Entry> group, RankTies ties, Map<String, Integer> ranks) {
        group.sort(Comparator.comparing(Entry::total).reversed());
        int rank = 0;
        for (int i = 0; i < group.size(); i++) {
            boolean tied =
                    i > 0 && group.get(i).total().compareTo(group.get(i - 1).total()) == 0;
            if (!tied) {
                rank = switch (ties) {
                    case GAPS -> i + 1;
                    case DENSE -> rank + 1;
                };
            }
            ranks.put(group.get(i).participant(), rank);
        }
    }

    /**
     * One participant in the ranking.
     *
     * @param total the rounded total: what is seen is what is ranked
     */
    public record Entry(String participant, String role, BigDecimal total) {}
}
