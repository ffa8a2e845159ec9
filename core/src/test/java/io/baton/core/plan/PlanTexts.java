package io.baton.core.plan;

import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.document.YamlTree;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.value.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Plans from their texts, over facts that all tests share. */
public final class PlanTexts {

    /** Contracts, invoices, allocations, visits, enquiries, exams, findings; orders with those who share them. */
    public static final List<FactType> FACTS = List.of(
            type(
                    "contract",
                    "seller text, net money, gross money gross, kind text, customer text, margin ratio, units count,"
                            + " signed_on date, closed_on date"),
            type("invoice", "seller text, net money, due_on date"),
            type("allocation", "seller text, net money, received_on date"),
            type("visit", "seller text, customer text, visited_on date, made yes/no"),
            type("enquiry", "seller text, asked_at time, answered_at time"),
            type("exam", "seller text, score points, taken_on date"),
            type("audit_finding", "seller text, kind text, status text, confirmed_on date"),
            keyed(
                    "order",
                    "order_id",
                    "order_id text, seller text, customer text, net money, gross money gross, units count, signed_on date"),
            keyed("delivery", "order_id, line", "order_id text, line count, seller text, net money, delivered_on date"),
            type("refund", "order_id text, seller text, net money, gross money gross, share ratio, refunded_on date"),
            type("order_split", "order_id text, seller text, share ratio"),
            type("customer_owner", "customer text, seller text, from date, to date"));

    private PlanTexts() {}

    private static FactType keyed(String name, String key, String fields) {
        FactType type = type(name, fields);
        return new FactType(name, type.participant(), List.of(key.split(", ", -1)), type.fields());
    }

    private static FactType type(String name, String fields) {
        List<Field> read = Arrays.stream(fields.split(", *", -1))
                .map(field -> field.split(" ", 2))
                .map(words -> {
                    Kind kind = Kind.parse(words[1]).orElseThrow();
                    int decimals = words[0].equals("share") ? 6 : Math.min(2, Field.defaultDecimals(kind));
                    return new Field(words[0], kind, false, decimals);
                })
                .toList();
        return new FactType(name, "seller", List.of(), read);
    }

    /** The plan of a text that is valid, warnings aside. */
    public static ValidPlan valid(String text) {
        Problems problems = new Problems();
        Optional<ValidPlan> plan = check(text, problems);
        return plan.orElseThrow(() -> new AssertionError("not valid: " + problems.list()));
    }

    /** A short plan with more terms, which come behind its own. */
    public static ValidPlan validWith(String terms) {
        return valid(start() + terms);
    }

    /** The head of a plan. */
    public static String start() {
        return """
                baton: 1
                plan: small
                effective: 2024-01-01 ..
                currency: CNY
                """;
    }

    /** Everything that is said against a text, as people see it. */
    public static List<String> problems(String text) {
        Problems problems = new Problems();
        check(text, problems);
        return problems.list().stream().map(Problem::toString).toList();
    }

    /** The plan that a text says, checked. */
    public static Optional<ValidPlan> check(String text, Problems problems) {
        return check(YamlTree.of("plan.yaml", text), problems);
    }

    /** The plan that a tree says, checked; one that follows {@code base.yaml} is joined with a small plan first. */
    public static Optional<ValidPlan> check(Node own, Problems problems) {
        Node tree = PlanInheritance.base(own).isPresent() ? PlanInheritance.join(base(), own, problems) : own;
        return PlanReader.read(tree, problems).flatMap(plan -> PlanChecker.check(plan, FACTS, problems));
    }

    private static Node base() {
        return YamlTree.of("base.yaml", start() + """
                measures:
                  sales: sum(contract.net) on signed_on
                indicators:
                  size: { formula: sales, score: { linear: { 0: 0, 100000: 100 } } }
                scorecards:
                  month:
                    results: { weight: 100, items: { size: 100 } }
                """);
    }
}
