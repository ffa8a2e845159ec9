package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.measure.LateEntries;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads and writes when facts are entered too late. */
record LateEntriesReader(Problems problems) {

    Optional<LateEntries> read(Node.Scalar type, Node value) {
        return Entries.of(value, PlanGrammar.LATE_ENTRIES, problems).flatMap(in -> {
            Optional<String> entered = in.text("entered");
            OptionalInt within = in.scalar("within")
                    .map(text -> new DayCount(problems).read(text, "within"))
                    .orElse(OptionalInt.empty());
            return entered.isPresent() && within.isPresent()
                    ? Optional.of(new LateEntries(type.text(), entered.get(), within.getAsInt(), type.at()))
                    : Optional.empty();
        });
    }

    static Written write(List<LateEntries> late) {
        Written written = new Written();
        late.forEach(each -> written.put(
                each.factType(),
                new Written()
                        .put("entered", each.entered())
                        .put("within", DayCount.text(each.within()))
                        .node()));
        return written;
    }
}
