package io.baton.server.privacy;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Administrators decide what another one has proposed. */
@Component
class PrivacyToDos implements ToDos {

    private static final int MOST = 100;

    private final Erasing erasing;
    private final Erasures erasures;

    PrivacyToDos(Erasing erasing, Erasures erasures) {
        this.erasing = erasing;
        this.erasures = erasures;
    }

    @Override
    public List<ToDo> of(Authentication who, Language language) {
        Optional<Account> account = Subjects.administrator(who);
        Words words = Words.beside(PrivacyToDos.class, language);
        return account.stream()
                .flatMap(known -> erasures.latest(MOST).stream()
                        .filter(erasure -> erasure.state() == Erasure.State.PROPOSED)
                        .filter(erasure -> erasing.mayDecide(known, erasure)))
                .map(erasure -> new ToDo(
                        words.say("to-do", erasure.person()),
                        erasure.why().reason(),
                        PrivacyPage.path(erasure.person())))
                .toList();
    }
}
