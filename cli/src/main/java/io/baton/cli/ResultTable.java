package io.baton.cli;

import io.baton.core.document.CodePointOrder;
import io.baton.core.document.Language;
import io.baton.core.plan.ValidPlan;
import io.baton.core.time.Period;
import io.baton.engine.run.ResultFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** The result as people read it: one line per participant, ranked within roles. */
final class ResultTable {

    private final SequencedMap<String, String> dimensions = new LinkedHashMap<>();
    private final Map<String, String> names;
    private final Words words;

    ResultTable(List<ValidPlan> plans, Period period, Map<String, String> names, Language language) {
        this.names = names;
        for (ValidPlan plan : plans) {
            PartTitle titles = new PartTitle(plan.plan(), language);
            plan.plan()
                    .scorecard(period.cycle())
                    .ifPresent(card ->
                            card.dimensions().forEach(part -> dimensions.putIfAbsent(part.name(), titles.of(part))));
        }
        this.words = Words.in(language);
    }

    /**
     * The lines of the table.
     *
     * @param roles the role of each participant
     * @param most the greatest number of people that is listed
     */
    List<String> lines(Path csv, Map<String, String> roles, int most) throws IOException {
        List<Line> people = new ArrayList<>(read(csv, roles).values());
        people.sort(Comparator.comparing(Line::role, CodePointOrder.INSTANCE)
                .thenComparingInt(Line::rank)
                .thenComparing(Line::participant, CodePointOrder.INSTANCE));
        TextTable table = new TextTable(heads());
        people.stream().limit(most).forEach(person -> table.add(cells(person)));
        List<String> lines = new ArrayList<>(table.lines());
        if (people.size() > most) {
            lines.add(words.text("table.more", Integer.toString(people.size() - most)));
        }
        return lines;
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(
                words.text("table.role"),
                ">" + words.text("table.rank"),
                words.text("table.participant"),
                words.text("table.name")));
        dimensions.values().forEach(title -> heads.add(">" + title));
        heads.add(">" + words.text("table.total"));
        heads.add(words.text("table.grade"));
        return heads;
    }

    private List<String> cells(Line person) {
        List<String> cells = new ArrayList<>(List.of(
                Console.readable(person.role()),
                person.rank() == Integer.MAX_VALUE ? "–" : Integer.toString(person.rank()),
                Console.readable(person.participant()),
                Console.readable(names.getOrDefault(person.participant(), ""))));
        dimensions.keySet().forEach(part -> cells.add(shown(person, part)));
        cells.add(shown(person, "total"));
        cells.add(shown(person, "grade"));
        return cells;
    }

    private static String shown(Line person, String item) {
        String value = person.values().getOrDefault(item, "");
        return value.isEmpty() ? "–" : value;
    }

    private Map<String, Line> read(Path csv, Map<String, String> roles) throws IOException {
        Map<String, Line> people = new LinkedHashMap<>();
        ResultFormat.forEachLine(csv, row -> {
            String participant = row.getField("participant");
            Line line = people.computeIfAbsent(
                    participant, id -> new Line(id, roles.getOrDefault(id, ""), new LinkedHashMap<>()));
            switch (row.getField("kind")) {
                case "dimension", "total", "grade", "rank" ->
                    line.values().put(row.getField("item"), row.getField("value"));
                case "exempt" -> line.values().put("grade", words.text("table.exempt"));
                default -> {}
            }
        });
        return people;
    }

    private record Line(String participant, String role, Map<String, String> values) {
        int rank() {
            String rank = values.getOrDefault("rank", "");
            return rank.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(rank);
        }
    }
}
