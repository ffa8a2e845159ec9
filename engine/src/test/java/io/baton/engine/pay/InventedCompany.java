package io.baton.engine.pay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/** A few people with deals, and everything that may follow a deal, in files that change at random. */
final class InventedCompany {

    static final String CATALOGUE = """
            baton: 1
            catalogue: company
            zone: Asia/Shanghai
            facts:
              deal:
                participant: seller
                key: deal_id
                fields: { deal_id: text, seller: text, customer: text, amount: money, gross: money gross, signed_at: time }
              payment:
                participant: seller
                key: payment_id
                fields: { payment_id: text, seller: text, deal_id: text, gross: money gross, received_on: date }
              refund:
                participant: seller
                key: refund_id
                fields: { refund_id: text, seller: text, deal_id: text, amount: money, refunded_on: date }
              cancellation:
                participant: seller
                key: cancellation_id
                fields: { cancellation_id: text, seller: text, deal_id: text, cancelled_on: date }
              visit: { participant: seller, key: visit_id, fields: { visit_id: { kind: count, decimals: 0 }, seller: text, visited_on: date } }
              split: { participant: seller, key: [deal_id, seller], fields: { deal_id: text, seller: text, share: ratio } }
              care: { participant: seller, key: care_id, fields: { care_id: text, seller: text, customer: text, from: date, to: date } }
              overlay: { participant: seller, key: [deal_id, seller], fields: { deal_id: text, seller: text } }
            """;

    static final String PLAN = """
            baton: 1
            plan: company
            effective: 2025-01-01 ..
            currency: CNY
            crediting:
              deal: { splits: split, assigned by: { customer: care }, overlays: overlay, else: owner }
            parameters: { quota: { kind: money, value: 3000, by role: { senior: 5000 } } }
            measures:
              sales: sum(deal.amount) on signed_at
              ytd: sum(deal.amount) on signed_at, year to date
              customers: distinct(deal.customer) on signed_at
              largest: max(deal.amount) on signed_at
              visits: count(visit) on visited_on
              team: sum(deal.amount) of the team on signed_at
            indicators:
              attainment: { formula: sales / quota, score: { linear: { 0: 0, 2: 100 } } }
              coverage: { formula: customers, score: { linear: { 0: 0, 5: 100 } } }
              effort: { formula: visits, score: { linear: { 0: 0, 5: 100 } } }
            scorecards:
              month: { all: { weight: 100, items: { attainment: 60, coverage: 20, effort: 20 } } }
              quarter: { months: { weight: 100, roll up: month } }
            grades: { A: 60, B: 30, C: 0 }
            pay:
              every: month
              recovery: { at most: 20%, protected: 2500 }
              terms:
                commission:
                  deals: deal
                  on: signed_at
                  base: amount
                  tiers: { over: year, rows: { 0: 1%, 3000: 3%, 6000: 5% } }
                  factor: { by: sales, rows: { 0: 1, 2000: 1.1, 4000: 1.2 } }
                  earned: { facts: payment, deal: deal_id, on: received_on, amount: gross, of: gross }
                  returns: { facts: refund, deal: deal_id, on: refunded_on, amount: amount }
                  clawback:
                    facts: cancellation
                    deal: deal_id
                    on: cancelled_on
                    share: { by: days_since, rows: { 0 days: 100%, above 30 days: 50% } }
                cash:
                  deals: deal
                  on: signed_at
                  base: amount
                  rate: 1%
                  earned: { facts: payment, deal: deal_id, on: received_on, amount: gross, of: gross }
                  version by: event
                bonus: { amount: largest * 1% + ytd * 0.1% + team * 0, factor: { by: total, rows: { 0: 1, 40: 1.5, 60: 2.25 } } }
                prize: { every: quarter, when: grade = 'A', amount: 500 }
              caps:
                month: { of: [commission, bonus], most: 500, excess: carried }
                year: { of: [commission, bonus, month], every: year, most: 1200 }
              guarantees:
                least: { of: [commission, bonus], least: 200 }
                entry: { of: [commission, bonus, month], every: quarter, least: 900 }
            """;

    /** A version that takes the place of the plan. */
    static final String NEXT = """
            baton: 1
            plan: company
            amends:
              plan: plan.yaml
              from: 2025-03-01
              approved: 2025-02-01
              announced: 2025-02-01
              reason: cash counts more
            pay:
              terms:
                commission: { tiers: { rows: { 0: 2%, 3000: 4%, 6000: 6% } } }
                cash: { rate: 2% }
              caps: { year: { most: 1500 } }
            """;

    private static final List<String> PEOPLE = List.of("ana", "ben", "eve", "kim");

    private final Random random;
    private final SequencedMap<String, SequencedMap<String, List<String>>> rows = new LinkedHashMap<>();
    private final Map<String, String> heads = new LinkedHashMap<>();
    private int next;

    InventedCompany(Random random) {
        this.random = random;
        head("deal", "deal_id,seller,customer,amount,gross,signed_at");
        head("payment", "payment_id,seller,deal_id,gross,received_on");
        head("refund", "refund_id,seller,deal_id,amount,refunded_on");
        head("cancellation", "cancellation_id,seller,deal_id,cancelled_on");
        head("visit", "visit_id,seller,visited_on");
        head("split", "deal_id,seller,share");
        head("care", "care_id,seller,customer,from,to");
        head("overlay", "deal_id,seller");
        changes(250);
    }

    private void head(String table, String columns) {
        heads.put(table, columns);
        rows.put(table, new LinkedHashMap<>());
    }

    /** A row that has become another one, or is gone. */
    record Change(String table, String key) {}

    /** Changes so many things. */
    List<Change> changes(int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            changes.addAll(change());
        }
        return changes;
    }

    /** Changes something: mostly deals and what follows them. */
    private List<Change> change() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> List.of(put("deal", deal()));
            case 4, 5 -> List.of(put("payment", List.of(id("p"), person(), dealId(), amount(), day())));
            case 6 -> List.of(put("refund", List.of(id("r"), person(), dealId(), amount(), day())));
            case 7 -> List.of(put("cancellation", List.of(id("c"), person(), dealId(), day())));
            case 8 -> List.of(put("visit", List.of(String.valueOf(next++), person(), day())));
            case 9 -> split();
            case 10 ->
                random.nextInt(5) == 0
                        ? List.of(put("care", List.of(id("z"), person(), customer(), day(), "")))
                        : List.of(put("overlay", List.of(dealId(), person())));
            default -> remove();
        };
    }

    /** A deal more, of somebody, under a number that no other has. */
    Change newDeal(String seller) {
        List<String> deal = new ArrayList<>(deal());
        deal.set(0, "E" + next++);
        deal.set(1, seller);
        return put("deal", deal);
    }

    private List<String> deal() {
        String at = day() + "T0%d:30:00+08:00".formatted(random.nextInt(10));
        String back = random.nextInt(6) == 0 ? "-" : "";
        return List.of(dealId(), person(), customer(), back + amount(), amount(), at);
    }

    private List<Change> split() {
        String deal = dealId();
        String share = String.valueOf(10 + random.nextInt(80));
        String rest = String.valueOf(100 - Integer.parseInt(share) + (random.nextInt(8) == 0 ? 1 : 0));
        return List.of(put("split", List.of(deal, "ana", share + "%")), put("split", List.of(deal, "ben", rest + "%")));
    }

    private List<Change> remove() {
        String table = pick(List.copyOf(rows.keySet()));
        List<String> keys = List.copyOf(rows(table).keySet());
        if (keys.isEmpty()) {
            return List.of();
        }
        String key = pick(keys);
        rows(table).remove(key);
        return List.of(new Change(table, key));
    }

    private SequencedMap<String, List<String>> rows(String table) {
        return rows.computeIfAbsent(table, _ -> new LinkedHashMap<>());
    }

    private Change put(String table, List<String> row) {
        boolean isPair = table.equals("split") || table.equals("overlay");
        String key = isPair ? row.get(0) + " " + row.get(1) : row.getFirst();
        rows(table).put(key, row);
        return new Change(table, key);
    }

    /** Writes everything as it is now. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("catalogue.yaml"), CATALOGUE);
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(folder.resolve("next.yaml"), NEXT);
        Files.writeString(folder.resolve("people.csv"), "participant,name\nana,A\nben,B\neve,E\nkim,K\n");
        Files.writeString(folder.resolve("assignments.csv"), """
                participant,role,unit,superior,from,to
                ana,junior,north,kim,,2025-02-14
                ana,senior,north,kim,2025-02-15,
                ben,junior,north,kim,,
                eve,junior,south,kim,2025-01-10,2025-04-20
                kim,senior,south,,,
                """);
        for (Map.Entry<String, SequencedMap<String, List<String>>> table : rows.entrySet()) {
            List<String> lines = new ArrayList<>(List.of(heads.getOrDefault(table.getKey(), "")));
            table.getValue().values().forEach(row -> lines.add(String.join(",", row)));
            Files.write(folder.resolve(table.getKey() + ".csv"), lines);
        }
    }

    private String id(String letter) {
        return letter + (next > 0 && random.nextInt(3) == 0 ? random.nextInt(next) : next++);
    }

    private String dealId() {
        return "D" + random.nextInt(60);
    }

    private String person() {
        return pick(PEOPLE);
    }

    private String customer() {
        return "C" + random.nextInt(8);
    }

    private String amount() {
        return random.nextInt(1500) + "." + (10 + random.nextInt(90));
    }

    private String day() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(120)).toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
