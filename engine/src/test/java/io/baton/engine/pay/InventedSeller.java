package io.baton.engine.pay;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.DealFacts;
import io.baton.core.pay.Earned;
import io.baton.core.pay.PayInputs;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PersonPay;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import io.baton.core.plan.ValidPlan;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Somebody with invented figures and deals for the terms of a plan, in the first half of 2025. */
final class InventedSeller {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final List<String> WORDS = List.of("A", "B", "C", "seller", "senior", "north", "south", "CNY");

    private final ValidPlan plan;
    private final PersonPay pay;
    private final Random random;
    private int more;

    InventedSeller(ValidPlan plan, PersonPay pay, Random random) {
        this.plan = plan;
        this.pay = pay;
        this.random = random;
    }

    PayInputs inputs(String id) {
        Map<String, List<Value>> figures = new HashMap<>();
        for (int month = 1; month <= 6; month++) {
            figures.put("2025-%02d".formatted(month), figures());
        }
        for (String more : List.of("2025-Q1", "2025-Q2", "2025-H1", "2025")) {
            figures.put(more, figures());
        }
        Map<String, List<DealFacts>> deals = new HashMap<>();
        for (PayTerm term : plan.plan().pay().terms()) {
            if (term.unit() instanceof PayTerm.Unit.Deals unit) {
                deals.put(term.name(), deals(term, plan.pay().type(unit.facts())));
            }
        }
        return new PayInputs(id, figures, deals, Optional.empty());
    }

    /** The same with one of the deals as somebody has corrected it, one deleted, or one more. */
    PayInputs corrected(PayInputs before) {
        Map<String, List<DealFacts>> deals = new HashMap<>(before.deals());
        for (PayTerm term : plan.plan().pay().terms()) {
            if (term.unit() instanceof PayTerm.Unit.Deals unit) {
                List<DealFacts> own = new ArrayList<>(deals.getOrDefault(term.name(), List.of()));
                int place = random.nextInt(own.size() + 1);
                String key = place < own.size() ? own.get(place).key() : "N" + more++;
                if (place < own.size()) {
                    own.remove(place);
                }
                if (random.nextInt(4) > 0) {
                    own.add(deal(key, term, plan.pay().type(unit.facts())));
                }
                deals.put(term.name(), own);
            }
        }
        return new PayInputs(before.participant(), before.figures(), deals, before.left());
    }

    private List<Value> figures() {
        return plan.pay().figures().stream()
                .map(name -> switch (name) {
                    case "joined", "period_start", "period_end", "today" -> new Value.Day(day());
                    case "present_days" -> number(random.nextInt(32), 0);
                    case "period_days" -> number(28 + random.nextInt(4), 0);
                    case "role", "unit", "grade", "participant" -> word();
                    default -> figure();
                })
                .toList();
    }

    private Value figure() {
        return switch (random.nextInt(20)) {
            case 0 -> Value.notAvailable(Reason.Cause.EMPTY_FIELD, "figure");
            case 1 -> Value.notYet(Reason.Cause.PENDING, "figure");
            case 2, 3, 4, 5, 6 -> number(random.nextInt(200_000), 2);
            default -> number(random.nextInt(20_000), 4);
        };
    }

    private List<DealFacts> deals(PayTerm term, FactType type) {
        List<DealFacts> deals = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            deals.add(deal("D" + i, term, type));
        }
        return deals;
    }

    private DealFacts deal(String key, PayTerm term, FactType type) {
        LocalDate day = day();
        boolean isShared = random.nextInt(4) == 0;
        Optional<Related> earned =
                term.earned() instanceof Earned.InProportion share ? Optional.of(share.by()) : Optional.empty();
        return new DealFacts(
                key,
                day,
                day,
                isShared ? BigDecimal.valueOf(1 + random.nextInt(99), 2) : BigDecimal.ONE,
                values(pay.dealFields(term.name()), type),
                events(earned, pay.earnedFields(term.name()), day),
                events(term.returns().map(Returns::facts), pay.returnFields(term.name()), day),
                events(term.clawback().map(Clawback::facts), pay.clawbackFields(term.name()), day));
    }

    private List<DealFacts.Event> events(Optional<Related> facts, List<String> fields, LocalDate from) {
        List<DealFacts.Event> events = new ArrayList<>();
        int count = facts.isPresent() ? random.nextInt(3) : 0;
        for (int i = 0; i < count; i++) {
            FactType type = plan.pay().type(facts.orElseThrow().facts());
            events.add(new DealFacts.Event("E" + i, from.plusDays(random.nextInt(90)), values(fields, type)));
        }
        return events;
    }

    private List<Value> values(List<String> fields, FactType type) {
        return fields.stream()
                .map(field -> value(type.field(field).map(Field::kind).orElse(Kind.NUMBER)))
                .toList();
    }

    private Value value(Kind kind) {
        return switch (kind) {
            case DATE -> new Value.Day(day());
            case TEXT -> word();
            case YES_NO -> new Value.YesNo(random.nextBoolean());
            case COUNT -> number(random.nextInt(30), 0);
            case RATIO -> number(random.nextInt(12_000), 4);
            default ->
                random.nextInt(30) == 0 ? number(-random.nextInt(50_000), 2) : number(random.nextInt(500_000), 2);
        };
    }

    private Value word() {
        return new Value.Text(WORDS.get(random.nextInt(WORDS.size())));
    }

    private static Value number(long unscaled, int scale) {
        return Value.of(BigDecimal.valueOf(unscaled, scale));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(181));
    }
}
