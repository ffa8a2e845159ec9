package io.baton.server.pay;

import io.baton.core.document.Language;
import io.baton.core.time.Period;
import io.baton.pages.statement.PayTitles;
import io.baton.pages.statement.PersonStatement;
import io.baton.server.access.Account;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Today;
import io.baton.server.page.Glances;
import io.baton.server.page.Words;
import io.baton.server.results.Periods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What is due to oneself in the period of pay of today; its amount once one has looked, for that takes a moment. */
@Component
class PayGlances implements Glances {

    private final DuePay duePay;
    private final PayAhead ahead;
    private final Sight sight;
    private final Today today;

    PayGlances(DuePay duePay, PayAhead ahead, Sight sight, Today today) {
        this.duePay = duePay;
        this.ahead = ahead;
        this.sight = sight;
        this.today = today;
    }

    @Override
    public List<Glance> of(Authentication who, Language language) {
        Optional<Account> account = Account.of(who).filter(one -> one.person().isPresent());
        return account.isPresent() ? of(account.get(), language) : List.of();
    }

    private List<Glance> of(Account account, Language language) {
        Optional<Period> period = new Periods(duePay.periods())
                .choose(Optional.empty(), today.now())
                .filter(found -> found.days().contains(today.now()));
        if (period.isEmpty()) {
            return List.of();
        }
        Words words = Words.beside(PayGlances.class, language);
        String person = account.person().orElseThrow();
        Optional<DraftPay> known = duePay.known(sight.own(account), person, period.get());
        if (known.isEmpty()) {
            ahead.open(sight.own(account), person, period.get());
            return List.of(glance(words, period.get(), words.say("glance.open")));
        }
        return glances(known.get(), words);
    }

    private static List<Glance> glances(DraftPay due, Words words) {
        PayTitles titles = new PayTitles(due.request().plans(), words.language());
        Period period = due.request().period();
        Map<String, BigDecimal> totals = new TreeMap<>(
                PersonStatement.draft(due.request(), "", due.paid()).totals());
        if (totals.isEmpty()) {
            totals.put(due.request().plan().plan().currency(), BigDecimal.ZERO.setScale(2));
        }
        return totals.entrySet().stream()
                .map(total -> glance(words, period, titles.money(total.getValue()) + " " + total.getKey()))
                .toList();
    }

    private static Glance glance(Words words, Period period, String value) {
        return new Glance(
                words.say("glance.title", period.name()),
                value,
                words.say("glance.detail"),
                "/pay?period=" + Periods.key(period));
    }
}
