package io.baton.cli;

import io.baton.core.pay.ShortCap;
import io.baton.core.value.Decimals;
import io.baton.engine.pay.Payroll;
import java.util.ArrayList;
import java.util.List;

/** The caps of people that lie below their guarantees: how many, and the first of them by person. */
final class ShortCaps {

    private static final int MOST = 10;

    private final List<String> first = new ArrayList<>();
    private long count;

    /** Takes up what a person gets. */
    void add(List<Payroll.Paid> paid) {
        paid.forEach(one -> one.shortCaps().forEach(cap -> add(one.participant().id(), cap)));
    }

    private void add(String participant, ShortCap found) {
        count++;
        if (first.size() < MOST) {
            first.add(participant + ", " + found.period() + ": the cap '" + found.cap() + "' of "
                    + Decimals.plain(found.most()) + " lies below the guarantee '" + found.guarantee() + "' of "
                    + Decimals.plain(found.least()) + ", which is paid; raise the cap, or lower the guarantee");
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** A sentence for each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(first);
        if (count > MOST) {
            lines.add("… and " + (count - MOST) + " more caps below guarantees");
        }
        return lines;
    }
}
