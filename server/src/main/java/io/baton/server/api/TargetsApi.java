package io.baton.server.api;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.score.Texts;
import io.baton.core.value.Value;
import io.baton.engine.catalogue.Table;
import io.baton.server.access.Programs;
import io.baton.server.access.Resource;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactSearch;
import io.baton.server.organisation.Personal;
import io.baton.server.organisation.Today;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The targets as they are; they are sent as facts are. */
@RestController
@ConditionalOnWebApplication
class TargetsApi {

    private final Catalogues catalogues;
    private final FactSearch facts;
    private final Programs programs;
    private final Today today;

    TargetsApi(Catalogues catalogues, FactSearch facts, Programs programs, Today today) {
        this.catalogues = catalogues;
        this.facts = facts;
        this.programs = programs;
        this.today = today;
    }

    /**
     * A target.
     *
     * @param item the target of the plan
     * @param period its period; empty where days say it
     * @param date a day of its period
     * @param from its first day
     * @param to its last day
     * @param value the number, an exact decimal
     * @param source who sent it, who alone may change it
     * @param key by which its revisions are asked for
     */
    @Personal
    record TargetAnswer(
            String participant,
            String item,
            String period,
            String date,
            String from,
            String to,
            String value,
            String source,
            String key) {

        static TargetAnswer of(FactSearch.Found found) {
            FactRow row = found.row();
            return new TargetAnswer(
                    text(row, BuiltInTable.PARTICIPANT),
                    text(row, "item"),
                    text(row, "period"),
                    text(row, "date"),
                    text(row, "from"),
                    text(row, "to"),
                    text(row, "value"),
                    found.source(),
                    found.key());
        }

        private static String text(FactRow row, String field) {
            return row.value(field) instanceof Value.Absent ? "" : Texts.of(row.value(field));
        }
    }

    @GetMapping("/api/v1/targets")
    ListPart<TargetAnswer> list(
            Principal program,
            @RequestParam(defaultValue = "") String participant,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String period,
            @RequestParam Optional<String> cursor,
            @RequestParam Optional<Integer> limit) {
        FactType type = catalogues
                .table(BuiltInTable.TARGETS.label())
                .map(Table::type)
                .orElseThrow(() -> Faults.unknown("there is no catalogue yet, and so no target"));
        Paging paging = Paging.of(cursor, limit);
        programs.list(program, Resource.PERFORMANCE, today.now());
        Map<String, String> saying = new LinkedHashMap<>();
        Optional.of(item).filter(text -> !text.isEmpty()).ifPresent(text -> saying.put("item", text));
        Optional.of(period).filter(text -> !text.isEmpty()).ifPresent(text -> saying.put("period", text));
        FactSearch.Search search =
                new FactSearch.Search(participant, Optional.empty(), Optional.empty(), paging.after(), saying);
        return paging.part(facts.list(type, search, paging.wanted()), FactSearch.Found::key, TargetAnswer::of);
    }
}
