package io.baton.server.webhook;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the pages of webhooks show.
 *
 * @param words their words
 * @param fault what was wrong; empty for nothing
 * @param said what was done; empty for nothing
 * @param secret one that is shown now and never again
 * @param url what was typed
 * @param chosen the events that were chosen
 * @param endpoints all of them, or the one that the page is about
 * @param deliveries its last messages
 */
public record WebhookView(
        Words words,
        Optional<String> fault,
        Optional<String> said,
        Optional<String> secret,
        String url,
        Set<EventType> chosen,
        List<Row> endpoints,
        List<Sent> deliveries) {

    public WebhookView {
        chosen = Set.copyOf(chosen);
        endpoints = List.copyOf(endpoints);
        deliveries = List.copyOf(deliveries);
    }

    /** An endpoint, all of it text. */
    public record Row(long id, String url, String events, String state, boolean isOpen) {}

    /** A message, all of it text. */
    public record Sent(
            String id,
            String type,
            String at,
            String state,
            String attempts,
            String answered,
            String body,
            String answer,
            boolean isDone) {}

    /** Of what can be told. */
    public EventType[] types() {
        return EventType.values();
    }
}
