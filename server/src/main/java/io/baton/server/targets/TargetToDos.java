package io.baton.server.targets;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Resource;
import io.baton.server.access.Role;
import io.baton.server.access.Sight;
import io.baton.server.organisation.Scope;
import io.baton.server.organisation.Today;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whoever is proposed targets answers; whoever proposed them is told that others are wished. */
@Component
class TargetToDos implements ToDos {

    private static final int MOST = 10;

    private final Agreements agreements;
    private final TargetBook book;
    private final Sight sight;
    private final Today today;

    TargetToDos(Agreements agreements, TargetBook book, Sight sight, Today today) {
        this.agreements = agreements;
        this.book = book;
        this.sight = sight;
        this.today = today;
    }

    @Override
    public List<ToDo> of(Authentication who, Language language) {
        Words words = Words.beside(TargetToDos.class, language);
        Optional<Account> account = Account.of(who);
        return account.map(one -> Stream.concat(toAnswer(words, one), toProposeAgain(words, one))
                        .toList())
                .orElse(List.of());
    }

    private Stream<ToDo> toAnswer(Words words, Account account) {
        Scope own = sight.own(account);
        return agreements.waiting(own, Agreement.Kind.PROPOSED, today.now(), MOST).stream()
                .filter(one -> one.state(book.of(one.person(), one.item(), one.year())) == Agreement.State.PROPOSED)
                .map(one -> new ToDo(
                        words.say("to-do.answer", one.item(), Integer.toString(one.year())),
                        one.last().map(Agreement.Step::said).orElse(""),
                        TargetsPage.path(one.person(), one.item(), one.year())));
    }

    /** Their own proposals of those whom they still may see. */
    private Stream<ToDo> toProposeAgain(Words words, Account account) {
        LocalDate day = today.now();
        return agreements.asked(account.id(), MOST).stream()
                .filter(one ->
                        account.has(Role.OPERATIONS) || sight.maySee(account, Resource.PERFORMANCE, one.person(), day))
                .map(one -> new ToDo(
                        words.say("to-do.again", one.person(), one.item(), Integer.toString(one.year())),
                        words.say("to-do.again.detail"),
                        TargetsPage.path(one.person(), one.item(), one.year())));
    }
}
