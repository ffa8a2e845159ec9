package io.baton.core.plan;

import io.baton.core.credit.Crediting;
import io.baton.core.credit.Crediting.AssignedBy;
import io.baton.core.credit.Crediting.Otherwise;
import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads to whom facts are credited. */
record CreditingReader(NamedTerms terms, Problems problems) {

    private static final Map<String, Otherwise> OTHERWISE =
            Map.of("owner", Otherwise.OWNER, "nobody", Otherwise.NOBODY);

    Optional<Crediting> read(Node.Scalar type, Node value) {
        return Entries.of(value, PlanGrammar.CREDITING, problems).flatMap(in -> {
            if (!in.has("splits") && !in.has("assigned by") && !in.has("overlays")) {
                if (in.isClear()) {
                    problems.error(
                            in.at(),
                            "the crediting of '" + Scalars.cut(type.text())
                                    + "' needs 'splits', 'assigned by' or 'overlays'",
                            "write 'splits: …': the fact type with the shares of deals; without any rule its own"
                                    + " participant gets a deal");
                }
                return Optional.empty();
            }
            List<AssignedBy> assigned = terms.read(in, "assigned by", PlanValues.FIGURE, this::assignedBy);
            Otherwise otherwise = in.choice("else", OTHERWISE).orElse(Otherwise.OWNER);
            return Optional.of(
                    new Crediting(type.text(), in.text("splits"), assigned, in.text("overlays"), otherwise, type.at()));
        });
    }

    private Optional<AssignedBy> assignedBy(Node.Scalar field, Node value) {
        return Scalars.scalar(value, "'assigned by'", problems)
                .map(table -> new AssignedBy(field.text(), table.text()));
    }
}
