package io.baton.server.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What whoever runs the server lets webhooks do.
 *
 * @param allow ranges of internal addresses that may be told
 * @param insecure whether addresses without TLS may be told
 */
@ConfigurationProperties("baton.webhooks")
record WebhookSettings(
        @DefaultValue List<String> allow,
        @DefaultValue("false") boolean insecure) {
    WebhookSettings {
        allow = List.copyOf(allow);
    }
}
