package io.baton.server.access;

import io.baton.server.audit.AuditTrail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door for people whom another server knows, where {@code baton.oidc.issuer} names one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnExpression("environment.getProperty('baton.oidc.issuer', '') != ''")
@EnableConfigurationProperties(SignOnSettings.class)
class SignOnConfiguration {

    @Bean
    SignOn signOn(SignOnSettings settings) {
        return settings.signOn(OidcDoor.START);
    }

    @Bean
    SignOnDoor company(SignOnSettings settings, Accounts accounts, AuditTrail trail) {
        return new OidcDoor(settings, new OidcAccounts(settings, accounts, trail));
    }
}
