package io.baton.server.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * What the other server says of itself. It is asked when somebody comes in first, not when Baton starts, which must not depend on it.
 */
final class OidcRegistration implements ClientRegistrationRepository {

    static final String ID = "company";

    private final SignOnSettings settings;
    private volatile Optional<ClientRegistration> known = Optional.empty();

    OidcRegistration(SignOnSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        if (known.isEmpty()) {
            known = Optional.of(ask());
        }
        return known.get();
    }

    private ClientRegistration ask() {
        ClientRegistration.Builder registration = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .scope(settings.scopes())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        return settings.clientSecret().isEmpty()
                ? registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : registration.clientSecret(settings.clientSecret()).build();
    }
}
