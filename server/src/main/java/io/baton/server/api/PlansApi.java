package io.baton.server.api;

import io.baton.core.time.DateRange;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The plans that bind, as results name them, and as people wrote them. */
@RestController
@ConditionalOnWebApplication
class PlansApi {

    private final Plans plans;

    PlansApi(Plans plans) {
        this.plans = plans;
    }

    /**
     * A version of a plan.
     *
     * @param sha256 as results name it
     * @param title as people call it, by language
     * @param from the first day; empty for any
     * @param to the last day; empty for any
     * @param since when it began to bind
     */
    record PlanAnswer(
            String name,
            int version,
            String sha256,
            Titled title,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            SinceAnswer since) {

        static PlanAnswer of(BoundPlan bound) {
            DateRange effective = bound.plan().effective();
            return new PlanAnswer(
                    bound.plan().name(),
                    bound.plan().version(),
                    bound.hash(),
                    Titled.of(bound.plan().title()),
                    Optional.of(effective.from()).filter(day -> !day.equals(LocalDate.MIN)),
                    Optional.of(effective.to()).filter(day -> !day.equals(LocalDate.MAX)),
                    new SinceAnswer(
                            bound.since().at(),
                            bound.since().by(),
                            bound.since().reason()));
        }
    }

    /** When, by whom and why it began to bind. */
    record SinceAnswer(Instant at, String by, String reason) {}

    @GetMapping("/api/v1/plans")
    ListPart<PlanAnswer> list() {
        List<BoundPlan> bound = plans.bound();
        return new ListPart<>(bound.stream().map(PlanAnswer::of).toList(), Optional.empty());
    }

    @GetMapping("/api/v1/plans/{sha256}/text")
    ResponseEntity<String> text(@PathVariable String sha256) {
        return plans.bound().stream()
                .filter(bound -> bound.hash().equals(sha256))
                .findFirst()
                .map(bound -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                        .body(bound.text().content()))
                .orElseThrow(() -> Faults.unknown("no plan of the hash '" + sha256 + "' binds"));
    }
}
