package io.baton.server.intake;

import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.server.facts.FactCompleteness;
import io.baton.server.page.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells how complete the facts of a type are. A month is called short where it has less than half of what a month of its source
 * usually has, which is the median of those that are over.
 *
 * @param now the month of today, which is not over
 * @param months how many of them are looked at, with that one
 */
record CompletenessTexts(Words words, Named named, YearMonth now, int months) {

    private static final int WHOLE = 100;

    CompletenessView.Known known(List<FactCompleteness.Part> parts, String strangers) {
        List<String> sources =
                parts.stream().map(FactCompleteness.Part::source).distinct().toList();
        List<CompletenessView.Row> rows = new ArrayList<>(Stream.iterate(now, month -> month.minusMonths(1))
                .limit(months)
                .map(month -> new CompletenessView.Row(
                        month.toString(),
                        sources.stream()
                                .map(source -> month(month, of(parts, source)))
                                .toList()))
                .toList());
        if (parts.stream().anyMatch(part -> part.month().isEmpty())) {
            rows.add(new CompletenessView.Row(
                    words.say("complete.no-day"),
                    sources.stream()
                            .map(source -> new CompletenessView.Cell(
                                    words.count(facts(of(parts, source), Optional.empty())), ""))
                            .toList()));
        }
        return new CompletenessView.Known(sources, rows, fields(sources, parts), strangers);
    }

    private static List<FactCompleteness.Part> of(List<FactCompleteness.Part> parts, String source) {
        return parts.stream().filter(part -> part.source().equals(source)).toList();
    }

    private static long facts(List<FactCompleteness.Part> parts, Optional<YearMonth> month) {
        return parts.stream()
                .filter(part -> part.month().equals(month))
                .mapToLong(FactCompleteness.Part::facts)
                .sum();
    }

    private CompletenessView.Cell month(YearMonth month, List<FactCompleteness.Part> parts) {
        long facts = facts(parts, Optional.of(month));
        List<Long> over = parts.stream()
                .filter(part -> part.month().filter(now::isAfter).isPresent())
                .map(FactCompleteness.Part::facts)
                .sorted()
                .toList();
        long usual = over.isEmpty() ? 0 : over.get(over.size() / 2);
        boolean isBefore =
                parts.stream().flatMap(part -> part.month().stream()).noneMatch(known -> known.isBefore(month));
        String note = "";
        if (month.equals(now)) {
            note = words.say("complete.so-far");
        } else if (facts == 0 && !isBefore) {
            note = words.say("complete.none");
        } else if (facts > 0 && facts < usual - usual / 2) {
            note = words.say("complete.short", words.count(usual));
        }
        return new CompletenessView.Cell(words.count(facts), note);
    }

    /** Those that may be empty and are not calculated. */
    private List<CompletenessView.Row> fields(List<String> sources, List<FactCompleteness.Part> parts) {
        List<CompletenessView.Row> rows = new ArrayList<>();
        FactType type = named.table().type();
        for (int i = 0; i < type.fields().size(); i++) {
            Field field = type.fields().get(i);
            boolean mayBeEmpty = !field.required() && !type.key().contains(field.name()) && !named.isCalculated(field);
            if (mayBeEmpty) {
                int place = i;
                rows.add(new CompletenessView.Row(
                        named.title(field),
                        sources.stream()
                                .map(source -> filled(of(parts, source), place))
                                .toList()));
            }
        }
        return rows;
    }

    private static CompletenessView.Cell filled(List<FactCompleteness.Part> parts, int place) {
        long facts = parts.stream().mapToLong(FactCompleteness.Part::facts).sum();
        long filled = parts.stream().mapToLong(part -> part.filled().get(place)).sum();
        return new CompletenessView.Cell(
                BigDecimal.valueOf(filled)
                                .multiply(BigDecimal.valueOf(WHOLE))
                                .divide(BigDecimal.valueOf(Math.max(1, facts)), 1, RoundingMode.DOWN)
                        + " %",
                "");
    }
}
