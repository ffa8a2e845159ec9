package io.baton.server.privacy;

import io.baton.server.access.Account;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.organisation.Today;
import io.baton.server.page.Words;
import io.baton.server.privacy.ErasureView.Detail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says for people how erasures stand. */
@Component
class ErasureTexts {

    private final Erasing erasing;
    private final Erasures erasures;
    private final Retention retention;
    private final AccountBook accounts;
    private final Today today;

    ErasureTexts(Erasing erasing, Erasures erasures, Retention retention, AccountBook accounts, Today today) {
        this.erasing = erasing;
        this.erasures = erasures;
        this.retention = retention;
        this.accounts = accounts;
        this.today = today;
    }

    /**
     * What has just happened on the page of a person.
     *
     * @param directory where the person stands in the organisation
     * @param text what was done, or why not; empty where nothing was asked for
     * @param isRefused whether it was not done
     * @param typed what was typed and not taken
     */
    record Said(String directory, Optional<String> text, boolean isRefused, Erasure.Why typed) {}

    ErasureList.Row row(Words words, Erasure erasure) {
        return new ErasureList.Row(
                PrivacyPage.path(erasure.person()),
                erasure.person(),
                words.say("state." + erasure.state()),
                erasure.state() == Erasure.State.PROPOSED,
                deed(erasure.proposed()),
                erasure.decided().map(this::deed).orElse(""));
    }

    private String deed(Erasure.Deed deed) {
        return today.local(deed.at()) + " · "
                + accounts.find(deed.account()).map(KeptAccount::login).orElse("");
    }

    ErasureView view(Words words, Account account, Subject subject, Said said) {
        Retention.Kept kept = retention.of(subject);
        List<Erasure> all = erasures.of(subject.person());
        Optional<Erasure> open = all.stream()
                .filter(erasure -> erasure.state() == Erasure.State.PROPOSED)
                .findFirst();
        Optional<ErasureView.Form> form = open.isPresent() || kept.isEmployed()
                ? Optional.empty()
                : Optional.of(
                        new ErasureView.Form(said.typed().reason(), said.typed().release(), kept.isRunning()));
        return new ErasureView(
                words,
                subject.person(),
                PrivacyPage.path(subject.person()),
                said.directory(),
                said.text(),
                said.isRefused(),
                retention(words, kept),
                open.map(erasure -> new ErasureView.Open(
                        PrivacyPage.path(subject.person()) + "/erasure/" + erasure.id(),
                        details(words, erasure),
                        erasing.mayDecide(account, erasure),
                        erasure.proposed().account() == account.id())),
                form,
                all.stream()
                        .filter(erasure -> erasure.state() != Erasure.State.PROPOSED)
                        .map(erasure ->
                                new ErasureView.Past(words.say("state." + erasure.state()), details(words, erasure)))
                        .toList());
    }

    private static List<Detail> retention(Words words, Retention.Kept kept) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                words.say("retention.last"),
                kept.isEmployed()
                        ? words.say("retention.employed")
                        : kept.last().map(LocalDate::toString).orElseGet(() -> words.say("retention.unknown"))));
        kept.pay().ifPresent(day -> details.add(new Detail(words.say("retention.pay"), day.toString())));
        kept.decisions().ifPresent(day -> details.add(new Detail(words.say("retention.decisions"), day.toString())));
        return details;
    }

    private List<Detail> details(Words words, Erasure erasure) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(words.say("proposed"), deed(erasure.proposed())));
        details.add(new Detail(words.say("reason"), erasure.why().reason()));
        add(details, words.say("release"), erasure.why().release());
        erasure.decided().ifPresent(deed -> details.add(new Detail(words.say("decided"), deed(deed))));
        add(details, words.say("refusal"), erasure.refusal());
        if (erasure.state() == Erasure.State.DONE) {
            details.add(new Detail(
                    words.say("renewed"),
                    erasure.renewed().map(today::local).orElseGet(() -> words.say("renewed.not"))));
            details.add(new Detail(
                    words.say("left"),
                    erasure.leftIn().isEmpty()
                            ? words.say("left.nowhere")
                            : words.say("left.in", String.join(", ", erasure.leftIn()))));
        }
        return details;
    }

    private static void add(List<Detail> details, String title, String value) {
        if (!value.isEmpty()) {
            details.add(new Detail(title, value));
        }
    }
}
