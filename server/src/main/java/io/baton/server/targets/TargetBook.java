package io.baton.server.targets;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactRow;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.FileFormat;
import io.baton.engine.catalogue.Table;
import io.baton.engine.file.BadRow;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactBase;
import io.baton.server.facts.FactLoad;
import io.baton.server.facts.FactSearch;
import io.baton.server.facts.FactSources;
import io.baton.server.facts.SentRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Targets as people see and change them: a year of an item for each person. They are facts, and change by loads as these do. */
@Service
class TargetBook {

    /** Where targets come from that are first typed on the page. */
    private static final String SOURCE = "upload";

    /** What people write between groups of three digits. */
    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[, ](?=\\d{3}(?!\\d))");

    private static final int MOST_ITEMS = 200;
    private static final int MOST_FIGURES = 1000;
    private static final long MOST_BYTES = 1 << 16;

    private final Catalogues catalogues;
    private final FactBase facts;
    private final FactSearch search;
    private final FactSources sources;
    private final AuditTrail trail;
    private final JdbcClient database;

    TargetBook(
            Catalogues catalogues,
            FactBase facts,
            FactSearch search,
            FactSources sources,
            AuditTrail trail,
            JdbcClient database) {
        this.catalogues = catalogues;
        this.facts = facts;
        this.search = search;
        this.sources = sources;
        this.trail = trail;
        this.database = database;
    }

    /** What became of figures that were typed. */
    sealed interface Answer {

        /** They are so now; whether anything has changed. */
        record Kept(boolean isChanged) implements Answer {}

        /** Somebody else has changed the targets since they were seen; nothing is changed. */
        record Overtaken() implements Answer {}

        /** Some are none; nothing is changed. By month what is wrong, as the reader of files says it. */
        record Wrong(Map<Integer, String> reasons) implements Answer {
            public Wrong {
                reasons = Map.copyOf(reasons);
            }
        }
    }

    private Optional<Table> table() {
        return catalogues.table(BuiltInTable.TARGETS.label());
    }

    /** The items that have targets, by name. */
    List<String> items() {
        return table().map(table ->
                        sources.usual(table.type(), table.type().field("item").orElseThrow(), MOST_ITEMS))
                .orElse(List.of());
    }

    /** The targets of some people, whose months are read at once; whoever has none is there without figures. */
    Map<String, YearTargets> of(Collection<String> people, String item, int year) {
        Map<String, SortedMap<String, YearTargets.Figure>> figures = new HashMap<>();
        people.forEach(person -> figures.put(person, new TreeMap<>()));
        table()
                .map(table -> facts.find(
                        table.type(),
                        BuiltInTable.PARTICIPANT,
                        people.stream().<Value>map(Value.Text::new).toList()))
                .orElse(List.of())
                .stream()
                .filter(row -> text(row, "item").equals(item))
                .forEach(row ->
                        add(Objects.requireNonNull(figures.get(text(row, BuiltInTable.PARTICIPANT))), row, year, ""));
        Map<String, YearTargets> targets = new HashMap<>();
        figures.forEach((person, own) -> targets.put(person, new YearTargets(person, item, year, own)));
        return targets;
    }

    /** The targets of one person. */
    YearTargets of(String person, String item, int year) {
        SortedMap<String, YearTargets.Figure> figures = new TreeMap<>();
        table().ifPresent(table -> search.list(
                        table.type(),
                        new FactSearch.Search(person, Optional.empty(), Optional.empty(), "", Map.of("item", item)),
                        MOST_FIGURES)
                .forEach(found -> add(figures, found.row(), year, found.source())));
        return new YearTargets(person, item, year, figures);
    }

    private static void add(SortedMap<String, YearTargets.Figure> figures, FactRow row, int year, String source) {
        String period = text(row, "period");
        if (period.startsWith("%04d".formatted(year))
                && row.value("value") instanceof Value.Decimal(BigDecimal value)) {
            figures.put(period, new YearTargets.Figure(value, source));
        }
    }

    private static String text(FactRow row, String field) {
        return row.value(field) instanceof Value.Text(String text) ? text : "";
    }

    /**
     * Changes months, each by the source that brought it; what is left empty stays as it is.
     *
     * @param seen the seal of the targets as they were seen
     * @param typed the figure of a month as it was typed, by month from 1
     */
    @Transactional
    Answer change(Actor by, YearTargets named, String seen, Map<Integer, String> typed) {
        // of two who write at once, the other one is told
        database.sql("SELECT pg_advisory_xact_lock(hashtext('targets'))")
                .query((_, _) -> 0)
                .single();
        YearTargets now = of(named.person(), named.item(), named.year());
        if (!now.seal().equals(seen)) {
            return new Answer.Overtaken();
        }
        Map<Integer, String> reasons = new HashMap<>();
        Map<String, List<FactLoad.Line>> bySource = new TreeMap<>();
        for (FactLoad.Line line : read(named, typed, reasons)) {
            String source = Optional.ofNullable(now.figures().get(text(line.row(), "period")))
                    .map(YearTargets.Figure::source)
                    .orElse(SOURCE);
            bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(line);
        }
        if (!reasons.isEmpty()) {
            return new Answer.Wrong(reasons);
        }
        bySource.forEach((source, lines) -> facts.take(
                new FactLoad(
                        table().orElseThrow(),
                        source,
                        by.sender(),
                        lines,
                        List.of(),
                        FactLoad.Taking.ALL_OR_NOTHING,
                        Optional.empty()),
                _ -> ""));
        boolean isChanged =
                !of(named.person(), named.item(), named.year()).seal().equals(seen);
        if (isChanged) {
            trail.record(by.did(AuditEvent.Kind.TARGETS_CHANGED, named.person(), named.item() + " " + named.year()));
        }
        return new Answer.Kept(isChanged);
    }

    /** The figures as rows that files hold, read as files are. */
    private List<FactLoad.Line> read(YearTargets named, Map<Integer, String> typed, Map<Integer, String> reasons) {
        List<Integer> months = new ArrayList<>();
        StringBuilder csv = new StringBuilder("participant,item,period,value\n");
        typed.forEach((month, text) -> {
            if (!text.isBlank()) {
                months.add(month);
                csv.append(cell(named.person()))
                        .append(',')
                        .append(cell(named.item()))
                        .append(',')
                        .append(YearTargets.period(named.year(), month))
                        .append(',')
                        .append(cell(GROUPS.matcher(text.strip()).replaceAll("")))
                        .append('\n');
            }
        });
        try {
            SentRows rows = SentRows.read(
                            table().orElseThrow(),
                            FileFormat.CSV,
                            new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                            MOST_BYTES,
                            ZoneOffset.UTC)
                    .orElseThrow();
            // the first line names the columns
            rows.bad().forEach(bad -> reasons.put(months.get((int) bad.line() - 2), reason(bad)));
            return rows.good();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reason(BadRow bad) {
        return bad.cells().getFirst().reason();
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"").replaceAll("[\\r\\n]", " ") + '"';
    }
}
