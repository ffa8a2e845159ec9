package io.baton.server.api;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import io.baton.core.score.Texts;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Catalogue;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.audit.Actor;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactSearch;
import io.baton.server.facts.FactSources;
import io.baton.server.intake.Undoing;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Today;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The facts as they are, what they were, and what the catalogue says of them. */
@RestController
@ConditionalOnWebApplication
class FactsApi {

    private static final int LOADS = 100;

    private final Catalogues catalogues;
    private final FactSearch facts;
    private final FactSources sources;
    private final Programs programs;
    private final Undoing undoing;
    private final Today today;

    FactsApi(
            Catalogues catalogues,
            FactSearch facts,
            FactSources sources,
            Programs programs,
            Undoing undoing,
            Today today) {
        this.catalogues = catalogues;
        this.facts = facts;
        this.sources = sources;
        this.programs = programs;
        this.undoing = undoing;
        this.today = today;
    }

    /**
     * A fact type.
     *
     * @param participant the field that says whose a fact is
     * @param key the fields that tell facts apart; a type without them is only added to
     */
    record TypeAnswer(String name, Titled title, String participant, List<String> key, List<FieldAnswer> fields) {

        static TypeAnswer of(Table table) {
            FactType type = table.type();
            return new TypeAnswer(
                    type.name(),
                    Titled.of(table.title()),
                    type.participant(),
                    type.key(),
                    type.fields().stream().map(FieldAnswer::of).toList());
        }
    }

    /**
     * A field.
     *
     * @param kind such as {@code money} or {@code date}
     * @param decimals how many are kept
     */
    record FieldAnswer(String name, String kind, boolean required, int decimals) {

        static FieldAnswer of(Field field) {
            return new FieldAnswer(
                    field.name(), field.kind().name().toLowerCase(Locale.ROOT), field.required(), field.decimals());
        }
    }

    /**
     * A fact.
     *
     * @param key its key as one text
     * @param source who sent it, who alone may change it
     * @param fields what it says: exact decimals as text, days and times as ISO 8601
     */
    @Personal
    record FactAnswer(String key, String source, Map<String, String> fields) {}

    /** What a fact was, from a load on. */
    @Personal
    record RevisionAnswer(
            long load,
            Optional<Instant> at,
            String sender,
            String source,
            boolean current,
            Map<String, String> fields) {}

    /** A load. */
    record LoadAnswer(long load, String source, Instant at, String sender, long created, long changed) {

        static LoadAnswer of(FactSources.Last last) {
            return new LoadAnswer(
                    last.load(), last.source(), last.at(), last.sender(), last.newRows(), last.changedRows());
        }
    }

    @GetMapping("/api/v1/fact-types")
    ListPart<TypeAnswer> types() {
        return new ListPart<>(
                catalogues.current().map(Catalogue::tables).orElse(List.of()).stream()
                        .flatMap(table -> catalogues.table(table.name()).stream())
                        .map(TypeAnswer::of)
                        .toList(),
                Optional.empty());
    }

    @GetMapping("/api/v1/facts/{type}")
    ListPart<FactAnswer> list(
            Principal program,
            @PathVariable String type,
            @RequestParam(defaultValue = "") String participant,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        FactType known = type(type);
        Paging paging = Paging.of(cursor, limit);
        programs.list(program, Resource.PERFORMANCE, today.now());
        return paging.part(
                facts.list(known, new FactSearch.Search(participant, from, to, paging.after()), paging.wanted()),
                FactSearch.Found::key,
                found -> new FactAnswer(found.key(), found.source(), fields(known, found.row())));
    }

    @GetMapping("/api/v1/facts/{type}/revisions")
    ListPart<RevisionAnswer> revisions(Principal program, @PathVariable String type, @RequestParam String key) {
        FactType known = type(type);
        programs.list(program, Resource.PERFORMANCE, today.now());
        List<FactSearch.Revision> found = facts.revisions(known, key);
        if (found.isEmpty()) {
            throw Faults.unknown("there never was a '" + type + "' of the key '" + key + "'");
        }
        return new ListPart<>(
                found.stream()
                        .map(revision -> new RevisionAnswer(
                                revision.load(),
                                revision.at(),
                                revision.sender(),
                                revision.source(),
                                revision.isNow(),
                                fields(known, revision.row())))
                        .toList(),
                Optional.empty());
    }

    /**
     * What became of a load that was undone.
     *
     * @param load the one that undoes it; empty where nothing was left of it
     * @param undoes the one that was undone
     */
    record UndoneAnswer(Optional<Long> load, long undoes, UndoneRows rows) {}

    /**
     * How many rows.
     *
     * @param restored are as they were before
     * @param removed are gone
     * @param left have changed since, and stay as they are
     */
    record UndoneRows(long restored, long removed, long left) {

        static final UndoneRows NONE = new UndoneRows(0, 0, 0);
    }

    /** A program undoes what it sent itself; whatever others sent, people undo on the page of the data. */
    @PostMapping("/api/v1/facts/{type}/loads/{load}/undo")
    UndoneAnswer undo(Principal program, @PathVariable String type, @PathVariable long load) {
        Table table =
                catalogues.table(type).orElseThrow(() -> Faults.unknown("there are no facts of type '" + type + "'"));
        FactSources.Last last = sources.load(table.type(), load)
                .orElseThrow(() -> Faults.unknown("there is no load " + load + " of '" + type + "'"));
        if (!last.sender().equals(program.getName())) {
            throw Faults.refused("load " + load + " was sent by '" + last.sender() + "', which alone may undo it here;"
                    + " people undo it on the page of the data");
        }
        return undoing.undo(Actor.program(program.getName()), program.getName(), table, load)
                .map(taken -> new UndoneAnswer(
                        Optional.of(taken.load()),
                        load,
                        new UndoneRows(taken.changedRows(), taken.goneRows(), taken.unchangedRows())))
                .orElseGet(() -> new UndoneAnswer(Optional.empty(), load, UndoneRows.NONE));
    }

    @GetMapping("/api/v1/facts/{type}/loads")
    ListPart<LoadAnswer> loads(@PathVariable String type) {
        return new ListPart<>(
                sources.latest(type(type), LOADS).stream().map(LoadAnswer::of).toList(), Optional.empty());
    }

    private FactType type(String name) {
        return catalogues
                .table(name)
                .map(Table::type)
                .orElseThrow(() -> Faults.unknown("there are no facts of type '" + name + "'"));
    }

    /** In the order of the catalogue; without those that have no value. */
    private static Map<String, String> fields(FactType type, FactRow row) {
        Map<String, String> fields = new LinkedHashMap<>();
        type.fields().forEach(field -> {
            if (!(row.value(field.name()) instanceof Value.Absent)) {
                fields.put(field.name(), Texts.of(row.value(field.name())));
            }
        });
        return fields;
    }
}
