package io.baton.server.calculation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A company of six people whose deals, splits and visits change at random. */
final class InventedDeals {

    static final List<String> PEOPLE = List.of("ana", "ben", "eve", "kim", "lea", "max");

    private static final String CATALOGUE = """
            baton: 1
            catalogue: company
            zone: Asia/Shanghai
            facts:
              deal:
                participant: seller
                key: deal_id
                fields: { deal_id: text, seller: text, customer: text, amount: money, signed_at: time }
              visit: { participant: seller, key: visit_id, fields: { visit_id: text, seller: text, visited_on: date, minutes: duration, won: yes/no } }
              split: { participant: seller, key: [deal_id, seller], fields: { deal_id: text, seller: text, share: ratio } }
              care: { participant: seller, key: care_id, fields: { care_id: text, seller: text, customer: text, from: date, to: date } }
            """;

    private static final String PLAN = """
            baton: 1
            plan: company
            effective: 2025-01-01 ..
            currency: CNY
            crediting:
              deal: { splits: split, assigned by: { customer: care }, else: owner }
            targets: { quota: { kind: money } }
            measures:
              sales: sum(deal.amount) on signed_at
              ytd: sum(deal.amount) on signed_at, year to date
              customers: distinct(deal.customer) on signed_at
              visits: count(visit) on visited_on
              team: sum(deal.amount) of the team on signed_at
            indicators:
              attainment: { formula: sales / quota, score: { linear: { 0: 0, 2: 100 } } }
              coverage: { formula: customers, score: { linear: { 0: 0, 5: 100 } } }
              effort: { formula: visits, score: { linear: { 0: 0, 5: 100 } } }
              leading: { formula: team / 100, score: { linear: { 0: 0, 50: 100 } }, unavailable: leave out }
            scorecards:
              month: { all: { weight: 100, items: { attainment: 50, coverage: 20, effort: 20, leading: 10 } } }
              quarter: { months: { weight: 100, roll up: month } }
            grades: { A: 60, B: 30, C: 0 }
            pay:
              every: month
              terms:
                commission: { deals: deal, on: signed_at, base: amount, rate: 7%, slices: [ { share: 60% }, { share: 40%, at: 30 days } ] }
                bonus: { amount: quota, factor: { by: grade, rows: { A: 15%, B: 10%, C: 0% } } }
            """;

    private final Random random;
    private int next;

    InventedDeals(Random random) {
        this.random = random;
    }

    /** Writes plan, catalogue, people and some deals. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("catalogue.yaml"), CATALOGUE);
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(
                folder.resolve("people.csv"),
                "participant,name\n"
                        + PEOPLE.stream().map(id -> id + ",王 " + id + "\n").collect(Collectors.joining()));
        Files.writeString(folder.resolve("assignments.csv"), """
                participant,role,unit,superior,from,to
                ana,seller,east,max,,
                ben,seller,east,max,,2025-04-10
                ben,senior,west,lea,2025-04-11,
                eve,seller,west,lea,2025-02-15,2025-02-28
                eve,seller,west,max,2025-03-01,
                kim,seller,west,lea,,
                lea,manager,west,max,,
                max,manager,all,,,
                """);
        Files.writeString(folder.resolve("exemptions.csv"), """
                participant,period,reason
                eve,2025-04,long leave
                """);
        writeTargets(folder, 1000);
        Files.writeString(folder.resolve("deal.csv"), csv("deal_id,seller,customer,amount,signed_at", 120, this::deal));
        Files.writeString(folder.resolve("visit.csv"), csv("visit_id,seller,visited_on,minutes,won", 80, this::visit));
        Files.writeString(folder.resolve("care.csv"), """
                care_id,seller,customer,from,to
                1,kim,C1,2025-02-01,
                2,ana,C2,,2025-03-31
                """);
        Files.writeString(folder.resolve("split.csv"), "deal_id,seller,share\nD1,ana,60%\nD1,ben,40%\nD2,kim,100%\n");
    }

    void writeTargets(Path folder, int quota) throws IOException {
        List<String> rows = new ArrayList<>(List.of("participant,item,period,value"));
        for (String person : PEOPLE) {
            for (int month = 1; month <= 4; month++) {
                rows.add(person + ",quota,2025-0" + month + "," + quota * month);
            }
        }
        Files.writeString(folder.resolve("targets.csv"), String.join("\n", rows) + "\n");
    }

    private String csv(String head, int rows, Supplier<String> row) {
        StringBuilder text = new StringBuilder(head).append('\n');
        next = 0;
        for (int i = 0; i < rows; i++) {
            next = i;
            text.append(row.get()).append('\n');
        }
        return text.toString();
    }

    private String deal() {
        return "D%d,%s,C%d,%d.%02d,%s"
                .formatted(next, person(), random.nextInt(8), random.nextInt(900), random.nextInt(100), moment());
    }

    private String visit() {
        return "V%d,%s,%s,%d,%s"
                .formatted(next, person(), day(), random.nextInt(9_000), random.nextBoolean() ? "yes" : "no");
    }

    private String person() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private String day() {
        return "2025-%02d-%02d".formatted(1 + random.nextInt(4), 1 + random.nextInt(28));
    }

    private String moment() {
        return day() + "T%02d:%02d:00+08:00".formatted(random.nextInt(24), random.nextInt(60));
    }

    /** A fact as a program sends it. */
    record Sent(String type, String csv) {}

    /** A changed or new fact; most lie in April. */
    Sent change() {
        next = random.nextInt(140);
        return switch (random.nextInt(5)) {
            case 4 ->
                new Sent(
                        "care",
                        "care_id,seller,customer,from,to\n%d,%s,C%d,%s,\n"
                                .formatted(random.nextInt(3), person(), random.nextInt(8), day()));
            case 0 -> new Sent("visit", "visit_id,seller,visited_on,minutes,won\n" + visit() + "\n");
            case 1 -> {
                String deal = "D" + random.nextInt(20);
                yield new Sent("split", "deal_id,seller,share\n" + deal + "," + person() + ",50%\n");
            }
            default -> new Sent("deal", "deal_id,seller,customer,amount,signed_at\n" + deal() + "\n");
        };
    }
}
