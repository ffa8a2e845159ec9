package io.baton.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** The door for whoever collects metrics: one token, which is a setting; without it, it stays shut. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class MetricsDoor {

    private final byte[] wanted;

    MetricsDoor(@Value("${baton.metrics.token}") String token) {
        this.wanted = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    }

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.to("prometheus"))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(this::decide))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders.ofPrograms())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .build();
    }

    private AuthorizationDecision decide(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        byte[] given = Optional.ofNullable(context.getRequest().getHeader(HttpHeaders.AUTHORIZATION))
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
        boolean isSet = wanted.length > "Bearer ".length();
        return new AuthorizationDecision(isSet && MessageDigest.isEqual(given, wanted));
    }
}
