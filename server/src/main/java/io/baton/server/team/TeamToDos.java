package io.baton.server.team;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.access.Role;
import io.baton.server.organisation.People;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Nothing can be seen before people are there: whoever keeps the organisation is asked to bring them. */
@Component
class TeamToDos implements ToDos {

    private final People people;

    TeamToDos(People people) {
        this.people = people;
    }

    @Override
    public List<ToDo> of(Authentication who, Language language) {
        boolean isKeeper = Account.of(who)
                .filter(account -> account.has(Role.ADMINISTRATOR))
                .isPresent();
        if (!isKeeper || !people.isEmpty()) {
            return List.of();
        }
        Words words = Words.beside(TeamToDos.class, language);
        return List.of(new ToDo(words.say("to-do.people"), words.say("team.next"), ""));
    }
}
