package io.baton.server.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** The door for programs: a token with each request, no session, so that no other page can make a browser come in by it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain programDoor(
            HttpSecurity http,
            ApiTokens tokens,
            Clock clock,
            @Value("${baton.api.requests-a-second}") int requestsASecond)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/openapi.yaml")
                        .permitAll()
                        // who sends facts is paid by targets, and so does not send those
                        .requestMatchers(HttpMethod.POST, "/api/v1/targets", "/api/v1/facts/targets/**")
                        .hasAuthority(ApiTokens.Permission.TARGETS_WRITE.name())
                        .requestMatchers(HttpMethod.GET, "/api/v1/targets", "/api/v1/facts/targets/**")
                        .hasAuthority(ApiTokens.Permission.TARGETS_READ.name())
                        .requestMatchers(HttpMethod.POST, "/api/v1/facts/**")
                        .hasAuthority(ApiTokens.Permission.FACTS_WRITE.name())
                        .requestMatchers(HttpMethod.GET, "/api/v1/fact-types", "/api/v1/facts/**")
                        .hasAuthority(ApiTokens.Permission.FACTS_READ.name())
                        .requestMatchers(HttpMethod.PUT, "/api/v1/people/*", "/api/v1/units/*")
                        .hasAuthority(ApiTokens.Permission.PEOPLE_WRITE.name())
                        .requestMatchers(
                                HttpMethod.POST, "/api/v1/people/**", "/api/v1/assignments", "/api/v1/units/**")
                        .hasAuthority(ApiTokens.Permission.PEOPLE_WRITE.name())
                        .requestMatchers(HttpMethod.GET, "/api/v1/people/**", "/api/v1/units/**")
                        .hasAuthority(ApiTokens.Permission.PEOPLE_READ.name())
                        .requestMatchers(HttpMethod.GET, "/api/v1/plans", "/api/v1/plans/**")
                        .hasAuthority(ApiTokens.Permission.PLANS_READ.name())
                        .requestMatchers("/api/v1/plan-drafts/*/preview/people")
                        .hasAllAuthorities(
                                ApiTokens.Permission.PLANS_WRITE.name(), ApiTokens.Permission.RESULTS_READ.name())
                        .requestMatchers("/api/v1/plan-drafts", "/api/v1/plan-drafts/**")
                        .hasAuthority(ApiTokens.Permission.PLANS_WRITE.name())
                        .requestMatchers("/api/v1/catalogue")
                        .hasAuthority(ApiTokens.Permission.CATALOGUE_WRITE.name())
                        .requestMatchers(HttpMethod.GET, "/api/v1/periods", "/api/v1/results/**")
                        .hasAuthority(ApiTokens.Permission.RESULTS_READ.name())
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders.ofPrograms())
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(Refusals::unknown).accessDeniedHandler(Refusals::notAllowed))
                .addFilterBefore(new ApiTokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ProgramLimit(clock, requestsASecond), UsernamePasswordAuthenticationFilter.class)
                .build();
    }
}
