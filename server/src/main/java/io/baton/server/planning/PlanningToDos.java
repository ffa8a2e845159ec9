package io.baton.server.planning;

import io.baton.core.document.Language;
import io.baton.server.access.Account;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whoever may approve a plan is asked to; whoever designs plans, to review them each quarter. */
@Component
class PlanningToDos implements ToDos {

    private final Drafts drafts;
    private final Approvals approvals;
    private final Reviews reviews;
    private final AuthorNames names;

    PlanningToDos(Drafts drafts, Approvals approvals, Reviews reviews, AuthorNames names) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.reviews = reviews;
        this.names = names;
    }

    @Override
    public List<ToDo> of(Authentication who, Language language) {
        Words words = Words.beside(PlanningToDos.class, language);
        Optional<Account> designer = Designer.of(who);
        Stream<ToDo> decisions = designer.stream()
                .flatMap(account -> drafts.open().stream()
                        .filter(draft -> draft.state() == Draft.State.PROPOSED && !approvals.isAuthor(account, draft)))
                .map(draft -> toDo(words, draft));
        Stream<ToDo> due = designer.filter(_ -> reviews.isDue()).stream()
                .map(_ -> new ToDo(
                        words.say("to-do.review", reviews.quarter()),
                        words.say("to-do.review.detail"),
                        ReviewPage.PATH));
        return Stream.concat(decisions, due).toList();
    }

    private ToDo toDo(Words words, Draft draft) {
        String by = draft.proposedBy().map(names::of).orElse("");
        String reason =
                draft.last(Draft.Step.Kind.PROPOSED).map(Draft.Step::reason).orElse("");
        return new ToDo(
                words.say("to-do.decide"),
                words.say("to-do.decide.detail", draft.text().path(), by, reason),
                PlansPage.DRAFTS + "/" + draft.id());
    }
}
