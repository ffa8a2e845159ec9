package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Place;
import io.baton.core.document.Problems;
import java.time.LocalDate;
import java.util.Optional;

/** Reads and writes why a version takes the place of the one before. */
record AmendmentReader(Problems problems) {

    Optional<Amendment> read(Entries plan) {
        if (plan.has("amends") && plan.has("corrects")) {
            problems.error(
                    plan.at("corrects"),
                    "a version either amends or corrects the one before",
                    "keep one of them; write another version for the other");
            return Optional.empty();
        }
        return plan.node("amends")
                .flatMap(node -> read(node, PlanGrammar.AMENDS, Amendment.Kind.AMENDS))
                .or(() -> plan.node("corrects")
                        .flatMap(node -> read(node, PlanGrammar.CORRECTS, Amendment.Kind.CORRECTS)));
    }

    private Optional<Amendment> read(Node node, Place place, Amendment.Kind kind) {
        return Entries.of(node, place, problems).flatMap(in -> {
            boolean amends = kind == Amendment.Kind.AMENDS;
            Optional<LocalDate> approved = amends ? day(in, "approved") : Optional.empty();
            Optional<LocalDate> announced = amends ? day(in, "announced") : Optional.empty();
            String reason = in.text("reason").orElse("");
            Optional<Amendment.Retroactive> retroactive =
                    amends ? in.node("retroactive").flatMap(this::retroactive) : Optional.empty();
            return day(in, kind.start())
                    .map(from -> new Amendment(kind, from, approved, announced, reason, retroactive, in.text("hash")));
        });
    }

    private Optional<LocalDate> day(Entries in, String key) {
        return in.node(key).flatMap(node -> Dates.day(node, "'" + key + "'", problems));
    }

    private Optional<Amendment.Retroactive> retroactive(Node node) {
        return Entries.of(node, PlanGrammar.RETROACTIVE, problems)
                .map(in -> new Amendment.Retroactive(
                        in.text("approved by").orElse(""), in.text("reason").orElse("")));
    }

    static Written write(Amendment amendment) {
        Written written =
                new Written().put(amendment.kind().start(), amendment.from().toString());
        amendment.approved().ifPresent(day -> written.put("approved", day.toString()));
        amendment.announced().ifPresent(day -> written.put("announced", day.toString()));
        written.put("reason", amendment.reason());
        amendment
                .retroactive()
                .ifPresent(retroactive -> written.put(
                        "retroactive",
                        new Written()
                                .put("approved by", retroactive.approvedBy())
                                .put("reason", retroactive.reason())
                                .node()));
        amendment.hash().ifPresent(hash -> written.put("hash", hash));
        return written;
    }
}
