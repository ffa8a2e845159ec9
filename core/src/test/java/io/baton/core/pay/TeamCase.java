package io.baton.core.pay;

import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A case of pay with several people, through the stage in which everybody counts. */
final class TeamCase {

    private final String terms;
    private final Map<String, PayCase> people = new LinkedHashMap<>();
    private final Map<String, NavigableMap<LocalDate, String>> superiors = new HashMap<>();
    private long order;

    private TeamCase(String terms) {
        this.terms = terms;
    }

    /** A case of the terms of a plan. */
    static TeamCase of(String terms) {
        return new TeamCase(terms);
    }

    /** Somebody with the figures of January, and a superior. */
    TeamCase person(String id, String figures, String superior) {
        people.put(id, PayCase.of(terms).named(id).figures("2025-01", figures));
        return superior(id, "2000-01-01", superior);
    }

    TeamCase superior(String id, String from, String superior) {
        superiors.computeIfAbsent(id, _ -> new TreeMap<>()).put(LocalDate.parse(from), superior);
        return this;
    }

    TeamCase deal(String id, String fields) {
        person(id).deal(fields);
        return this;
    }

    /** Goes over people in another order. */
    TeamCase inOrder(long seed) {
        order = seed;
        return this;
    }

    private PayCase person(String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    /** What a term pays for January to each of some people. */
    String paid(String term, String period, List<String> ids) {
        return ids.stream().map(id -> PayCase.shown(line(id, term, period))).collect(Collectors.joining(" "));
    }

    BigDecimal amount(String id, String term, String period) {
        return line(id, term, period).payable();
    }

    /** How a line came about. */
    List<String> steps(String id, String term, String period) {
        return line(id, term, period).steps().stream()
                .map(step -> step.what() + " "
                        + step.figures().stream().map(Decimals::plain).toList() + " " + step.names() + " "
                        + Decimals.plain(step.after()))
                .toList();
    }

    private PayLine line(String id, String term, String period) {
        return person(id).lines(awards().getOrDefault(id, Map.of()), UNTIL).stream()
                .filter(line -> line.term().equals(term) && line.item().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private static final LocalDate UNTIL = LocalDate.of(2025, 1, 31);

    private Map<String, Map<String, Map<String, Award>>> awards() {
        ValidPlan plan = people.values().iterator().next().plan();
        Population population = new Population(plan.pay(), plan.plan().currency(), true);
        List<PayCase> shuffled = new ArrayList<>(people.values());
        Collections.shuffle(shuffled, new Random(order));
        shuffled.forEach(one -> population.add(one.claims(UNTIL, this::above)));
        return population.awards(Optional.empty());
    }

    private List<String> above(String id, LocalDate day) {
        List<String> above = new ArrayList<>();
        String next = superior(id, day);
        while (!next.isEmpty() && !above.contains(next)) {
            above.add(next);
            next = superior(next, day);
        }
        return above;
    }

    private String superior(String id, LocalDate day) {
        NavigableMap<LocalDate, String> own = superiors.getOrDefault(id, new TreeMap<>());
        return Optional.ofNullable(own.floorEntry(day)).map(Map.Entry::getValue).orElse("");
    }
}
