package io.baton.pages.statement;

import io.baton.core.explain.PayWords;
import io.baton.core.pay.PayLine;
import io.baton.core.settle.LedgerLine;
import io.baton.pages.Words;
import io.baton.pages.statement.StatementPage.About;
import io.baton.pages.statement.StatementPage.How;
import java.math.BigDecimal;
import java.util.List;

/** The lines of a statement in words. */
public final class StatementLines {

    private final PersonStatement statement;
    private final BehindLines behind;
    private final PayTitles titles;
    private final Words words;

    /**
     * Of a statement.
     *
     * @param behind the steps and rows of its lines
     */
    public StatementLines(PersonStatement statement, BehindLines behind, Words words) {
        this.statement = statement;
        this.behind = behind;
        this.titles = new PayTitles(statement.request().plans(), words.language());
        this.words = words;
    }

    /** What is paid, one for each currency. */
    public List<StatementPage.Total> totals() {
        return statement.totals().entrySet().stream()
                .map(total -> new StatementPage.Total(titles.money(total.getValue()), total.getKey()))
                .toList();
    }

    /** What makes the totals. */
    public List<StatementPage.Line> lines() {
        return statement.lines().stream().map(this::line).toList();
    }

    /** What is not all paid yet. */
    public List<StatementPage.Left> left() {
        return statement.remainders().stream().map(this::left).toList();
    }

    private StatementPage.Line line(LedgerLine line) {
        BigDecimal before = line.amounts().before();
        return new StatementPage.Line(
                new About(titles.called(line), line.key().item(), line.period()),
                mark(line),
                before.signum() == 0 ? "" : titles.money(before),
                titles.money(line.amounts().amount()),
                line.amounts().currency(),
                line.kind().isPaid(),
                how(line));
    }

    private String mark(LedgerLine line) {
        return line.kind().isPaid() ? correction(line) : words.say("statement.remembered");
    }

    private String correction(LedgerLine line) {
        return statement
                .corrected(line)
                .map(first -> words.say("statement.corrects", first.toString()))
                .orElseGet(() -> statement.isOfEarlier(line) ? words.say("statement.late", line.period()) : "");
    }

    private How how(LedgerLine line) {
        return statement.behind(line).map(behind::how).orElseGet(() -> new How(entered(line), List.of()));
    }

    /** What people entered has a reason and somebody who approved it. */
    private List<String> entered(LedgerLine line) {
        return line.approvedBy().isEmpty()
                ? List.of()
                : List.of(words.say("statement.entered", line.reason(), line.approvedBy()));
    }

    private StatementPage.Left left(PayRemainder left) {
        PayLine line = left.line();
        PayWords pay = titles.of(left.of().plan());
        return new StatementPage.Left(
                new About(pay.title(line.term()), line.item(), line.period()),
                titles.money(left.of().rounded(line.expected())),
                titles.money(left.of().rounded(line.earned())),
                titles.money(left.of().rounded(line.payable())),
                titles.money(left.posted()),
                left.of().currency(),
                titles.note(left),
                behind.how(left.of()));
    }
}
