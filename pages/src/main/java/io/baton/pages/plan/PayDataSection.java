package io.baton.pages.plan;

import io.baton.core.credit.CreditRules;
import io.baton.core.fact.ExchangeRates;
import io.baton.core.fact.FactType;
import io.baton.core.pay.Clawback;
import io.baton.core.pay.Earned;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PayTerm.Unit;
import io.baton.core.pay.PersonPay;
import io.baton.core.pay.Related;
import io.baton.core.pay.Returns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Which data the pay takes: deals and what follows them, to whom they are credited, and the tables beside them. */
final class PayDataSection {

    private final Page page;
    private final Pay pay;
    private final PersonPay fields;
    private final SequencedMap<Use, SequencedSet<String>> uses = new LinkedHashMap<>();

    PayDataSection(Page page) {
        this.page = page;
        this.pay = page.plan().pay();
        ExchangeRates none = new ExchangeRates(page.plan().currency(), List.of());
        this.fields = PersonPay.of(page.valid().pay(), page.plan().calendar(), none);
    }

    /** A fact type, and what it is taken for. */
    private record Use(String type, String what) {}

    /** The facts, and what else there must be; nothing where nothing is paid. */
    List<String> lines() {
        if (pay.isEmpty()) {
            return List.of();
        }
        pay.terms().forEach(this::facts);
        List<String> lines = new ArrayList<>();
        if (!uses.isEmpty()) {
            MarkdownTable table = new MarkdownTable(
                    List.of(page.say("data.type"), page.say("data.pay.use"), page.say("data.pay.fields")));
            uses.forEach((use, names) -> table.add(List.of(page.type(use.type()), use.what(), code(names))));
            lines.addAll(List.of("", "### " + page.say("data.pay"), ""));
            lines.addAll(table.lines());
        }
        lines.add("");
        tables().forEach((table, key) -> lines.add("- `" + table + "`: " + page.say(key)));
        return lines;
    }

    private void facts(PayTerm term) {
        if (!(term.unit() instanceof Unit.Deals deals)) {
            return;
        }
        FactType type = page.valid().pay().type(deals.facts());
        SequencedSet<String> own = use(deals.facts(), page.say("data.pay.deals", title(term)));
        own.addAll(type.key());
        own.add(type.participant());
        own.add(deals.on());
        own.add(deals.order());
        page.valid().pay().currency(term).ifPresent(currency -> own.add(currency.field()));
        own.addAll(fields.dealFields(term.name()));
        if (term.earned() instanceof Earned.InProportion part) {
            follows(part.by(), page.say("data.pay.earned", title(term)), fields.earnedFields(term.name()));
        }
        term.returns()
                .map(Returns::facts)
                .ifPresent(back ->
                        follows(back, page.say("data.pay.returns", title(term)), fields.returnFields(term.name())));
        term.clawback()
                .map(Clawback::facts)
                .ifPresent(back ->
                        follows(back, page.say("data.pay.clawback", title(term)), fields.clawbackFields(term.name())));
        page.valid().pay().crediting(deals.facts()).ifPresent(this::credited);
    }

    private void follows(Related related, String what, List<String> named) {
        SequencedSet<String> own = use(related.facts(), what);
        own.add(related.deal());
        own.add(related.on());
        own.addAll(named);
    }

    private void credited(CreditRules rules) {
        rules.splits()
                .ifPresent(splits -> whose(splits, page.say("data.pay.splits"), List.of(CreditRules.SHARE), rules));
        for (CreditRules.Assigned rule : rules.assignedBy()) {
            use(rule.table().name(), page.say("data.pay.assigned"))
                    .addAll(List.of(rule.field(), rule.table().participant(), CreditRules.FROM, CreditRules.TO));
        }
        rules.overlays().ifPresent(overlay -> whose(overlay, page.say("data.pay.overlays"), List.of(), rules));
    }

    private void whose(FactType table, String what, List<String> more, CreditRules rules) {
        SequencedSet<String> own = use(table.name(), what);
        own.addAll(rules.type().key());
        own.add(table.participant());
        own.addAll(more);
    }

    private SequencedSet<String> use(String type, String what) {
        return uses.computeIfAbsent(new Use(type, what), _ -> new LinkedHashSet<>());
    }

    /** The built-in tables, each with why it is read. */
    private Map<String, String> tables() {
        SequencedMap<String, String> tables = new LinkedHashMap<>();
        boolean ofSuperiors = pay.terms().stream().anyMatch(term -> term.unit() instanceof Unit.Overrides);
        tables.put("assignments", ofSuperiors ? "data.pay.superiors" : "data.pay.assignments");
        boolean converts = pay.paidIn().isPresent()
                || pay.terms().stream()
                        .anyMatch(term -> page.valid().pay().currency(term).isPresent());
        if (converts) {
            tables.put("exchange_rates", "data.pay.exchange");
        }
        if (!page.plan().parameters().isEmpty()) {
            tables.put("parameters", "data.pay.parameters");
        }
        if (page.valid().pay().figures().stream().anyMatch(name -> name.equals("total") || name.equals("grade"))) {
            tables.put("decisions", "data.pay.decisions");
        }
        tables.put("manual_lines", "data.pay.manual");
        tables.put("opening_balances", "data.pay.opening");
        return tables;
    }

    private String title(PayTerm term) {
        return term.title().in(page.language());
    }

    private static String code(SequencedSet<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }
}
