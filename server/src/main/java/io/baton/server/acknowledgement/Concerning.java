package io.baton.server.acknowledgement;

import io.baton.core.plan.ValidPlan;
import io.baton.engine.run.Versions;
import io.baton.server.access.Account;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.plans.BoundPlan;
import io.baton.server.plans.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which versions of plans concern whom, now and from a later day on. */
@Component
class Concerning {

    private final Plans plans;
    private final Acknowledgements book;
    private final Sight sight;
    private final Today today;

    Concerning(Plans plans, Acknowledgements book, Sight sight, Today today) {
        this.plans = plans;
        this.book = book;
        this.sight = sight;
        this.today = today;
    }

    /**
     * A version that concerns somebody.
     *
     * @param plan the version
     * @param readAt when that one said to have read it; empty for not yet
     * @param remindedAt when those who had not were reminded
     */
    record OwnPlan(BoundPlan plan, Optional<Instant> readAt, Optional<Instant> remindedAt) {}

    /** A version, and the day whose assignments say for whom it is: today, or its first day where that is later. */
    record Dated(BoundPlan plan, LocalDate day) {}

    /** Whether any version of a plan binds, also one that is over. */
    boolean isThere(String name) {
        return plans.bound().stream().anyMatch(bound -> bound.plan().name().equals(name));
    }

    /** The versions that hold today or later. */
    List<Dated> versions() {
        List<BoundPlan> bound = plans.bound();
        List<ValidPlan> all = bound.stream().map(BoundPlan::valid).toList();
        LocalDate now = today.now();
        return bound.stream()
                .flatMap(plan -> Versions.days(plan.valid(), all).stream()
                        .filter(days -> !days.to().isBefore(now))
                        .findFirst()
                        .map(days -> new Dated(plan, days.from().isAfter(now) ? days.from() : now))
                        .stream())
                .toList();
    }

    /** Those that concern the person of an account. */
    List<OwnPlan> of(Account account) {
        if (account.person().isEmpty()) {
            return List.of();
        }
        Scope own = sight.own(account);
        List<Acknowledgements.Read> read = book.read(own, today.now());
        return versions().stream()
                .filter(dated -> book.assigned(own, dated.day()).stream()
                        .anyMatch(one -> one.isConcernedBy(dated.plan().valid())))
                .map(dated -> new OwnPlan(
                        dated.plan(),
                        read.stream()
                                .filter(one -> one.hash().equals(dated.plan().hash()))
                                .map(Acknowledgements.Read::at)
                                .findFirst(),
                        book.reminded(dated.plan().hash())))
                .toList();
    }

    /** Those whom one may see and whom a version concerns. */
    Stream<Assigned> people(Scope scope, Dated version) {
        return book.assigned(scope, version.day()).stream()
                .filter(one -> one.isConcernedBy(version.plan().valid()));
    }
}
