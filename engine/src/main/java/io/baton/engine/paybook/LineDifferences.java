package io.baton.engine.paybook;

import io.baton.core.settle.LedgerCsv;
import io.baton.core.settle.LedgerLine;
import io.baton.engine.paybook.PayBook.EachDifference;
import java.io.IOException;
import java.util.Optional;

/** Two sets of lines in the same order, held side by side. */
final class LineDifferences {

    private LineDifferences() {}

    static void forEach(PostedLines then, PostedLines now, EachDifference each) throws IOException {
        Optional<LedgerLine> old = next(then);
        Optional<LedgerLine> fresh = next(now);
        while (old.isPresent() || fresh.isPresent()) {
            int order = order(old, fresh);
            if (order < 0) {
                each.accept(old, Optional.empty());
            } else if (order > 0) {
                each.accept(Optional.empty(), fresh);
            } else if (!text(old).equals(text(fresh))) {
                each.accept(old, fresh);
            }
            old = order <= 0 ? next(then) : old;
            fresh = order >= 0 ? next(now) : fresh;
        }
    }

    private static Optional<LedgerLine> next(PostedLines lines) throws IOException {
        return lines.hasNext() ? Optional.of(lines.take()) : Optional.empty();
    }

    /** A side that has ended comes behind all others. */
    private static int order(Optional<LedgerLine> old, Optional<LedgerLine> fresh) {
        if (old.isEmpty()) {
            return 1;
        }
        return fresh.isEmpty() ? -1 : LedgerLine.ORDER.compare(old.get(), fresh.get());
    }

    private static String text(Optional<LedgerLine> line) {
        StringBuilder text = new StringBuilder();
        line.ifPresent(one -> LedgerCsv.append(text, one));
        return text.toString();
    }
}
