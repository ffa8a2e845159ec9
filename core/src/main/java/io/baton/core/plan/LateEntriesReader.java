package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.measure.LateEntries;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes when facts are entered too late. */
record LateEntriesReader(Problems problems) {

    private static final Pattern DAYS = Pattern.compile("([0-9]{1,3}) days?");

    Optional<LateEntries> read(Node.Scalar type, Node value) {
        return Entries.of(value, PlanGrammar.LATE_ENTRIES, problems).flatMap(in -> {
            Optional<String> entered = in.text("entered");
            Optional<Integer> within = in.scalar("within").flatMap(this::days);
            return entered.isPresent() && within.isPresent()
                    ? Optional.of(new LateEntries(type.text(), entered.get(), within.get(), type.at()))
                    : Optional.empty();
        });
    }

    private Optional<Integer> days(Node.Scalar text) {
        Matcher form = DAYS.matcher(text.text());
        if (form.matches()) {
            return Optional.of(Integer.parseInt(form.group(1)));
        }
        problems.error(
                text.at(),
                "'within' does not read '" + Scalars.cut(text.text()) + "'",
                "write days after the end of the period: 5 days, 0 days");
        return Optional.empty();
    }

    static Written write(List<LateEntries> late) {
        Written written = new Written();
        late.forEach(each -> written.put(
                each.factType(),
                new Written()
                        .put("entered", each.entered())
                        .put("within", each.within() + (each.within() == 1 ? " day" : " days"))
                        .node()));
        return written;
    }
}
