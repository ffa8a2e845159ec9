package io.baton.server.access;

import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the account of somebody whom the other server knows; without one nobody comes in, and none is made. */
final class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String UNKNOWN = "unknown_account";

    private final OidcUserService told = OidcCalls.people();
    private final SignOnSettings settings;
    private final Accounts accounts;
    private final AuditTrail trail;

    OidcAccounts(SignOnSettings settings, Accounts accounts, AuditTrail trail) {
        this.settings = settings;
        this.accounts = accounts;
        this.trail = trail;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = told.loadUser(request);
        Optional<Account> account = login(user).flatMap(accounts::find);
        AuditEvent.Kind kind = account.isPresent() ? AuditEvent.Kind.LOGGED_IN : AuditEvent.Kind.LOG_IN_REFUSED;
        trail.record(new AuditEvent(
                account.map(Account::id).orElse(AuditEvent.NOBODY), kind, "", "by " + settings.issuer()));
        return new Known(account.orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN))), user);
    }

    /** What names the account; an address of mail counts only where the other server does not say that it is unproved. */
    private Optional<String> login(OidcUser user) {
        boolean isUnproved =
                settings.claim().equals(StandardClaimNames.EMAIL) && Boolean.FALSE.equals(user.getEmailVerified());
        return isUnproved
                ? Optional.empty()
                : Optional.ofNullable(user.getClaims().get(settings.claim()))
                        .filter(String.class::isInstance)
                        .map(String.class::cast);
    }

    /** Somebody whom the other server knows, with the account here. */
    private static final class Known extends DefaultOidcUser implements SignedOn {

        private static final long serialVersionUID = 1;

        private final transient Account account;

        Known(Account account, OidcUser user) {
            super(account.authorities(), user.getIdToken(), user.getUserInfo());
            this.account = account;
        }

        @Override
        public Account account() {
            return account;
        }

        @Override
        public String toString() {
            return account.toString();
        }
    }
}
