package io.baton.server.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who knows the people, by OpenID Connect.
 *
 * @param issuer the address of that server
 * @param clientId as what Baton is known there
 * @param clientSecret by which Baton proves it; empty where it has none
 * @param claim what is told of somebody that is the login of an account here; people must not be able to choose it themselves
 * @param label what stands on the button; empty for what Baton says
 * @param only whether nobody comes in by a password that is kept here
 * @param scopes what is asked for
 */
@ConfigurationProperties("baton.oidc")
record SignOnSettings(
        String issuer,
        @DefaultValue("baton") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("preferred_username") String claim,
        @DefaultValue("") String label,
        @DefaultValue("false") boolean only,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes) {

    SignOnSettings {
        scopes = List.copyOf(scopes);
    }

    SignOn signOn(String path) {
        return new SignOn(path, Optional.of(label).filter(text -> !text.isBlank()), only);
    }

    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    @Override
    public String toString() {
        return issuer;
    }
}
