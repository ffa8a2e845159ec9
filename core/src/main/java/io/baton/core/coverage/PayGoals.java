package io.baton.core.coverage;

import io.baton.core.document.Location;
import io.baton.core.pay.Amount;
import io.baton.core.pay.Bands;
import io.baton.core.pay.Contest;
import io.baton.core.pay.Earned;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.RateRows;
import io.baton.core.pay.Returns;
import io.baton.core.pay.TeamOverride;
import io.baton.core.pay.Tiers;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Gathers everything in what a plan pays that a test can reach, with the place where it is written. */
final class PayGoals {

    private final SequencedMap<Goal, Location> goals = new LinkedHashMap<>();
    private final IdentityHashMap<Object, PayBands> bands = new IdentityHashMap<>();
    private final IdentityHashMap<Object, String> texts = new IdentityHashMap<>();

    private PayGoals() {}

    static PayGoals of(Pay pay) {
        PayGoals goals = new PayGoals();
        pay.terms().forEach(goals::term);
        pay.caps().forEach(cap -> {
            goals.amount(cap.name() + ".most", cap.most(), cap.at());
            goals.add(Goal.Type.BOUND, cap.name(), "", cap.at());
            if (cap.carried()) {
                goals.add(Goal.Type.CARRIED, cap.name(), "", cap.at());
            }
        });
        pay.guarantees().forEach(guarantee -> {
            goals.amount(guarantee.name() + ".least", guarantee.least(), guarantee.at());
            goals.add(Goal.Type.FILLED, guarantee.name(), "", guarantee.at());
        });
        pay.payout().draw().ifPresent(draw -> {
            goals.amount("draw.amount", draw.amount(), draw.at());
            goals.add(Goal.Type.FILLED, "draw", "", draw.at());
        });
        pay.payout().recovery().ifPresent(recovery -> goals.add(Goal.Type.TAKEN_BACK, "recovery", "", recovery.at()));
        return goals;
    }

    SequencedMap<Goal, Location> goals() {
        return goals;
    }

    /** The bounds of rows, columns or tiers of the plan. */
    Optional<PayBands> bands(Object rows) {
        return Optional.ofNullable(bands.get(rows));
    }

    /** What rows over texts belong to. */
    Optional<String> item(Amount.Rows.Choices rows) {
        return Optional.ofNullable(texts.get(rows));
    }

    private void add(Goal.Type type, String item, String detail, Location at) {
        goals.putIfAbsent(new Goal(type, item, detail), at);
    }

    private void term(PayTerm term) {
        String name = term.name();
        Location at = term.at();
        term.when().ifPresent(_ -> add(Goal.Type.NOT_FOR, name, "", at));
        unit(term);
        amount(name + ".base", term.base(), at);
        price(term);
        term.plus().ifPresent(amount -> amount(name + ".plus", amount, at));
        term.factor().ifPresent(amount -> amount(name + ".factor", amount, at));
        term.floor().ifPresent(amount -> bound(Goal.Type.FLOOR, name, amount, at));
        term.cap().ifPresent(amount -> bound(Goal.Type.CAP, name, amount, at));
        term.pool().filter(pool -> !pool.whole()).ifPresent(_ -> add(Goal.Type.BOUND, name, "", at));
        later(term);
    }

    private void unit(PayTerm term) {
        switch (term.unit()) {
            case PayTerm.Unit.Contests(Contest contest) ->
                numbers(term, contest.prizes().size());
            case PayTerm.Unit.Overrides(TeamOverride override) ->
                numbers(term, override.levels().size());
            case PayTerm.Unit.Periods _, PayTerm.Unit.Deals _ -> {}
        }
    }

    private void numbers(PayTerm term, int count) {
        for (int i = 1; i <= count; i++) {
            add(Goal.Type.ROW, term.name(), Integer.toString(i), term.at());
        }
    }

    private void price(PayTerm term) {
        switch (term.price()) {
            case PayTerm.Price.Itself _ -> {}
            case PayTerm.Price.Flat(RateRows.Price price) -> price(term.name(), price, term.at());
            case PayTerm.Price.Chosen(RateRows rows) -> {
                for (int i = 0; i < rows.rows().size(); i++) {
                    RateRows.Row row = rows.rows().get(i);
                    add(Goal.Type.ROW, term.name(), Integer.toString(i + 1), row.at());
                    price(term.name() + "[" + (i + 1) + "]", row.price(), row.at());
                }
                boolean always =
                        rows.rows().stream().anyMatch(row -> row.where().isEmpty());
                if (!always) {
                    add(Goal.Type.NO_ROW, term.name(), "", term.at());
                }
            }
            case PayTerm.Price.Tiered(Tiers tiers) -> {
                bands(tiers, term.name(), tiers.bands(), term.at());
                tiers.late().ifPresent(_ -> add(Goal.Type.LATE, term.name(), "", term.at()));
            }
        }
    }

    private void price(String name, RateRows.Price price, Location at) {
        price.rate().ifPresent(amount -> amount(name + ".rate", amount, at));
        price.each().ifPresent(amount -> amount(name + ".each", amount, at));
    }

    private void bound(Goal.Type type, String name, Amount amount, Location at) {
        add(type, name, "", at);
        amount(name + (type == Goal.Type.CAP ? ".cap" : ".floor"), amount, at);
    }

    private void later(PayTerm term) {
        String name = term.name();
        Location at = term.at();
        term.gate().ifPresent(_ -> add(Goal.Type.GATE_SHUT, name, "", at));
        if (term.earned() instanceof Earned.InProportion part && part.rated() == Earned.Rated.SIGNING) {
            add(Goal.Type.IN_PART, name, "", at);
        }
        boolean comesOff = term.returns()
                .filter(returns -> returns.rating() != Returns.Rating.ALONE)
                .isPresent();
        if (comesOff) {
            add(Goal.Type.RETURNED, name, "", at);
        }
        term.clawback().ifPresent(clawback -> {
            add(Goal.Type.TAKEN_BACK, name, "", at);
            amount(name + ".clawback", clawback.share(), at);
        });
        if (term.hold().isPresent() || !term.slices().isEmpty()) {
            add(Goal.Type.NOT_DUE, name, "", at);
        }
        for (int i = 1; i <= term.slices().size(); i++) {
            add(Goal.Type.SLICE, name, Integer.toString(i), at);
        }
    }

    private void amount(String item, Amount amount, Location at) {
        switch (amount) {
            case Amount.Formula _ -> {}
            case Amount.Table table -> rows(item, table.rows(), at);
        }
    }

    private void rows(String item, Amount.Rows rows, Location at) {
        switch (rows) {
            case Amount.Rows.Bounds(Bands<Amount.Cell> cells) -> {
                bands(rows, item, cells, at);
                cells.bands().forEach(band -> cell(item + " " + PayBands.text(band.from()), band.of(), at));
            }
            case Amount.Rows.Choices choices -> {
                texts.put(rows, item);
                for (Amount.Choice choice : choices.choices()) {
                    add(Goal.Type.BAND, item, choice.text(), at);
                    cell(item + " " + choice.text(), choice.cell(), at);
                }
            }
        }
    }

    private void cell(String item, Amount.Cell cell, Location at) {
        switch (cell) {
            case Amount.Cell.One _ -> {}
            case Amount.Cell.Across(Amount.Rows columns) -> rows(item, columns, at);
        }
    }

    private void bands(Object rows, String item, Bands<?> found, Location at) {
        PayBands own = PayBands.of(item, found);
        bands.put(rows, own);
        own.goals().forEach(goal -> goals.putIfAbsent(goal, at));
    }
}
