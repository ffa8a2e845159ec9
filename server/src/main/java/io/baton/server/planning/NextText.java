package io.baton.server.planning;

import io.baton.core.document.Node;
import io.baton.core.time.DateRange;
import io.baton.server.plans.BoundPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The text with which the next version of a plan begins.
 *
 * @param before the version before
 * @param version the number of the next one
 * @param from its first day
 */
record NextText(BoundPlan before, int version, LocalDate from) {

    /** The whole text of the version before; only what differs, where that one takes the place of another by its own text. */
    String whole() {
        String content = before.text().content();
        boolean takesPlace = ValueEdit.tree(content)
                .filter(plan ->
                        plan.get("amends").isPresent() || plan.get("corrects").isPresent())
                .isPresent();
        Optional<String> next = takesPlace
                ? Optional.empty()
                : ValueEdit.version(content, version).flatMap(text -> ValueEdit.starting(text, from));
        return next.orElseGet(this::differing);
    }

    /** A text that follows the version before and says nothing otherwise yet. */
    String differing() {
        DateRange days = before.plan().effective();
        String end = days.to().equals(LocalDate.MAX) || days.to().isBefore(from) ? "" : " " + days.to();
        return """
                baton: 1
                plan: %s
                version: %d
                as: %s
                effective: %s ..%s
                """.formatted(
                before.plan().name(), version, Path.of(before.text().path()).getFileName(), from, end);
    }

    /** What its text is called, beside that of the version before. */
    String path() {
        Optional<Path> folder =
                Optional.ofNullable(Path.of(before.text().path()).getParent());
        String name = before.plan().name() + "-v" + version + ".yaml";
        return folder.map(beside -> beside.resolve(name).toString()).orElse(name);
    }

    /** Whether a text of that version says only what differs. */
    static boolean followsAnother(Node.Mapping plan) {
        return plan.get("as").isPresent()
                || plan.get("amends").isPresent()
                || plan.get("corrects").isPresent();
    }
}
