package io.baton.core.credit;

import io.baton.core.document.CodePointOrder;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.time.DateRange;
import io.baton.core.value.Value;
import io.baton.core.value.ValueOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who gets which deal, from the rows of splits and assignments in memory: what crediting means, with which every engine is
 * compared (rule M8). Shares of a deal that are not exactly 100 % in all, or of which one is unknown or negative, credit
 * nobody; so does an assignment of several people at once.
 */
public final class CreditBook implements Credits {

    private final CreditRules rules;
    private final Map<List<Value>, List<FactRow>> splits = new TreeMap<>(CreditBook::compare);
    private final Map<List<Value>, List<FactRow>> overlays = new TreeMap<>(CreditBook::compare);
    private final List<Map<Value, List<FactRow>>> assigned = new ArrayList<>();

    /**
     * A book.
     *
     * @param rows the rows of each of the {@linkplain CreditRules#tables tables}, by its name
     */
    public CreditBook(CreditRules rules, Map<String, ? extends Collection<FactRow>> rows) {
        this.rules = rules;
        rules.splits()
                .ifPresent(type -> rowsOf(rows, type)
                        .forEach(row -> splits.computeIfAbsent(key(row), _ -> new ArrayList<>())
                                .add(row)));
        rules.overlays()
                .ifPresent(type -> rowsOf(rows, type)
                        .forEach(row -> overlays.computeIfAbsent(key(row), _ -> new ArrayList<>())
                                .add(row)));
        for (CreditRules.Assigned rule : rules.assignedBy()) {
            Map<Value, List<FactRow>> byValue = new TreeMap<>(ValueOrder.INSTANCE);
            rowsOf(rows, rule.table())
                    .forEach(row -> byValue.computeIfAbsent(row.value(rule.field()), _ -> new ArrayList<>())
                            .add(row));
            assigned.add(byValue);
        }
    }

    private static List<FactRow> rowsOf(Map<String, ? extends Collection<FactRow>> rows, FactType type) {
        return Optional.ofNullable(rows.get(type.name())).map(List::copyOf).orElse(List.of());
    }

    @Override
    public List<Credit> of(FactRow deal, LocalDate day) {
        List<Value> key = key(deal);
        List<FactRow> shares =
                key.stream().allMatch(Value::isPresent) ? splits.getOrDefault(key, List.of()) : List.of();
        return withOverlays(key, shares.isEmpty() ? assigned(deal, day) : split(shares));
    }

    /** Whoever has a part of the deal anyway, and somebody who is named twice, gets it once. */
    private List<Credit> withOverlays(List<Value> key, List<Credit> shared) {
        if (rules.overlays().isEmpty() || !key.stream().allMatch(Value::isPresent)) {
            return shared;
        }
        Map<String, Credit> byPerson = new TreeMap<>(CodePointOrder.INSTANCE);
        shared.forEach(credit -> byPerson.put(credit.person(), credit));
        String participant = rules.overlays().get().participant();
        for (FactRow row : overlays.getOrDefault(key, List.of())) {
            if (row.value(participant) instanceof Value.Text(String person)) {
                byPerson.putIfAbsent(person, new Credit(person, BigDecimal.ONE, new Credit.Rule.Overlay()));
            }
        }
        return List.copyOf(byPerson.values());
    }

    private List<Credit> assigned(FactRow deal, LocalDate day) {
        for (int i = 0; i < assigned.size(); i++) {
            String field = rules.assignedBy().get(i).field();
            List<String> people = serving(i, deal.value(field), day);
            if (people.size() == 1) {
                return List.of(new Credit(people.getFirst(), BigDecimal.ONE, new Credit.Rule.Assigned(field)));
            }
            if (!people.isEmpty()) {
                return List.of();
            }
        }
        return rules.otherwise() == Crediting.Otherwise.OWNER
                ? Credits.toOwner(rules.type()).of(deal, day)
                : List.of();
    }

    private List<Credit> split(List<FactRow> shares) {
        Map<String, BigDecimal> byPerson = new TreeMap<>(CodePointOrder.INSTANCE);
        String participant = rules.splits().orElseThrow().participant();
        BigDecimal sum = BigDecimal.ZERO;
        for (FactRow row : shares) {
            if (!(row.value(participant) instanceof Value.Text(String person))
                    || !(row.value(CreditRules.SHARE) instanceof Value.Decimal(BigDecimal share))
                    || share.signum() < 0) {
                return List.of();
            }
            sum = sum.add(share);
            byPerson.merge(person, share, BigDecimal::add);
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            return List.of();
        }
        return byPerson.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .map(entry -> new Credit(entry.getKey(), entry.getValue(), new Credit.Rule.Split()))
                .toList();
    }

    /** Who serves the value on that day by one of the rules. */
    private List<String> serving(int rule, Value value, LocalDate day) {
        List<FactRow> rows = value.isPresent() ? assigned.get(rule).getOrDefault(value, List.of()) : List.of();
        String participant = rules.assignedBy().get(rule).table().participant();
        List<String> people = new ArrayList<>();
        for (FactRow row : rows) {
            if (row.value(participant) instanceof Value.Text(String person)
                    && covers(row, day)
                    && !people.contains(person)) {
                people.add(person);
            }
        }
        return people;
    }

    private static boolean covers(FactRow row, LocalDate day) {
        LocalDate from = row.day(CreditRules.FROM).orElse(LocalDate.MIN);
        LocalDate to = row.day(CreditRules.TO).orElse(LocalDate.MAX);
        return !to.isBefore(from) && new DateRange(from, to).contains(day);
    }

    private List<Value> key(FactRow row) {
        return rules.type().key().stream().map(row::value).toList();
    }

    private static int compare(List<Value> one, List<Value> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = ValueOrder.INSTANCE.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
