package io.baton.core.coverage;

import io.baton.core.pay.Bands;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounds of a table or of tiers, and the bands between and beside them. What lies below a first bound of 0 is no goal.
 *
 * @param item what they belong to
 * @param bounds rising, the end last where it is one
 */
record PayBands(String item, List<Bands.Edge> bounds) {

    static PayBands of(String item, Bands<?> bands) {
        return new PayBands(item, bounds(bands));
    }

    private static List<Bands.Edge> bounds(Bands<?> bands) {
        List<Bands.Edge> bounds = new ArrayList<>();
        bands.bands().forEach(band -> bounds.add(band.from()));
        bands.end().filter(_ -> bands.above() != Bands.Outside.NEAREST).ifPresent(bounds::add);
        return bounds;
    }

    /** Every band and every edge. */
    List<Goal> goals() {
        int first = bounds.getFirst().at().signum() <= 0 ? 1 : 0;
        List<Goal> goals = new ArrayList<>();
        for (int i = first; i <= bounds.size(); i++) {
            goals.add(band(i));
        }
        for (int i = first; i < bounds.size(); i++) {
            goals.add(edge(i));
        }
        return goals;
    }

    /** What a value reaches. */
    List<Goal> reached(BigDecimal value) {
        return reached(value, bounds);
    }

    /** What a value reaches on bounds in another unit. */
    List<Goal> reached(BigDecimal value, Bands<?> scaled) {
        return reached(value, bounds(scaled));
    }

    private List<Goal> reached(BigDecimal value, List<Bands.Edge> at) {
        int below = (int)
                at.stream().filter(bound -> bound.at().compareTo(value) < 0).count();
        boolean atEdge = below < at.size() && at.get(below).at().compareTo(value) == 0;
        return atEdge ? List.of(edge(below), band(at.get(below).included() ? below + 1 : below)) : List.of(band(below));
    }

    private Goal edge(int index) {
        return new Goal(Goal.Type.EDGE, item, "= " + text(index));
    }

    /** The band behind that many bounds. */
    Goal band(int index) {
        String detail = index == 0
                ? "< " + text(0)
                : index == bounds.size() ? "> " + text(index - 1) : text(index - 1) + " … " + text(index);
        return new Goal(Goal.Type.BAND, item, detail);
    }

    private String text(int index) {
        return text(bounds.get(index));
    }

    static String text(Bands.Edge edge) {
        return edge.kind() == Kind.RATIO
                ? Decimals.plain(edge.at().movePointRight(2)) + "%"
                : Decimals.plain(edge.at());
    }
}
