package io.baton.server.intake;

import io.baton.server.access.Accounts;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

    /** What a form has beside its file. */
    private static final long FORM = 1 << 16;

    @Bean
    @ConditionalOnWebApplication
    MultipartConfigElement files(IntakeSettings settings) {
        return new MultipartConfigElement("", settings.mostBytes(), settings.mostBytes() + FORM, 0);
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<UploadDoor> uploadDoor(IntakeSettings settings, Accounts accounts) {
        FilterRegistrationBean<UploadDoor> door =
                new FilterRegistrationBean<>(new UploadDoor(settings.mostBytes() + FORM, accounts));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return door;
    }
}
