package io.baton.core.pay;

import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Prizes by rank: the best figure wins the first one (requirement F1, rule S2). */
final class ContestPrizes {

    private final List<BigDecimal> figures;
    private final Contest contest;
    private final List<BigDecimal> prizes;
    private final int scale;

    private ContestPrizes(List<BigDecimal> figures, Contest contest, List<BigDecimal> prizes, int scale) {
        this.figures = figures;
        this.contest = contest;
        this.prizes = prizes;
        this.scale = scale;
    }

    /**
     * A place in the contest.
     *
     * @param who the place in the list of figures
     * @param rank from 1; those of equal figures have the same
     * @param tied how many have it
     */
    record Place(int who, int rank, int tied, BigDecimal prize) {}

    /**
     * The place of each who takes part, the best first.
     *
     * @param figures in the order that decides who gets the odd cent of a prize that is shared
     * @param prizes of the places, from the first
     * @param scale decimals of money
     */
    static List<Place> of(List<BigDecimal> figures, Contest contest, List<BigDecimal> prizes, int scale) {
        return new ContestPrizes(figures, contest, prizes, scale).places();
    }

    private List<Place> places() {
        Comparator<Integer> best = Comparator.comparing(figures::get);
        List<Integer> ranked = IntStream.range(0, figures.size())
                .boxed()
                .sorted(contest.lowest() ? best : best.reversed())
                .toList();
        List<Place> places = new ArrayList<>();
        while (places.size() < ranked.size()) {
            int first = places.size();
            int behind = first + 1;
            while (behind < ranked.size() && best.compare(ranked.get(first), ranked.get(behind)) == 0) {
                behind++;
            }
            List<BigDecimal> won = won(first, behind);
            for (int i = first; i < behind; i++) {
                places.add(new Place(ranked.get(i), first + 1, behind - first, won.get(i - first)));
            }
        }
        return places;
    }

    /** What those get who have the places from one to another, all with the same figure. */
    private List<BigDecimal> won(int first, int behind) {
        int size = behind - first;
        List<BigDecimal> theirs = prizes.subList(Math.min(first, prizes.size()), Math.min(behind, prizes.size()));
        if (theirs.isEmpty()) {
            return Collections.nCopies(size, BigDecimal.ZERO);
        }
        return switch (contest.ties()) {
            case EACH -> Collections.nCopies(size, theirs.getFirst());
            case SHARED ->
                size == 1
                        ? theirs
                        : Decimals.spread(
                                PoolShares.sum(theirs).setScale(scale, RoundingMode.DOWN),
                                Collections.nCopies(size, BigDecimal.ONE),
                                scale);
        };
    }
}
