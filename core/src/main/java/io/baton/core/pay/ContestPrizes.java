package io.baton.core.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Prizes by rank: the greatest figure wins the first one (requirement F1, rule S2). */
public final class ContestPrizes {

    private ContestPrizes() {}

    /** What those of equal figures get. */
    public enum Ties {
        /** The prizes of their places together, shared to the cent. */
        SHARED,
        /** Each the prize of the best of their places. */
        EACH
    }

    /** Somebody who takes part, with the figure that is compared. */
    public record Entry(String participant, BigDecimal figure) {}

    /**
     * The prize of each participant who wins one.
     *
     * @param entries in any order, each participant once
     * @param prizes of the places, from the first
     * @param scale decimals of money
     * @return in code point order of the ids
     */
    public static SequencedMap<String, BigDecimal> of(
            List<Entry> entries, List<BigDecimal> prizes, Ties ties, int scale) {
        List<Entry> ranked = new ArrayList<>(entries);
        ranked.sort(Comparator.comparing(Entry::figure)
                .reversed()
                .thenComparing(Entry::participant, CodePointOrder.INSTANCE));
        SequencedMap<String, BigDecimal> won = new TreeMap<>(CodePointOrder.INSTANCE);
        int place = 0;
        while (place < Math.min(ranked.size(), prizes.size())) {
            int end = place + 1;
            while (end < ranked.size()
                    && ranked.get(end).figure().compareTo(ranked.get(place).figure()) == 0) {
                end++;
            }
            award(ranked.subList(place, end), prizes.subList(place, Math.min(end, prizes.size())), ties, scale, won);
            place = end;
        }
        return won;
    }

    private static void award(
            List<Entry> tied, List<BigDecimal> prizes, Ties ties, int scale, SequencedMap<String, BigDecimal> won) {
        List<BigDecimal> shares = switch (ties) {
            case EACH -> Collections.nCopies(tied.size(), prizes.getFirst());
            case SHARED ->
                Decimals.spread(
                        prizes.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                        Collections.nCopies(tied.size(), BigDecimal.ONE),
                        scale);
        };
        for (int i = 0; i < tied.size(); i++) {
            won.put(tied.get(i).participant(), shares.get(i));
        }
    }
}
