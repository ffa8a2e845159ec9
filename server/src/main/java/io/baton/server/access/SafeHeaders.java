package io.baton.server.access;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every reply tells a browser not to do with it, whichever door it went through. */
final class SafeHeaders {

    private static final String NOTHING = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private SafeHeaders() {}

    /** For replies that are no pages. */
    static Customizer<HeadersConfigurer<HttpSecurity>> ofPrograms() {
        return of(NOTHING);
    }

    /**
     * For pages.
     *
     * @param policy what a page may load, and where its forms may lead
     */
    static Customizer<HeadersConfigurer<HttpSecurity>> of(String policy) {
        return headers -> headers.contentSecurityPolicy(said -> said.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(other -> other.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
