package io.baton.core.pay;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.document.YamlTree;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.DateRange;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A case of pay that fits on a screen: a plan, deals of one person and what followed them, the lines that come out. */
final class PayCase {

    static final List<FactType> FACTS = List.of(
            type(
                    "deal",
                    "id text, seller text, amount money, gross money gross, units count, product text, category text, currency text,"
                            + " signed_on date, entered_on date, accepted_on date"),
            type("payment", "id text, seller text, deal text, amount money gross, net money, on_day date"),
            type("refund", "id text, seller text, deal text, amount money, on_day date"),
            type("cancellation", "id text, seller text, deal text, share ratio, on_day date"));

    private final ValidPlan plan;
    private PersonPay pay;
    private final List<ExchangeRates.Rate> rates = new ArrayList<>();
    private final List<DealText> deals = new ArrayList<>();
    private final List<CapOpening> openings = new ArrayList<>();
    private final Map<String, Map<String, String>> figures = new LinkedHashMap<>();
    private Optional<LocalDate> left = Optional.empty();
    private Optional<Succession> succession = Optional.empty();
    private DateRange during = DateRange.ALWAYS;
    private Optional<LocalDate> since = Optional.empty();
    private String name = "E1";

    private record DealText(String fields, List<String> payments, List<String> refunds, List<String> cancellations) {}

    private PayCase(ValidPlan plan) {
        this.plan = plan;
        this.pay = PersonPay.of(plan.pay(), plan.plan().calendar(), new ExchangeRates("CNY", List.of()));
    }

    private static FactType type(String name, String fields) {
        List<Field> read = Arrays.stream(fields.split(", *", -1))
                .map(field -> field.split(" ", 2))
                .map(words -> new Field(words[0], Kind.parse(words[1]).orElseThrow(), false, 2))
                .toList();
        return new FactType(name, "seller", List.of("id"), read);
    }

    static Problems problems(String pay) {
        Problems problems = new Problems();
        read(pay, problems);
        return problems;
    }

    private static Optional<ValidPlan> read(String pay, Problems problems) {
        String text = """
                baton: 1
                plan: pay-case
                effective: 2024-01-01 ..
                currency: CNY
                targets: { quota: money, quota_units: count, collection: ratio, attainment: ratio, margin: ratio, growth: ratio, company: ratio, team: ratio, personal: ratio, target_bonus: money }
                """ + pay;
        Node tree = YamlTree.of("plan", text);
        return PlanReader.read(tree, problems).flatMap(plan -> PlanChecker.check(plan, FACTS, problems));
    }

    /** A case of the terms of a plan: the text under {@code pay}. */
    static PayCase of(String terms) {
        Problems problems = new Problems();
        String text = "pay:\n  every: month\n" + terms.indent(2);
        return read(text, problems)
                .map(PayCase::new)
                .orElseThrow(() -> new AssertionError(
                        problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"))));
    }

    /** A deal from its fields, such as {@code id 1, amount 50, signed_on 2025-01-05}. */
    PayCase deal(String fields) {
        deals.add(new DealText(fields, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        return this;
    }

    PayCase payment(String fields) {
        deals.getLast().payments().add(fields);
        return this;
    }

    PayCase refund(String fields) {
        deals.getLast().refunds().add(fields);
        return this;
    }

    PayCase cancellation(String fields) {
        deals.getLast().cancellations().add(fields);
        return this;
    }

    /** Figures of a period, such as {@code quota 100, grade A}. */
    PayCase figures(String period, String values) {
        figures.put(period, words(values));
        return this;
    }

    /** A rate, such as {@code USD CNY 2025-01-01 7.1}; before the rate may stand the last day. */
    PayCase rate(String text) {
        String[] words = text.split(" ", -1);
        rates.add(new ExchangeRates.Rate(
                words[0],
                Optional.of(words[1]),
                LocalDate.parse(words[2]),
                words.length > 4 ? Optional.of(LocalDate.parse(words[3])) : Optional.empty(),
                new BigDecimal(words[words.length - 1])));
        pay = PersonPay.of(plan.pay(), plan.plan().calendar(), new ExchangeRates("CNY", rates));
        return this;
    }

    /** What is used of a cap, and carried. */
    PayCase opening(String cap, String period, String used, String carried) {
        openings.add(new CapOpening(cap, period, new BigDecimal(used), new BigDecimal(carried)));
        return this;
    }

    PayCase left(String day) {
        left = Optional.of(LocalDate.parse(day));
        return this;
    }

    /** The lines as of a day: {@code item=payable}, or {@code item=?reason}; the same whether explained or not. */
    String lines(String until) {
        String explained = lines(until, true);
        assertThat(lines(until, false)).as("not explained").isEqualTo(explained);
        return explained;
    }

    private String lines(String until, boolean explained) {
        return pay.lines(inputs(), LocalDate.parse(until), explained).stream()
                .map(line ->
                        (plan.plan().pay().terms().size() > 1 || !line.term().equals(first()) ? line.term() + ":" : "")
                                + line.item() + "=" + shown(line))
                .collect(Collectors.joining(" "));
    }

    /** How the person is paid out in the period that ends on that day. */
    Optional<PersonPayout> payout(String until) {
        return pay.payout(inputs(), LocalDate.parse(until));
    }

    /** The version of the plan holds on those days; earlier deals are those of versions before. */
    PayCase version(String from, String to) {
        DateRange days = new DateRange(
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to));
        succession = Optional.of(new Succession(days, Map.of(), Map.of()));
        return this;
    }

    /** The participant takes part only from one day to another. */
    PayCase during(String from, String to) {
        during = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    /** The version begins before the participant takes part. */
    PayCase since(String day) {
        since = Optional.of(LocalDate.parse(day));
        return this;
    }

    /** The lines of several versions, of which each has its days, together: {@code term:item=payable}. */
    static String joined(String until, PayCase... versions) {
        String explained = joined(List.of(versions), until, true);
        assertThat(joined(List.of(versions), until, false)).as("not explained").isEqualTo(explained);
        return explained;
    }

    private static String joined(List<PayCase> versions, String until, boolean explained) {
        return join(versions, until, explained).stream()
                .flatMap(List::stream)
                .map(line -> line.term() + ":" + line.item() + "=" + shown(line))
                .collect(Collectors.joining(" "));
    }

    static List<List<PayLine>> join(List<PayCase> versions, String until, boolean explained) {
        LocalDate day = LocalDate.parse(until);
        return JoinedVersions.lines(
                versions.stream()
                        .map(version -> new JoinedVersions.Version(
                                version.pay,
                                version.inputs().withoutDeals(),
                                version.since.orElse(version.during.from()),
                                version.pay.ofTerms(version.inputs(), day, explained)))
                        .toList(),
                day,
                explained);
    }

    PayCase named(String id) {
        name = id;
        return this;
    }

    ValidPlan plan() {
        return plan;
    }

    /** What it brings to terms that depend on everybody. */
    Claims claims(LocalDate until, Superiors superiors) {
        return pay.claims(inputs(), until, superiors);
    }

    /** The lines with what came out for it. */
    List<PayLine> lines(Map<String, Map<String, Award>> awards, LocalDate until) {
        return pay.lines(inputs().with(awards), until, true);
    }

    List<ShortCap> shortCaps(String until) {
        return pay.shortCaps(inputs(), LocalDate.parse(until));
    }

    List<PayLine> unexplained(String until) {
        return pay.lines(inputs(), LocalDate.parse(until), false);
    }

    List<PayLine> all(String until) {
        return pay.lines(inputs(), LocalDate.parse(until), true);
    }

    private String first() {
        return plan.plan().pay().terms().getFirst().name();
    }

    static String shown(PayLine line) {
        String amount = Decimals.plain(line.payable());
        return line.absent()
                .map(Reason::cause)
                .map(cause -> (line.waits() ? "~" : "?") + cause)
                .orElse(amount);
    }

    private PayInputs inputs() {
        Map<String, List<Value>> values = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            values.put("2025-%02d".formatted(month), values("2025-%02d".formatted(month)));
        }
        figures.keySet().forEach(period -> values.put(period, values(period)));
        values.keySet()
                .removeIf(period -> plan.plan()
                        .calendar()
                        .parse(period)
                        .flatMap(found -> found.days().intersection(during))
                        .isEmpty());
        Map<String, List<DealFacts>> byTerm = new HashMap<>();
        plan.plan().pay().terms().forEach(term -> {
            if (term.unit() instanceof PayTerm.Unit.Deals unit) {
                byTerm.put(
                        term.name(),
                        deals.stream()
                                .map(deal -> facts(deal, term.name(), unit))
                                .toList());
            }
        });
        PayInputs inputs = new PayInputs(name, values, byTerm, left).opened(openings);
        return succession.map(versions -> split(inputs, versions.days())).orElse(inputs);
    }

    private static PayInputs split(PayInputs inputs, DateRange days) {
        Map<String, List<DealFacts>> own = new HashMap<>();
        Map<String, List<DealFacts>> before = new HashMap<>();
        inputs.deals().forEach((term, deals) -> {
            own.put(
                    term,
                    deals.stream().filter(deal -> days.contains(deal.day())).toList());
            before.put(
                    term,
                    deals.stream()
                            .filter(deal -> deal.day().isBefore(days.from()))
                            .toList());
        });
        return new PayInputs(inputs.participant(), inputs.figures(), own, inputs.left())
                .in(new Succession(days, inputs.figures(), before));
    }

    private List<Value> values(String period) {
        Map<String, String> given = figures.getOrDefault(period, Map.of());
        return plan.pay().figures().stream()
                .map(name -> value(given, name, "no " + name))
                .toList();
    }

    private DealFacts facts(DealText deal, String term, PayTerm.Unit.Deals unit) {
        Map<String, String> fields = words(deal.fields());
        LocalDate day = LocalDate.parse(fields.getOrDefault(unit.on(), "2025-01-05"));
        return new DealFacts(
                fields.getOrDefault("id", ""),
                day,
                LocalDate.parse(fields.getOrDefault(unit.order(), day.toString())),
                new BigDecimal(fields.getOrDefault("share", "1")),
                pay.dealFields(term).stream()
                        .map(name -> value(fields, name, name))
                        .toList(),
                events(deal.payments(), pay.earnedFields(term)),
                events(deal.refunds(), pay.returnFields(term)),
                events(deal.cancellations(), pay.clawbackFields(term)));
    }

    private static List<DealFacts.Event> events(List<String> texts, List<String> names) {
        List<DealFacts.Event> events = new ArrayList<>();
        for (String text : texts) {
            Map<String, String> fields = words(text);
            events.add(new DealFacts.Event(
                    String.valueOf(events.size()),
                    LocalDate.parse(fields.getOrDefault("on_day", "")),
                    names.stream().map(name -> value(fields, name, name)).toList()));
        }
        return events;
    }

    private static Value value(Map<String, String> given, String name, String missing) {
        String text = given.get(name);
        if (text == null) {
            return Value.notYet(Reason.Cause.GIVEN, missing);
        }
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new Value.Day(LocalDate.parse(text));
        }
        return text.matches("-?[0-9.]+") && !name.equals("id") ? Value.of(text) : new Value.Text(text);
    }

    private static Map<String, String> words(String fields) {
        Map<String, String> words = new HashMap<>();
        for (String field : fields.split(", *", -1)) {
            int space = field.indexOf(' ');
            words.put(field.substring(0, space), field.substring(space + 1));
        }
        return words;
    }
}
