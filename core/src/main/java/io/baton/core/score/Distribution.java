package io.baton.core.score;

import io.baton.core.document.CodePointOrder;
import io.baton.core.plan.Guide;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The grades of a role beside the guide of the plan (rule S3). It tells those who decide; nobody's grade is changed, and
 * equal totals on both sides of a line are shown to people, never cut by the order of a list (rule S2).
 *
 * @param role whose people are compared
 * @param people those with a grade
 * @param applies whether the group is large enough for a guide
 * @param lines the grades, from the best to the lowest
 * @param ties equal totals that a line of the guide would cut
 */
public record Distribution(String role, int people, boolean applies, List<Line> lines, List<Tie> ties) {

    public Distribution {
        lines = List.copyOf(lines);
        ties = List.copyOf(ties);
    }

    /**
     * One grade.
     *
     * @param people how many have it
     * @param quota how many the guide gives it
     * @param isMaximum whether the quota need not be filled
     */
    public record Line(String grade, int people, int quota, boolean isMaximum) {}

    /**
     * Equal totals across a line.
     *
     * @param better the grade above the line
     * @param worse the grade below it
     * @param total the total that they share
     * @param participants who has it, in code point order
     */
    public record Tie(String better, String worse, BigDecimal total, List<String> participants) {
        public Tie {
            participants = List.copyOf(participants);
        }
    }

    /** One person with a total and a grade. */
    public record Entry(String participant, String role, BigDecimal total, String grade) {}

    /** The groups by role, in code point order. */
    public static List<Distribution> of(Guide guide, List<Entry> entries) {
        SequencedMap<String, List<Entry>> byRole = new TreeMap<>(CodePointOrder.INSTANCE);
        entries.forEach(entry ->
                byRole.computeIfAbsent(entry.role(), _ -> new ArrayList<>()).add(entry));
        List<Distribution> groups = new ArrayList<>();
        byRole.forEach((role, group) -> groups.add(of(guide, role, group)));
        return groups;
    }

    private static Distribution of(Guide guide, String role, List<Entry> group) {
        List<Integer> quotas = quotas(guide, group.size());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            String grade = guide.shares().get(i).grade();
            int people = (int)
                    group.stream().filter(entry -> entry.grade().equals(grade)).count();
            lines.add(new Line(grade, people, quotas.get(i), guide.bottomIsMaximum() && i == quotas.size() - 1));
        }
        boolean applies = group.size() > guide.above();
        return new Distribution(role, group.size(), applies, lines, applies ? ties(group, lines) : List.of());
    }

    /**
     * How many people each grade is given, by largest remainder, ties to the better grade: 19 people at 25, 35, 25, 15 % are
     * 5, 6, 5, 3. Where the lowest share is a maximum, it is never exceeded: at most 2, and the others are given the rest.
     */
    static List<Integer> quotas(Guide guide, int people) {
        List<BigDecimal> shares =
                guide.shares().stream().map(Guide.Share::share).toList();
        BigDecimal whole = BigDecimal.valueOf(people);
        boolean others = shares.stream().limit(shares.size() - 1L).anyMatch(share -> share.signum() > 0);
        if (!guide.bottomIsMaximum() || !others) {
            return spread(whole, shares);
        }
        BigDecimal most = whole.multiply(shares.getLast()).setScale(0, RoundingMode.DOWN);
        List<Integer> quotas = new ArrayList<>(spread(whole.subtract(most), shares.subList(0, shares.size() - 1)));
        quotas.add(most.intValueExact());
        return quotas;
    }

    private static List<Integer> spread(BigDecimal people, List<BigDecimal> shares) {
        return Decimals.spread(people, shares, 0).stream()
                .map(BigDecimal::intValueExact)
                .toList();
    }

    private static List<Tie> ties(List<Entry> group, List<Line> lines) {
        List<Entry> ranked = new ArrayList<>(group);
        ranked.sort(Comparator.comparing(Entry::total)
                .reversed()
                .thenComparing(Entry::participant, CodePointOrder.INSTANCE));
        List<Tie> ties = new ArrayList<>();
        int above = 0;
        for (int i = 1; i < lines.size(); i++) {
            above += lines.get(i - 1).quota();
            if (above > 0 && above < ranked.size() && lines.get(i - 1).quota() > 0) {
                BigDecimal total = ranked.get(above - 1).total();
                if (ranked.get(above).total().compareTo(total) == 0) {
                    ties.add(tie(lines.get(i - 1).grade(), lines.get(i).grade(), total, ranked));
                }
            }
        }
        return ties;
    }

    private static Tie tie(String better, String worse, BigDecimal total, List<Entry> ranked) {
        List<String> people = ranked.stream()
                .filter(entry -> entry.total().compareTo(total) == 0)
                .map(Entry::participant)
                .toList();
        return new Tie(better, worse, total, people);
    }
}
