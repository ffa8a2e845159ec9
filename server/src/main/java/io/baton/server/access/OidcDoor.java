package io.baton.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Lets people in by OpenID Connect: authorisation code with a proof key, a state and a nonce that count once. Whoever leaves here leaves
 * the other server, too.
 */
final class OidcDoor implements SignOnDoor {

    static final String START = "/oauth2/authorization/" + OidcRegistration.ID;

    private static final Logger LOG = LoggerFactory.getLogger(OidcDoor.class);

    private final SignOnSettings settings;
    private final OidcAccounts accounts;

    OidcDoor(SignOnSettings settings, OidcAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public boolean isOnly() {
        return settings.only();
    }

    @Override
    public String origin() {
        return settings.origin();
    }

    @Override
    public void open(HttpSecurity http) throws Exception {
        OidcRegistration registration = new OidcRegistration(settings);
        OidcClientInitiatedLogoutSuccessHandler leaving = new OidcClientInitiatedLogoutSuccessHandler(registration);
        leaving.setDefaultTargetUrl("/login?out");
        leaving.setPostLogoutRedirectUri("{baseUrl}/login?out");
        http.oauth2Login(door -> door.loginPage("/login")
                        .clientRegistrationRepository(registration)
                        .authorizedClientRepository(new Forgetful())
                        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(OidcCalls.tokens()))
                        .userInfoEndpoint(told -> told.oidcUserService(accounts))
                        .defaultSuccessUrl("/")
                        .failureHandler(OidcDoor::refuse)
                        .addObjectPostProcessor(atStart()))
                .logout(logout -> logout.logoutSuccessHandler(leaving));
    }

    /** Where the other server is not there, that is seen when somebody begins. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> atStart() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                AuthenticationFailureHandler refusal = OidcDoor::refuse;
                filter.setAuthenticationFailureHandler(refusal);
                return filter;
            }
        };
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : String.valueOf(failure.getMessage());
        LOG.warn("not let in by the company's log-in: {}", code);
        response.sendRedirect("/login?" + SignOn.REFUSED + "=" + reason(code));
    }

    private static String reason(String code) {
        return switch (code) {
            case OidcAccounts.UNKNOWN -> "unknown";
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_nonce" -> "again";
            case "access_denied" -> "refused";
            default -> "failed";
        };
    }

    /** What the other server would allow Baton to do is of no use, and kept nowhere. */
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // so it is declared there
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is done with it
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }
}
