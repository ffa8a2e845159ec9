package io.baton.cli;

import io.baton.core.document.CanonicalText;
import io.baton.core.document.Language;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Suggestion;
import io.baton.core.explain.ExplanationTree;
import io.baton.core.explain.PayWords;
import io.baton.core.pay.PayLine;
import io.baton.core.plan.Plan;
import io.baton.core.plan.PlanWriter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.ReverseAndRebook;
import io.baton.core.time.Period;
import io.baton.core.value.Decimals;
import io.baton.core.value.MinorUnits;
import io.baton.engine.pay.Payroll;
import io.baton.engine.pay.PlanLine;
import io.baton.engine.run.PlanHash;
import io.baton.pages.Pinned;
import io.baton.pages.statement.BehindLines;
import io.baton.pages.statement.StatementPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains lines of pay of one person: the rule, the steps, the rows, and what was posted of each. */
final class PayExplanation {

    private final Project project;
    private final Language spoken;
    private final Words words;
    private final Wish wish;

    PayExplanation(Project project, Language spoken, Wish wish) {
        this.project = project;
        this.spoken = spoken;
        this.words = Words.in(spoken);
        this.wish = wish;
    }

    /**
     * What is to be explained.
     *
     * @param person whose pay
     * @param term the term, cap or guarantee
     * @param item the deal or period; empty for all that belong to the period
     * @param ledger what was posted; empty where nobody asks
     * @param rebook whether postings are shown as reversed and booked again
     */
    record Wish(String person, String term, String item, Optional<Path> ledger, boolean rebook) {}

    /** The term with its lines. */
    ExplanationTree tree() throws IOException {
        List<Payroll.Paid> paid = new ArrayList<>();
        Payroll.Request asked = Payroll.Request.of(project.request()).explained(wish.person());
        try (Payroll run = Payroll.open(asked)) {
            run.people().forEachRemaining(paid::addAll);
        }
        if (paid.isEmpty()) {
            throw ExplainCommand.stranger(project, wish.person());
        }
        List<PlanLine> ofTerm = paid.stream()
                .flatMap(one -> one.lines().stream().map(line -> new PlanLine(one.plan(), line)))
                .filter(of -> of.line().term().equals(wish.term()))
                .toList();
        List<LedgerLine> posted = wish.ledger().isEmpty()
                ? List.of()
                : PaySettlement.open(project, wish.ledger().get()).lines(wish.person()).stream()
                        .filter(line -> line.key().term().equals(wish.term()))
                        .toList();
        List<PlanLine> lines = ofTerm.stream()
                .filter(of -> isWanted(of.line().item(), of.line().period()))
                .toList();
        List<LedgerLine> postings = posted.stream()
                .filter(line -> isWanted(line.key().item(), line.period()))
                .toList();
        if (lines.isEmpty() && postings.isEmpty()) {
            throw unknown(paid, ofTerm);
        }
        ValidPlan plan =
                lines.isEmpty() ? paid.getLast().plan() : lines.getLast().plan();
        return tree(plan, lines, postings);
    }

    /** Without a deal what belongs to the period, also what a longer one pays that ends in it, such as a quarter's bonus. */
    private boolean isWanted(String item, String period) {
        if (!wish.item().isEmpty()) {
            return item.equals(wish.item());
        }
        Period asked = project.request().period();
        return period.equals(asked.name())
                || project.plan()
                        .plan()
                        .calendar()
                        .parse(period)
                        .filter(found -> asked.days().contains(found.days().to())
                                && found.days().from().isBefore(asked.days().from()))
                        .isPresent();
    }

    private Stop unknown(List<Payroll.Paid> paid, List<PlanLine> ofTerm) {
        TreeSet<String> terms = new TreeSet<>();
        paid.forEach(one -> names(one.plan().plan()).forEach(terms::add));
        if (!terms.contains(wish.term())) {
            return new Stop(
                    ExitCode.USAGE,
                    "the plan has no term, cap or guarantee '" + wish.term() + "'; "
                            + Suggestion.closest(wish.term(), terms)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .orElse("there are " + String.join(", ", terms)));
        }
        List<String> items = ofTerm.stream().map(of -> of.line().item()).toList();
        String what = wish.item().isEmpty() ? "no line of " + wish.term() : "no line '" + wish.item() + "'";
        return new Stop(
                ExitCode.USAGE,
                wish.person() + " has " + what + " in "
                        + project.request().period().name() + "; "
                        + (items.isEmpty()
                                ? "there is none until then"
                                : "until then there are lines for " + some(items))
                        + "; baton reconcile tells what became of each deal");
    }

    private static String some(List<String> items) {
        String first = items.stream().limit(10).collect(Collectors.joining(", "));
        return items.size() > 10 ? first + ", …" : first;
    }

    private static Stream<String> names(Plan plan) {
        return Stream.of(
                        plan.pay().terms().stream().map(term -> term.name()),
                        plan.pay().caps().stream().map(cap -> cap.name()),
                        plan.pay().guarantees().stream().map(least -> least.name()))
                .flatMap(names -> names);
    }

    private ExplanationTree tree(ValidPlan plan, List<PlanLine> lines, List<LedgerLine> postings) throws IOException {
        PayWords pay = PayWords.of(plan, spoken);
        BehindLines behind = BehindLines.of(project.request(), project.catalogue(), lines, spoken);
        SortedMap<String, BigDecimal> payable = new TreeMap<>();
        if (lines.isEmpty()) {
            payable.put(
                    plan.plan().currency(),
                    BigDecimal.ZERO.setScale(
                            MinorUnits.digits(plan.plan().currency()).orElse(0)));
        }
        List<ExplanationTree> inputs = new ArrayList<>();
        for (PlanLine of : lines) {
            payable.merge(of.currency(), of.rounded(of.line().payable()), BigDecimal::add);
            inputs.add(line(of, behind, postings));
        }
        postings.stream()
                .filter(line -> lines.stream()
                        .noneMatch(of -> of.line().item().equals(line.key().item())))
                .forEach(line -> inputs.add(posting(line, pay)));
        return new ExplanationTree(
                "pay",
                wish.term(),
                pay.title(wish.term()),
                payable.entrySet().stream()
                        .map(sum -> pay.money(sum.getValue()) + " " + sum.getKey())
                        .collect(Collectors.joining(", ")),
                payable.size() == 1 ? Decimals.plain(payable.values().iterator().next()) : "",
                "",
                rule(plan.plan()),
                inputs,
                List.of());
    }

    /** The text of the rule, as the plan says it in its canonical form. */
    private List<String> rule(Plan plan) {
        List<String> said = new ArrayList<>();
        said.add(words.text(
                "pay.rule", plan.name(), Integer.toString(plan.version()), Pinned.shortened(PlanHash.of(plan))));
        if (PlanWriter.write(plan) instanceof Node.Mapping whole
                && whole.get("pay").orElse(whole) instanceof Node.Mapping pay) {
            Stream.of("terms", "caps", "guarantees")
                    .flatMap(part -> pay.get(part).stream())
                    .filter(Node.Mapping.class::isInstance)
                    .map(Node.Mapping.class::cast)
                    .flatMap(part -> part.get(wish.term()).stream())
                    .flatMap(node -> CanonicalText.write(untitled(node)).lines())
                    .forEach(text -> said.add("  " + text));
        }
        return said;
    }

    private static Node untitled(Node node) {
        return node instanceof Node.Mapping(List<Node.Entry> entries, Location at)
                ? new Node.Mapping(
                        entries.stream()
                                .filter(entry -> !entry.key().text().equals("title"))
                                .toList(),
                        at)
                : node;
    }

    private ExplanationTree line(PlanLine of, BehindLines behind, List<LedgerLine> postings) {
        PayLine line = of.line();
        PayWords pay = PayWords.of(of.plan(), spoken);
        StatementPage.How how = behind.how(of);
        return new ExplanationTree(
                "pay line",
                line.item(),
                line.item(),
                pay.money(of.rounded(line.payable())),
                Decimals.plain(line.payable()),
                line.absent().isEmpty() ? "" : line.waits() ? "not-yet" : "not-available",
                how.steps(),
                postings.stream()
                        .filter(posted -> posted.key().item().equals(line.item()))
                        .map(posted -> posting(posted, pay))
                        .toList(),
                how.rows().stream().map(PayExplanation::row).toList());
    }

    private static String row(StatementPage.Row row) {
        return row.place() + "  " + row.title() + "  "
                + row.cells().stream()
                        .map(cell -> cell.field() + " " + cell.value())
                        .collect(Collectors.joining(", "));
    }

    private ExplanationTree posting(LedgerLine line, PayWords pay) {
        List<String> said = new ArrayList<>();
        line.corrects().ifPresent(first -> said.add(words.text("pay.posting.corrects", first.toString())));
        ReverseAndRebook halves = ReverseAndRebook.of(line.amounts());
        if (wish.rebook() && halves.reversal().signum() != 0) {
            said.add(words.text("pay.posting.rebooked", pay.money(halves.reversal()), pay.money(halves.rebooked())));
        }
        return new ExplanationTree(
                "posting",
                line.posted().toString(),
                words.text("pay.posting", line.posted().toString()),
                pay.money(line.amounts().amount()),
                Decimals.plain(line.amounts().amount()),
                "",
                said,
                List.of(),
                List.of());
    }
}
