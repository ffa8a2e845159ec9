package io.baton.cli.page;

import io.baton.core.pay.Guarantee;
import io.baton.core.pay.PaidIn;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is paid: each term with its amounts, rates and tiers, and when it is earned (requirements F1, F4). */
record PaySection(Page page) {

    List<String> lines() {
        Pay pay = page.plan().pay();
        if (pay.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "## " + page.say("pay"), ""));
        lines.add(page.say("pay.settled", page.cycle(pay.cycle()))
                + pay.paidIn().map(this::paidIn).orElse(""));
        for (PayTerm term : pay.terms()) {
            lines.addAll(heading(term.title().in(page.language()), term.cycle()));
            lines.addAll(new PayTermText(page, term).lines());
        }
        pay.caps().forEach(cap -> lines.addAll(cap(cap)));
        pay.guarantees().forEach(guarantee -> lines.addAll(guarantee(guarantee)));
        return lines;
    }

    private List<String> heading(String title, String cycle) {
        return List.of("", "### " + page.say("pay.heading", title, page.cycle(cycle)), "");
    }

    private String paidIn(PaidIn paidIn) {
        return page.say("pay.paid-in", page.words().formula(paidIn.currency()));
    }

    private List<String> cap(PayCap cap) {
        PayList list = new PayList(page);
        list.amount("pay.most", cap.most(), terms(cap.terms()));
        list.say(cap.carried() ? "pay.carried" : "pay.lost");
        return under(heading(cap.title().in(page.language()), cap.cycle()), list);
    }

    private List<String> guarantee(Guarantee guarantee) {
        PayList list = new PayList(page);
        guarantee.when().ifPresent(when -> list.say("pay.when", page.words().formula(when)));
        list.amount("pay.least", guarantee.least(), terms(guarantee.terms()));
        return under(heading(guarantee.title().in(page.language()), guarantee.cycle()), list);
    }

    private static List<String> under(List<String> heading, PayList list) {
        List<String> lines = new ArrayList<>(heading);
        lines.addAll(list.lines());
        return lines;
    }

    private String terms(List<String> names) {
        return names.stream().map(page::payTitle).collect(Collectors.joining(page.say("comma")));
    }
}
