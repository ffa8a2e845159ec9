package io.baton.core.measure;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression;
import io.baton.core.formula.FormulaParser;
import io.baton.core.formula.UsedNames;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.time.MeasureWindow;
import java.util.Optional;
import java.util.Set;

/**
 * Reads measures: {@code aggregate(argument) where condition on date field, window}. Whatever the text holds, the answer
 * is a measure or problems with their places.
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
        Optional<Expression> filter = Optional.empty();
        if (source.skipWord("where")) {
            filter = expression(Set.of("on"));
            if (filter.isEmpty()) {
                return Optional.empty();
            }
        }
        Optional<Expression> condition = filter;
        return dateField(factType)
                .flatMap(field -> window().map(window -> new Measure(
                        name,
                        Titles.same(name),
                        aggregate,
                        factType,
                        argument,
                        condition,
                        field,
                        window,
                        source.text(),
                        source.at(0))));
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

    private Optional<MeasureWindow> window() {
        int start = source.position();
        if (source.isAtEnd()) {
            return Optional.of(new MeasureWindow.ThePeriod());
        }
        if (!source.skip(",")) {
            source.problem(
                    start,
                    "a comma is missing" + source.foundAt(start),
                    "write a comma and which days count: " + String.join(", ", MeasureText.windows()));
            return Optional.empty();
        }
        int windowStart = source.position();
        String words = source.remainder();
        Optional<MeasureWindow> window = MeasureText.window(words);
        if (window.isEmpty()) {
            source.problem(
                    windowStart,
                    "'" + words + "' does not say which days count",
                    Suggestion.forUnknown(words, MeasureText.windows()));
        }
        return window;
    }
}
