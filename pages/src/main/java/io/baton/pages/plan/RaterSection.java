package io.baton.pages.plan;

import io.baton.core.plan.RaterGroup;
import io.baton.core.plan.Trim;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What rater groups are like wherever they rate: anonymity, thresholds, means, windows (rules R3, R4). */
record RaterSection(Page page) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!page.plan().raters().isEmpty()) {
            lines.addAll(List.of("", "## " + page.say("raters"), ""));
            page.plan().raters().forEach(group -> lines.add("- " + line(group)));
        }
        return lines;
    }

    private String line(RaterGroup group) {
        List<String> says = new ArrayList<>();
        if (group.anonymous()) {
            says.add(page.say("raters.anonymous"));
        }
        if (group.atLeast() > 1) {
            says.add(page.say("raters.at-least", Integer.toString(group.atLeast())));
        }
        if (group.perCustomer()) {
            says.add(page.say("raters.per-customer"));
        }
        switch (group.trim()) {
            case Trim.Nothing() -> {}
            case Trim.Values(int size) -> says.add(page.say("raters.trimmed", Integer.toString(size)));
            case Trim.Share(BigDecimal share) ->
                says.add(page.say("raters.trimmed", share.movePointRight(2).toPlainString() + "%"));
        }
        if (group.over() > 0) {
            says.add(page.say("raters.over", Integer.toString(group.over())));
        }
        group.closesAfter().ifPresent(days -> says.add(page.say("raters.closes", Integer.toString(days))));
        String all = says.isEmpty() ? page.say("raters.named") : String.join(page.say("comma"), says);
        return page.say("raters.group", page.words().title(group.name()), all);
    }
}
