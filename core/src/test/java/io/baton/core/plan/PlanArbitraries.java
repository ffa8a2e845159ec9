package io.baton.core.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates texts of valid plans that hold every term of the language sooner or later. */
final class PlanArbitraries {

    private static final Map<String, String> MEASURES = new TreeMap<>(Map.of(
            "net_sales", "\"sum(contract.net) where kind = 'new' or kind in ('a: b', 'it''s') on signed_on\"",
            "ly", "{ title: Last year, formula: 'sum(contract.net * 0.50) on signed_on, same period last year' }",
            "ytd", "sum(contract.net - contract.margin * net) on contract.signed_on, year to date",
            "rolling", "count(visit) where made on visited_on, last 3 months",
            "customers",
                    "distinct(contract.customer) per week of  the line on signed_on,at least 2 rows, before the period",
            "answered", "count(enquiry) where answered_at - asked_at <= 24 hours on asked_at",
            "first_deal", "mean(contract.net) per contract.customer on signed_on, last 1 month, at least 1 customer",
            "exam_score",
                    "{ title: Visits, checklist: { of: visit, on: visited_on, items: { made: 100.0 }, where: customer!='x', over: last 12 months, at least: 3 } }",
            "last_kind", "last(contract.kind) on signed_on",
            "violations", "count(audit_finding) where known(confirmed_on) and not (status = 'open') on confirmed_on"));

    private static final Map<String, String> INDICATORS = new TreeMap<>(
            Map.ofEntries(
                    Map.entry(
                            "growth",
                            "{ formula: (net_sales-ly) ÷ ly, minimum: 0.5, score: { linear: { -20.0%: 0, 0%: 60, 0.2: 100 }, cap: 120, floor: -10 } }"),
                    Map.entry(
                            "size",
                            "{ formula: net_sales + (ytd - ytd), scale: 0 floor, score: { steps: { 0: 0, above 0: 1.50, 100.0: 60, above 100: 61 } }, unavailable: zero }"),
                    Map.entry(
                            "reach",
                            "{ title: { en: Reach, zh-Hans: 触达, zh-Hant: 觸及 }, formula: customers, compare: exact, score: { pass: { at least: 3 } }, unavailable: full }"),
                    Map.entry("care", "{ formula: rolling, score: { pass: { above: 2, points: 90, else: 10 } } }"),
                    Map.entry(
                            "errors",
                            "{ formula: 'violations / rolling', score: { lower is better: { best: 1%, worst: 5.50% }, cap: 110, floor: -5 } }"),
                    Map.entry("calm", "{ formula: violations, score: { pass: { at most: 0 } } }"),
                    Map.entry(
                            "quiet",
                            "{ formula: if violations > 0 then violations else 0, score: { pass: { below: 1 } } }"),
                    Map.entry(
                            "speed",
                            "{ formula: 'round(answered * 7 days / answered, 1)', score: { lower is better: { best: 1 day, worst: 7 days } } }"),
                    Map.entry(
                            "balance",
                            "{ formula: 'violations / rolling', score: { range is best: { best: 90.0% .. 110%, worst: 60% .. 1.40 } } }"),
                    Map.entry(
                            "tiers",
                            "{ formula: net_sales, score: { table: { to 40: 1, above 40.00 to below 70: 2, from 70: 3 } } }"),
                    Map.entry(
                            "few",
                            "{ formula: violations, score: { table: { from 0 to 0: 100, above 0 to 3: 2.50, else: 0 } } }"),
                    Map.entry(
                            "ladder",
                            "{ formula: 'answered / rolling', score: { plus minus: { at: 100%, every: 1%, plus: 1, minus: 2.0, steps: started }, cap: 120, floor: 0 } }"),
                    Map.entry(
                            "level",
                            "{ formula: last_kind, score: { table: { gold: 100, 'to be': 80.50, else: 0 } }, meaning: Level, practice: { good: { en: a, zh-Hans: b, zh-Hant: c }, bad: d } }"),
                    Map.entry("goals", "{ agreed: { at least: 2, at most: 6, cap: 120.0 } }"),
                    Map.entry("exam", "{ formula: exam_score, bands: { 60: enough, 80.5: 'very good' } }"),
                    Map.entry("handover", "{ rated: { by: after-sales } }"),
                    Map.entry(
                            "report",
                            "{ rated: { from: 1, to: 5, by: { superior: 60, team: 40 } }, when missing: zero, bands: { 3 points: fine } }"),
                    Map.entry(
                            "spirit",
                            "{ rated: { by: { superior: 60.0, team: 40 } }, when missing: { team: { superior: 100 } } }"),
                    Map.entry("mastery", "{ composed: { exam_score: 60, handover: 40.0 }, when missing: zero }"),
                    Map.entry("theory", "{ composed: { exam_score: 100 }, when missing: wait }"),
                    Map.entry("launch", "{ milestones: { customers: 20, net_sales: 30.50 } }"),
                    Map.entry("cases", "{ counted: { of: violations, planned: 2 } }"),
                    Map.entry(
                            "deals",
                            "{ counted: { of: customers, planned: deal_target }, score: { linear: { 50%: 0, 100%: 100 }, cap: 120 } }")));

    private static final List<String> TERMS = List.of(
            "title: { en: A, zh-Hans: 甲, zh-Hant: 乙 }",
            "for: role in ('account', 'senior') and unit != 'x'",
            "rounding: { money: 0 half-even, ratio: 3, score: 1 down, days: 2 half-up }",
            "version: 7",
            "calendar: { year starts: april }",
            "calendar: { year starts: 10, year named by: start, windows: { quota: { W1: 2024-01-01 .. 2024-02-29 } } }",
            "calendar: { pattern: 4-5-4, year begins on: { 2022: 2022-01-31, 2023: 2023-01-30, 2024: 2024-01-29, 2025: 2025-02-03 } }",
            "overall: { cycles: [month], groups: { self: 10, superior: { weight: 50, from: computed, adjust: up to 5 with reason, required: true }, customer: { weight: 40, anonymous: true, closes: 10 days } } }",
            "overall: { groups: { self: 25.5, boss: { title: { en: Boss, zh-Hans: 老板, zh-Hant: 老闆 }, weight: 74.5, from: computed, at least: 1 } }, scale: 1 .. 5, when missing: keep self }",
            "overall: { groups: { a: 10, b: { weight: 20, anonymous: yes, at least: 5 }, c: { weight: 70, from: computed } }, when missing: { a: { c: 100 }, b: { a: 1.25, c: 98.75 } } }",
            "crediting: { order: { splits: order_split, assigned by: { customer: customer_owner }, else: owner } }",
            "crediting: { order: { assigned by: { customer: customer_owner }, else: nobody } }",
            "late entries: { order: { entered: signed_on, within: 1 day }, visit: { entered: visited_on, within: 0 days } }",
            "vetoes: { breach: { when: violations > 0 } }\ngrades: { A: 90, B: 0 }",
            "vetoes: { breach: { title: T, when: 'violations > 0 and today > 2024-01-31', grade: B, cycles: [month] } }\n"
                    + "grades: { A: { from: 90.50, title: { en: x, zh-Hans: y, zh-Hant: z } }, B: 50, C: 0 }",
            "bonus: { at most: 5, items: { third: { points: if violations > 3 then 5 points else 0 points, at most: 2.50 }, kind_word: { entered: true, title: Kind, when: violations>1 or net_sales = 0 } } }",
            "deductions: { items: { late: { points: 'min(violations * 1, 3) * 1 points', cycles: month } } }",
            "total: { needs: 33.5%, minimum: 0, maximum: 120 }",
            "total: { needs: 0.6, minimum: -5 }",
            "raters: { customer: { anonymous: yes, at least: 4, mean: trimmed 10%, per: customer, over: 12 months, closes: 7 days }, a: { title: Alpha, mean: trimmed 1, closes: 1 day }, b: { at least: 2, mean: plain, closes: 0 days } }",
            "scales: { five: { from: 1, to: 5.0 }, ten: { to: 10 }, letters: { levels: { A: 95, B+: 85.50, C: 0 } } }",
            "parameters: { goal: { kind: ratio, value: 50.0%, by unit: { north: 60%, '北方': 0.7 }, by role: { senior: 70% } }, fee: { title: Fee, kind: money, value: 100.50 } }",
            "perspectives: { finance: {}, people: { title: { en: People, zh-Hans: 人, zh-Hant: 人員 } } }",
            "guide: { shares: { A: 25.0%, B: 0.75 }, groups above: 5, bottom: quota }\ngrades: { A: 90, B: 0 }",
            "ranks: { ties: dense }",
            "pay: { every: month, rounding: 1 up, round at: term, terms: { a: { title: { en: A, zh-Hans: 甲, zh-Hant: 乙 },"
                    + " deals: order, on: signed_on, where: net > 5, base: net, tiers: { mode: reached before, of: net_sales,"
                    + " over: year, rows: { 0%: 2.0%, above 80%: { rate: net_sales / net_sales, fixed: 5 } }, to: 200%,"
                    + " below: nearest, above: refuse, negative: first tier, fixed at zero: yes }, floor: 9, cap: 20,"
                    + " earned: { facts: refund, deal: order_id, on: refunded_on, amount: gross, of: gross, rated: at collection },"
                    + " hold: 7 days, slices: [{ share: 50% }, { share: 0.5, at: signed_on + 1 month }], tail: 90 days } },"
                    + " caps: { m: { of: [a], most: 500.0, excess: carried } },"
                    + " guarantees: { g: { title: G, of: [a], every: year, least: { by: role, rows: { seller: 5, 'to be': 6 } },"
                    + " when: role = 'x' } } }",
            "pay: { every: month, terms: { a: { deals: order, on: signed_on, order by: signed_on, base: net, rates: {"
                    + " choose: most specific, order: [customer, net], rows: [{ where: customer = 'x', rate: 2% }, { rate: 1%,"
                    + " each: 0.50 }] }, plus: 3, gate: { when: rolling > 3, unavailable: wait, shut: hold }, earned: { facts: refund,"
                    + " deal: order_id, on: refunded_on, amount: gross, of: gross }, returns: { facts: refund,"
                    + " deal: order_id, on: refunded_on, where: net > 0, amount: net, rating: alone, fixed: pro rata }, clawback: {"
                    + " facts: refund, deal: order_id, on: refunded_on, share: { by: days_since, rows: { 0 days: 100%, above 90 days:"
                    + " 50.0% } }, of: original } } } }",
            "pay: { every: quarter, terms: { a: { every: month, amount: { by: [rolling, violations], pick: highest, across: role, rows:"
                    + " { -5: { x: 1, y: 2.50 }, above 3: { x: 3, y: violations } }, below: refuse }, blocks: { of: 1000, counting:"
                    + " started, free: 10.0 }, each: 10, factor: { by: role, rows: { x: 150.0%, y: 1 } }, when: present_days > 3,"
                    + " gate: rolling > 3 }, b: { amount: 100.0, rate: 2% } } }",
            "pay: { every: month, terms: { a: { deals: delivery, on: delivered_on, base: net, rates: { choose: priority, rows:"
                    + " [{ rate: 1%, priority: 3 }, { rate: { by: net, rows: { 0: 1% } } }] }, factor: 1.50 },"
                    + " b: { deals: order, on: signed_on, base: units, tiers: { mode: whole, by: units, rows: { 0: { each: 3, fixed: 6 } } } } } }",
            "tests: [ { name: one, given: { net_sales: 120, ly: 100.0 }, expect: { indicators: { growth: 20% } } } ]",
            "tests: [ { cycle: month, given: { violations: not available }, expect: { total: 12.50, dimensions: { one: 3 }, scores: { calm: not available } } } ]");

    private PlanArbitraries() {}

    static Arbitrary<String> plans() {
        Arbitrary<List<String>> terms = Arbitraries.shuffle(TERMS)
                .flatMap(shuffled -> Arbitraries.integers()
                        .between(0, TERMS.size())
                        .map(count -> withoutRepeats(shuffled.subList(0, count))));
        return Combinators.combine(terms, scorecards(), Arbitraries.of(true, false))
                .as((chosen, cards, first) -> PlanTexts.start()
                        + (first ? cards : "")
                        + "targets: { deal_target: count, money_target: { title: Soll, kind: money gross } }\n"
                        + table("measures", MEASURES)
                        + table("indicators", INDICATORS)
                        + String.join("\n", chosen)
                        + "\n"
                        + (first ? "" : cards));
    }

    /** One term of each key. */
    private static List<String> withoutRepeats(List<String> terms) {
        Map<String, String> byKey = new TreeMap<>();
        for (String term : terms) {
            byKey.putIfAbsent(term.substring(0, term.indexOf(':')), term);
        }
        if (byKey.containsKey("vetoes")) {
            byKey.remove("guide");
        }
        if (byKey.containsKey("vetoes") || byKey.containsKey("guide")) {
            byKey.computeIfPresent("total", (key, term) -> term.contains("-5") ? "total: { maximum: 100 }" : term);
        }
        return List.copyOf(byKey.values());
    }

    private static String table(String key, Map<String, String> rows) {
        return key + ":\n"
                + rows.entrySet().stream()
                        .map(row -> "  " + row.getKey() + ": " + row.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    /** A month of two dimensions, the indicators spread over them as weights happen to fall. */
    private static Arbitrary<String> scorecards() {
        List<String> names = List.copyOf(INDICATORS.keySet());
        return Combinators.combine(
                        Arbitraries.shuffle(names), Arbitraries.integers().between(1, 5), Arbitraries.of(0, 1, 2))
                .as((shuffled, count, form) -> scorecards(shuffled, count, form));
    }

    private static String scorecards(List<String> names, int count, int form) {
        List<String> left = names.subList(0, count);
        List<String> right = names.subList(count, 2 * count);
        String items = "items: { " + weights(left, form == 1 ? "33.5" : "100") + " }";
        String equal = "items: { weights: equal, of: [" + String.join(", ", right) + "] }";
        String two = form == 2 ? "parts: { inner: { weight: 100, title: In, " + equal + " } }" : equal;
        return "scorecards:\n  month:\n"
                + (form == 1 ? "    weights: global\n" : "")
                + "    one: { weight: 33.5, " + items + " }\n"
                + "    two: { weight: 66.5, title: { en: a, zh-Hans: b, zh-Hant: c }, " + two + " }\n"
                + "    show: [net_sales, money_target, deals]\n";
    }

    private static String weights(List<String> names, String sum) {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            rows.add(names.get(i) + ": 3.25");
        }
        BigDecimal rest =
                new BigDecimal(sum).subtract(new BigDecimal("3.25").multiply(BigDecimal.valueOf(rows.size())));
        rows.addFirst(names.getFirst() + ": " + rest);
        return String.join(", ", rows);
    }
}
