package io.baton.core.measure;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.formula.UsedNames;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.measure.Measure.Whose;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads measures: {@code aggregate(argument) per group of the line where condition on date field, window, at least n
 * rows}. Whatever the text holds, the answer is a measure or problems with their places.
 */
public final class MeasureParser {

    private final MeasureSource source;

    private MeasureParser(MeasureSource source) {
        this.source = source;
    }

    /** Reads the measure of that name; its title is its name. */
    public static Optional<Measure> parse(String name, Node.Scalar text, Problems problems) {
        long before = problems.errorCount();
        Optional<Measure> measure = new MeasureParser(new MeasureSource(text, problems)).measure(name);
        return problems.errorCount() == before ? measure : Optional.empty();
    }

    private Optional<Measure> measure(String name) {
        Optional<Aggregate> aggregate = aggregate();
        if (aggregate.isEmpty() || !source.expect("(", "write what is aggregated in parentheses: sum(contract.net)")) {
            return Optional.empty();
        }
        return aggregate.get() == Aggregate.COUNT
                ? source.word().flatMap(factType -> rest(name, Aggregate.COUNT, factType, Optional.empty()))
                : expression(Set.of())
                        .flatMap(argument -> factType(argument)
                                .flatMap(type -> rest(name, aggregate.get(), type, Optional.of(argument))));
    }

    private Optional<Aggregate> aggregate() {
        int start = source.position();
        Optional<String> word = source.word();
        Optional<Aggregate> aggregate = word.flatMap(MeasureText::aggregate);
        if (word.isPresent() && aggregate.isEmpty()) {
            source.problem(
                    start,
                    "a measure does not start with '" + word.get() + "'",
                    Suggestion.forUnknown(word.get(), MeasureText.aggregates()));
        }
        return aggregate;
    }

    private Optional<Measure> rest(String name, Aggregate aggregate, String factType, Optional<Expression> argument) {
        if (!source.expect(")", "close the parenthesis of '" + MeasureText.word(aggregate) + "('")) {
            return Optional.empty();
        }
        Optional<Per> per = per(aggregate);
        Optional<Whose> whose = whose();
        Optional<Expression> filter = Optional.empty();
        if (whose.isPresent() && source.skipWord("where")) {
            filter = expression(Set.of("on"));
            if (filter.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<String> date = whose.flatMap(_ -> dateField(factType));
        if (date.isEmpty()) {
            return Optional.empty();
        }
        TailParser tail = TailParser.read(source, aggregate, per);
        return Optional.of(new Measure(
                name,
                Titles.same(name),
                new Measure.Aggregation(aggregate, argument, per, tail.atLeast(), Optional.empty()),
                new Measure.Selection(factType, filter, date.get(), tail.window(), whose.get()),
                source.text(),
                source.at(0)));
    }

    private Optional<Per> per(Aggregate aggregate) {
        int start = source.position();
        if (!source.skipWord("per")) {
            return Optional.empty();
        }
        if (aggregate != Aggregate.MEAN && aggregate != Aggregate.DISTINCT) {
            source.problem(
                    start,
                    "'per' can never apply to '" + MeasureText.word(aggregate) + "'",
                    "write it behind mean(…) or distinct(…), or leave it out");
        }
        return source.word().flatMap(word -> source.skip(".") ? source.word().map(Per.Field::new) : per(word));
    }

    private static Optional<Per> per(String word) {
        return Optional.of(
                switch (word) {
                    case "week" -> new Per.Week();
                    case "month" -> new Per.Month();
                    default -> new Per.Field(word);
                });
    }

    /** Empty, and reported, where the words behind "of" are none of the language. */
    private Optional<Whose> whose() {
        int start = source.position();
        if (!source.skipWord("of")) {
            return Optional.of(Whose.OWN);
        }
        boolean the = source.skipWord("the");
        Optional<Whose> whose = Stream.of(Whose.TEAM, Whose.LINE)
                .filter(candidate -> the && source.skipWord(MeasureText.word(candidate)))
                .findFirst();
        if (whose.isEmpty()) {
            source.problem(
                    start,
                    "'of' does not say whose facts count" + source.foundAt(source.position()),
                    "write 'of the team' (direct reports) or 'of the line' (everyone below)");
        }
        return whose;
    }

    private Optional<Expression> expression(Set<String> stopWords) {
        return source.parsed(FormulaParser.parsePrefix(source.node(), source.position(), stopWords, source.problems()));
    }

    private Optional<String> factType(Expression argument) {
        Optional<String> owner = UsedNames.of(argument).stream()
                .map(Expression.Name::owner)
                .filter(found -> !found.isEmpty())
                .findFirst();
        if (owner.isEmpty()) {
            source.problem(
                    argument.at(),
                    "it is not said of which facts '" + source.read(argument) + "' is",
                    "put the fact type before the first field: contract.net");
        }
        return owner;
    }

    private Optional<String> dateField(String factType) {
        int start = source.position();
        if (!source.skipWord("on")) {
            source.problem(
                    start,
                    "it is not said which date counts" + source.foundAt(start),
                    "write 'on' and a date field of " + factType);
            return Optional.empty();
        }
        Optional<String> field = source.word();
        if (field.isPresent() && source.skip(".")) {
            return source.word();
        }
        return field;
    }
}
