package io.baton.server.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;

/** Nobody sees anything but the log-in page before coming in; pages run no script but those of the server. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
                    + " 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** A browser that others use, too, must not show pages of somebody who has left. */
    private static final LogoutHandler FORGETTING =
            new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain doors(
            HttpSecurity http,
            Accounts accounts,
            Clock clock,
            @Value("${baton.log-ins-a-minute}") int mostLogIns,
            @Value("${baton.session.most}") Duration longest,
            ObjectProvider<SignOnDoor> elsewhere)
            throws Exception {
        CsrfTokenRepository proofs = new HttpSessionCsrfTokenRepository();
        SessionAge age = new SessionAge(clock, longest);
        http.csrf(csrf -> csrf.csrfTokenRepository(proofs).sessionAuthenticationStrategy(begun(proofs, age)))
                .authorizeHttpRequests(requests -> requests
                        // the end of a stream of events that was let in; its session may be over
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/login", "/assets/**", "/error")
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutSuccessUrl("/login?out").addLogoutHandler(FORGETTING))
                .addFilterBefore(new LogInLimit(clock, mostLogIns), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new FreshAccount(accounts, age), AuthorizationFilter.class);
        Optional<SignOnDoor> other = elsewhere.stream().findFirst();
        if (other.isPresent()) {
            other.get().open(http);
        }
        if (other.filter(SignOnDoor::isOnly).isEmpty()) {
            http.formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"));
        }
        // a form leads there when somebody leaves
        String policy = POLICY + other.map(door -> " " + door.origin()).orElse("");
        return http.headers(SafeHeaders.of(policy)).build();
    }

    /** Makes the proof of a form's origin when somebody comes in: two pages opened at once would each make one, and one be refused. */
    private static SessionAuthenticationStrategy begun(CsrfTokenRepository proofs, SessionAge age) {
        SessionAuthenticationStrategy anew = new CsrfAuthenticationStrategy(proofs);
        return (who, request, response) -> {
            anew.onAuthentication(who, request, response);
            proofs.loadDeferredToken(request, response).get();
            age.begin(request);
        };
    }
}
