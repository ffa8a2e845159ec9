package io.baton.server.api;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What all answers have: a tag, so that who asks again is told in short that nothing has changed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TagConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/api/v1/*");
        return tags;
    }
}
