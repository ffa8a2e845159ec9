package io.baton.server.privacy;

import io.baton.core.fact.BuiltInTable;
import io.baton.core.fact.FactType;
import io.baton.server.facts.Catalogues;
import io.baton.server.facts.FactErasure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What each table of the database holds of a person. A table stands here, or among those that hold nothing of anybody, with the
 * reason: a test compares both with the database, so that a new one cannot be forgotten.
 */
@Component
class Holdings {

    /** The trail is encrypted, and so is read by its own reader. */
    static final String TRAIL = "audit_event";

    /** Raters are not given away: what they said is in the results, as far as the plan lets it be seen (rules R3 to R5). */
    private static final String ANSWERS = """
            jsonb_set(held.inputs::jsonb #- '{whole,inputs,ratings}', '{segments}',
              (SELECT coalesce(jsonb_agg(part #- '{inputs,ratings}'), '[]')
               FROM jsonb_array_elements(held.inputs::jsonb -> 'segments') AS part))""";

    private static final List<Holding> OWN = List.of(
            Holding.ofPerson("person", "id"),
            Holding.ofPerson("assignment", "person"),
            Holding.ofPerson("reporting_line", "member"),
            Holding.ofPerson("account", "person").without("password"),
            Holding.ofAccount("account_role", "account"),
            Holding.ofPerson("outcome", "participant"),
            Holding.ofPerson("appraisal_inputs", "participant").with("inputs", ANSWERS),
            Holding.ofPerson("plan_acknowledged", "person"),
            Holding.ofPerson("target_agreement", "person"),
            Holding.ofPerson("plan_preview_row", "participant"),
            Holding.ofAccount("plan_draft", "proposed_by", "decided_by").without("content", "origin_content"),
            Holding.ofAccount("plan_step", "by"),
            Holding.ofAccount("plan_preview", "asked_by"),
            Holding.ofAccount("plan_reminder", "by"),
            Holding.ofAccount("plan_review", "by"),
            Holding.ofSigned("plan_set", "set_by"),
            Holding.ofSigned("catalogue", "set_by").without("content"),
            Holding.ofSigned("fact_load", "sender"),
            Holding.ofSigned("api_token", "made_by").without("sha256"),
            Holding.ofPerson("erasure", "person"),
            Holding.ofAccount("retention", "set_by"),
            Holding.ofPerson("webhook_delivery", "subject"),
            Holding.ofAccount("upload", "made_by", "taken_by").without("content"));

    /** Tables that hold nothing of anybody, or nothing that is given, and why. */
    static final Map<String, String> NOBODYS = new TreeMap<>(Map.ofEntries(
            Map.entry("audit_batch", "hashes"),
            Map.entry("audit_key", "opens what the trail tells; what it tells is given"),
            Map.entry("fact_answer", "what programs were answered, by their own keys"),
            Map.entry("fact_count", "counts"),
            Map.entry("fact_load_counter", "a number"),
            Map.entry("flyway_schema_history", "which migrations have run"),
            Map.entry("holiday", "days of calendars"),
            Map.entry("plan_preview_cost", "sums over everybody"),
            Map.entry("plan_text", "plans, which speak of roles"),
            Map.entry("run", "runs over everybody"),
            Map.entry("webhook", "addresses of other programs"),
            Map.entry("structure", "units, positions and territories")));

    private static final String ENTERED = "%1$s ->> 'rater' IS NULL AND %1$s ->> 'group' IS NULL";

    private final Catalogues catalogues;

    Holdings(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /** All of them but the trail. */
    List<Holding> all() {
        return Stream.concat(OWN.stream(), ofFacts(catalogues.ever())).toList();
    }

    private static Stream<Holding> ofFacts(Collection<FactType> types) {
        return types.stream()
                .filter(type -> !FactErasure.participant(type).isEmpty())
                .flatMap(type -> {
                    boolean isAnswer = type.name().equals(BuiltInTable.RATINGS.label());
                    String condition = isAnswer ? ENTERED : "TRUE";
                    return Stream.of(
                            Holding.ofFacts(type, FactErasure.participant(type), condition),
                            Holding.ofHistory(type, FactErasure.participant(type), condition));
                });
    }
}
