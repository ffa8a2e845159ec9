package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import io.baton.core.pay.PayCap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks what a cap says of other caps: what one carries over can stand under those that are written behind it. */
record PayCapsCheck(Plan plan, Problems problems) {

    void check(PayCap cap) {
        List<PayCap> all = plan.pay().caps();
        List<PayCap> before = all.subList(0, all.indexOf(cap));
        for (PayCap other : all) {
            boolean isNamed = cap.terms().contains(other.name())
                    && plan.pay().term(other.name()).isEmpty();
            if (isNamed && !before.contains(other)) {
                notBefore(cap, other);
            } else if (isNamed && !other.carried()) {
                problems.error(
                        place(cap, other),
                        "what does not fit under the cap '" + other.name()
                                + "' is lost, so that it pays nothing that could count here",
                        "leave it out, or write excess: carried there");
            }
        }
        before.stream()
                .filter(other -> other.carried() && !cap.terms().contains(other.name()))
                .filter(other -> cap.terms().containsAll(other.terms()))
                .forEach(other -> passedOver(cap, other));
    }

    private void notBefore(PayCap cap, PayCap other) {
        if (other.equals(cap)) {
            problems.error(place(cap, other), "the cap '" + cap.name() + "' stands under itself", "leave it out");
        } else {
            problems.error(
                    place(cap, other),
                    "caps cut in the order in which they are written, and '" + other.name() + "' comes behind '"
                            + cap.name() + "'",
                    "write '" + other.name() + "' before it, or leave it out");
        }
    }

    private void passedOver(PayCap cap, PayCap other) {
        String names = Stream.concat(cap.terms().stream(), Stream.of(other.name()))
                .collect(Collectors.joining(", ", "[", "]"));
        problems.warning(
                cap.at(),
                "what the cap '" + other.name() + "' of the same terms carries over is paid beyond the cap '"
                        + cap.name() + "'",
                "write of: " + names + ", so that it counts there as well");
    }

    private Location place(PayCap cap, PayCap other) {
        return plan.where("pay", "caps", cap.name(), "of", other.name());
    }
}
