package io.baton.pages.plan;

import io.baton.core.pay.Guarantee;
import io.baton.core.pay.PaidIn;
import io.baton.core.pay.Pay;
import io.baton.core.pay.PayCap;
import io.baton.core.pay.PayTerm;
import io.baton.core.pay.PayoutRules;
import io.baton.core.value.Decimals;
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
        pay.payout().draw().ifPresent(draw -> lines.addAll(draw(draw)));
        pay.payout().recovery().ifPresent(recovery -> lines.addAll(recovery(recovery)));
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

    private List<String> draw(PayoutRules.Draw draw) {
        PayList list = new PayList(page);
        draw.when().ifPresent(when -> list.say("pay.when", page.words().formula(when)));
        list.amount("pay.draw.least", draw.amount());
        list.say(draw.recoverable() ? "pay.draw.recoverable" : "pay.draw.kept");
        return under(heading(page.say("pay.draw"), page.plan().pay().cycle()), list);
    }

    private List<String> recovery(PayoutRules.Recovery recovery) {
        PayList list = new PayList(page);
        recovery.when().ifPresent(when -> list.say("pay.when", page.words().formula(when)));
        list.say("pay.recovery.ceiling", Decimals.plain(recovery.ceiling().movePointRight(2)) + "%");
        list.amount("pay.recovery.protected", recovery.protectedMinimum());
        list.amount("pay.recovery.beside", recovery.beside());
        return under(heading(page.say("pay.recovery"), page.plan().pay().cycle()), list);
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
