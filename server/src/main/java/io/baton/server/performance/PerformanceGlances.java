package io.baton.server.performance;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Today;
import io.baton.server.page.Glances;
import io.baton.server.page.Words;
import io.baton.server.results.Outcomes;
import io.baton.server.results.PeriodTotal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** One's own totals in the periods of today. */
@Component
class PerformanceGlances implements Glances {

    private final Outcomes outcomes;
    private final Sight sight;
    private final Today today;

    PerformanceGlances(Outcomes outcomes, Sight sight, Today today) {
        this.outcomes = outcomes;
        this.sight = sight;
        this.today = today;
    }

    @Override
    public List<Glance> of(Authentication who, Language language) {
        LocalDate day = today.now();
        Words words = Words.beside(PerformanceGlances.class, language);
        return Account.of(who)
                .flatMap(account -> account.person().map(person -> outcomes.totals(sight.own(account), person, day)))
                .orElse(List.of())
                .stream()
                .filter(one -> one.period().days().contains(day))
                .sorted((one, other) -> other.period()
                        .days()
                        .from()
                        .compareTo(one.period().days().from()))
                .map(one -> glance(words, one))
                .toList();
    }

    private static Glance glance(Words words, PeriodTotal one) {
        return new Glance(
                words.say("glance.title", one.period().name()),
                one.total().map(BigDecimal::toPlainString).orElse("–"),
                one.grade().map(grade -> words.say("glance.detail", grade)).orElse(""),
                "/performance?period=" + one.period().cycle() + ":"
                        + one.period().name());
    }
}
