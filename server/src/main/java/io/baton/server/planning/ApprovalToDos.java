package io.baton.server.planning;

import io.baton.core.document.Language;
import io.baton.server.access.AccountBook;
import io.baton.server.access.KeptAccount;
import io.baton.server.page.ToDos;
import io.baton.server.page.Words;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Whoever may approve a plan is asked to. */
@Component
class ApprovalToDos implements ToDos {

    private final Drafts drafts;
    private final Approvals approvals;
    private final AccountBook accounts;

    ApprovalToDos(Drafts drafts, Approvals approvals, AccountBook accounts) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.accounts = accounts;
    }

    @Override
    public List<ToDo> of(Authentication who, Language language) {
        Words words = Words.beside(ApprovalToDos.class, language);
        return Designer.of(who).stream()
                .flatMap(account -> drafts.open().stream()
                        .filter(draft -> draft.state() == Draft.State.PROPOSED && !approvals.isAuthor(account, draft)))
                .map(draft -> toDo(words, draft))
                .toList();
    }

    private ToDo toDo(Words words, Draft draft) {
        String by = draft.proposedBy()
                .flatMap(accounts::find)
                .map(KeptAccount::login)
                .orElse("");
        String reason =
                draft.last(Draft.Step.Kind.PROPOSED).map(Draft.Step::reason).orElse("");
        return new ToDo(
                words.say("to-do.decide"),
                words.say("to-do.decide.detail", draft.text().path(), by, reason),
                PlansPage.DRAFTS + "/" + draft.id());
    }
}
