package io.baton.engine.pay;

import io.baton.core.document.CodePointOrder;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.pay.CheckedPay;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.Related;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Value;
import io.baton.engine.live.CurrentFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The rows of deals and of what followed them, as facts are now; they have no place in a file.
 *
 * @param facts where they are found
 * @param until the last day that counts
 */
public record CurrentRows(CurrentFacts facts, LocalDate until) implements LineRows {

    private static final Comparator<DealRows.Row> IN_ORDER = Comparator.comparing(
                    (DealRows.Row row) -> row.day().orElse(LocalDate.MIN))
            .thenComparing(DealRows.Row::key, CodePointOrder.INSTANCE);

    @Override
    public SequencedMap<String, List<DealRows.Row>> behind(ValidPlan plan, String term, Collection<String> deals) {
        SequencedMap<String, List<DealRows.Row>> rows = new TreeMap<>();
        Optional<PayTerm> found = plan.plan().pay().term(term);
        if (deals.isEmpty() || found.isEmpty() || !(found.get().unit() instanceof PayTerm.Unit.Deals unit)) {
            return rows;
        }
        CheckedPay pay = plan.pay();
        FactType type = pay.type(unit.facts());
        Map<Value, List<String>> byTie = new HashMap<>();
        for (FactRow row : own(type, deals)) {
            String deal = type.keyText(row);
            rows.computeIfAbsent(deal, _ -> new ArrayList<>()).add(row(type, row, Optional.empty()));
            byTie.computeIfAbsent(row.value(type.key().getFirst()), _ -> new ArrayList<>())
                    .add(deal);
        }
        if (!byTie.isEmpty()) {
            DealRows.following(found.get()).forEach(related -> follow(pay, related, byTie, rows));
        }
        return rows;
    }

    /** The rows of deals; a key of one text is what a line calls a deal, one of several parts is told apart by all of them. */
    private List<FactRow> own(FactType type, Collection<String> deals) {
        String first = type.key().getFirst();
        List<Value> keys = deals.stream()
                .map(deal -> type.key().size() == 1 ? deal : deal.split(" ", 2)[0].replace("\"", ""))
                .distinct()
                .map(text -> (Value) new Value.Text(text))
                .toList();
        return facts.find(type, first, keys).stream()
                .filter(row -> deals.contains(type.keyText(row)))
                .toList();
    }

    private void follow(
            CheckedPay pay,
            Related related,
            Map<Value, List<String>> byTie,
            SequencedMap<String, List<DealRows.Row>> into) {
        FactType type = pay.type(related.facts());
        facts.find(type, related.deal(), byTie.keySet()).stream()
                .filter(row ->
                        row.day(related.on()).filter(day -> !day.isAfter(until)).isPresent())
                .forEach(row -> byTie.getOrDefault(row.value(related.deal()), List.of())
                        .forEach(deal -> into.computeIfAbsent(deal, _ -> new ArrayList<>())
                                .add(row(type, row, row.day(related.on())))));
        // what followed stands behind the deal, which has no day here, in the order of days
        into.values().forEach(rows -> rows.sort(IN_ORDER));
    }

    private static DealRows.Row row(FactType type, FactRow row, Optional<LocalDate> day) {
        List<DealRows.Cell> cells = type.fields().stream()
                .map(field -> new DealRows.Cell(field.name(), field.kind(), row.value(field.name())))
                .toList();
        return new DealRows.Row(type.name(), type.keyText(row), day, "", 0, cells);
    }
}
