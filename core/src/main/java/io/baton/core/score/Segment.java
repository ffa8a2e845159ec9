package io.baton.core.score;

import io.baton.core.time.DateRange;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What came out for one person and some days of a period, on which plan, parameters and place stayed the same (rule P8).
 *
 * @param days from the first to the last of them
 * @param present on how many of them the person was there: the weight of the segment
 * @param total the total of these days
 * @param vetoes the vetoes that apply, each with the best grade that it leaves
 * @param blockers what is still to come
 * @param refusals entries of people that do not count
 */
public record Segment(
        DateRange days,
        long present,
        Value total,
        List<Capped> vetoes,
        List<Blocker> blockers,
        List<Refusal> refusals) {

    /** A veto that applies. */
    public record Capped(String veto, String grade) {}

    public Segment {
        vetoes = List.copyOf(vetoes);
        blockers = List.copyOf(blockers);
        refusals = List.copyOf(refusals);
    }

    /** What the total of a person needs of the outcome of some days. */
    public static Segment of(DateRange days, long present, Outcome outcome) {
        Value total = outcome.total()
                .map(Figure::value)
                .orElseGet(() -> Value.notAvailable(Reason.Cause.NOT_APPRAISED, name(days)));
        return new Segment(days, present, total, vetoes(outcome), outcome.blockers(), outcome.refusals());
    }

    /** The item under which a segment stands among the results: {@code 2025-01-01/2025-03-31}. */
    public String name() {
        return name(days);
    }

    private static String name(DateRange days) {
        return days.from() + "/" + days.to();
    }

    private static List<Capped> vetoes(Outcome outcome) {
        List<Capped> applied = new ArrayList<>();
        if (outcome.grade().isPresent() && outcome.grade().get().step() instanceof TotalStep.Vetoed vetoed) {
            List<Figure> inputs = outcome.grade().get().inputs();
            for (int i = 1; i < inputs.size(); i++) {
                if (inputs.get(i).value() instanceof Value.YesNo(boolean yes) && yes) {
                    applied.add(new Capped(inputs.get(i).item(), vetoed.caps().get(i - 1)));
                }
            }
        }
        return applied;
    }
}
