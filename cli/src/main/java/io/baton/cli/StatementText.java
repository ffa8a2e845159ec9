package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.explain.PayWords;
import io.baton.core.pay.PayLine;
import io.baton.core.settle.LedgerLine;
import io.baton.core.settle.PostedIn;
import io.baton.pages.statement.PayRemainder;
import io.baton.pages.statement.PayTitles;
import io.baton.pages.statement.PersonStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement in plain text. */
final class StatementText {

    private final PersonStatement statement;
    private final Words words;
    private final PayTitles titles;
    private final Language spoken;

    StatementText(PersonStatement statement, Language spoken) {
        this.statement = statement;
        this.words = Words.in(spoken);
        this.titles = new PayTitles(statement.request().plans(), spoken);
        this.spoken = spoken;
    }

    /**
     * The lines of the text.
     *
     * @param why whether each line of the statement says how it came about
     */
    List<String> lines(boolean why) {
        String currencies = Stream.concat(
                        statement.lines().stream().map(line -> line.amounts().currency()),
                        statement.remainders().stream().map(left -> left.of().currency()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        List<String> said = new ArrayList<>();
        said.add(words.text(
                "pay.statement",
                statement.request().period().name(),
                statement.person(),
                statement.name(),
                currencies));
        said.addAll(table().lines());
        List<LedgerLine> balances =
                statement.lines().stream().filter(line -> !line.kind().isPaid()).toList();
        if (!balances.isEmpty()) {
            said.add("");
            said.add(words.text("pay.balances"));
            said.addAll(table(balances).lines());
        }
        if (!statement.remainders().isEmpty()) {
            said.add("");
            said.add(words.text("pay.remainders"));
            said.addAll(remainders().lines());
        }
        if (why && !statement.lines().isEmpty()) {
            said.add("");
            statement.lines().forEach(line -> said.addAll(why(line)));
        }
        return said;
    }

    /** What is paid, and its total. */
    private TextTable table() {
        TextTable table = table(
                statement.lines().stream().filter(line -> line.kind().isPaid()).toList());
        statement
                .totals()
                .forEach((currency, total) ->
                        table.add(List.of(words.text("pay.total"), "", "", "", titles.money(total), currency, "")));
        return table;
    }

    private TextTable table(List<LedgerLine> lines) {
        TextTable table = new TextTable(List.of(
                words.text("pay.term"),
                words.text("pay.deal"),
                words.text("pay.period"),
                ">" + words.text("pay.before"),
                ">" + words.text("pay.amount"),
                words.text("pay.currency"),
                words.text("pay.corrects")));
        for (LedgerLine line : lines) {
            BigDecimal before = line.amounts().before();
            table.add(List.of(
                    titles.called(line),
                    line.key().item(),
                    line.period(),
                    before.signum() == 0 ? "" : titles.money(before),
                    titles.money(line.amounts().amount()),
                    line.amounts().currency(),
                    statement
                            .corrected(line)
                            .map(PostedIn::toString)
                            .orElse(statement.isOfEarlier(line) ? words.text("pay.late") : "")));
        }
        return table;
    }

    private TextTable remainders() {
        TextTable table = new TextTable(List.of(
                words.text("pay.term"),
                words.text("pay.deal"),
                words.text("pay.period"),
                ">" + words.text("pay.expected"),
                ">" + words.text("pay.earned"),
                ">" + words.text("pay.payable"),
                ">" + words.text(statement.isDraft() ? "pay.before" : "pay.posted"),
                words.text("pay.currency"),
                words.text("pay.note")));
        for (PayRemainder left : statement.remainders()) {
            PayWords pay = PayWords.of(left.of().plan(), spoken);
            PayLine line = left.line();
            table.add(List.of(
                    pay.title(line.term()),
                    line.item(),
                    line.period(),
                    titles.money(left.of().rounded(line.expected())),
                    titles.money(left.of().rounded(line.earned())),
                    titles.money(left.of().rounded(line.payable())),
                    titles.money(left.posted()),
                    left.of().currency(),
                    titles.note(left)));
        }
        return table;
    }

    private List<String> why(LedgerLine line) {
        List<String> said = new ArrayList<>();
        said.add(titles.called(line) + " " + line.key().item() + ": "
                + titles.money(line.amounts().amount()));
        statement
                .behind(line)
                .ifPresent(found -> titles.of(line).steps(found.line()).forEach(step -> said.add("  " + step)));
        return said;
    }
}
