package io.baton.server.acknowledgement;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.organisation.Today;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whoever is concerned by a plan is asked to read it. */
@Component
class OwnPlanToDos implements ToDos {

    private final Concerning concerning;
    private final Today today;

    OwnPlanToDos(Concerning concerning, Today today) {
        this.concerning = concerning;
        this.today = today;
    }

    @Override
    public List<ToDo> of(Authentication who, Language language) {
        Words words = Words.beside(OwnPlanToDos.class, language);
        return Account.of(who).map(concerning::of).orElse(List.of()).stream()
                .filter(own -> own.readAt().isEmpty())
                .map(own -> toDo(words, own))
                .toList();
    }

    private ToDo toDo(Words words, Concerning.OwnPlan own) {
        String start = own.plan().plan().effective().from().toString();
        return new ToDo(
                words.say("to-do", own.plan().plan().title().in(words.language())),
                own.remindedAt()
                        .map(at -> words.say("to-do.reminded", start, today.local(at)))
                        .orElseGet(() -> words.say("to-do.detail", start)),
                OwnPlansPage.path(own.plan()));
    }
}
