package io.baton.server.page;

import io.baton.server.access.Accounts;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody sees first. */
@RestController
class HomePage {

    @GetMapping(path = "/", produces = MediaType.TEXT_PLAIN_VALUE)
    String home(@AuthenticationPrincipal Accounts.Account account) {
        return account.login();
    }
}
