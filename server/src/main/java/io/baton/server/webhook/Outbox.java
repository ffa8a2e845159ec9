package io.baton.server.webhook;

import io.baton.server.calculation.OutcomesChanged;
import io.baton.server.planning.PlanMoved;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what happened until it was told. Messages hold numbers and ids, never names, scores or amounts. */
@Component
@ConditionalOnWebApplication
class Outbox {

    private static final String PING = "ping";

    private final Endpoints endpoints;
    private final JsonMapper mapper;
    private final Clock clock;
    /** So that a change of results costs nothing where nobody wants to know. */
    private volatile Set<String> wanted = Set.of();

    Outbox(Endpoints endpoints, JsonMapper mapper, Clock clock) {
        this.endpoints = endpoints;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Looks who wants what. */
    void look() {
        wanted = endpoints.all().stream()
                .filter(endpoint -> endpoint.state() != Endpoint.State.OFF)
                .flatMap(endpoint -> endpoint.events().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @EventListener
    void tell(OutcomesChanged changed) {
        if (changed.participants().isEmpty()) {
            String period = changed.period();
            put(EventType.RESULTS_CALCULATED, "", Map.of("period", period, "load", changed.load()));
        }
        for (String participant : changed.participants()) {
            put(EventType.RESULTS_CHANGED, participant, Map.of("participant", participant, "load", changed.load()));
        }
    }

    /** In the transaction of the change: both are so, or neither. */
    @EventListener
    void tell(PlanMoved moved) {
        EventType type = switch (moved.move()) {
            case PROPOSED -> EventType.PLAN_PROPOSED;
            case APPROVED -> EventType.PLAN_APPROVED;
            case REFUSED -> EventType.PLAN_REFUSED;
        };
        endpoints.put(message(
                type.code(), "", Map.of("plan", moved.plan(), "draft", moved.draft(), "version", moved.version())));
    }

    void ping(long endpoint) {
        endpoints.ping(endpoint, message(PING, "", Map.of()));
    }

    private void put(EventType type, String subject, Map<String, Object> data) {
        if (wanted.contains(type.code())) {
            endpoints.put(message(type.code(), subject, data));
        }
    }

    private Endpoints.Message message(String type, String subject, Map<String, Object> data) {
        Map<String, Object> body = new TreeMap<>();
        body.put("type", type);
        body.put("timestamp", clock.instant().toString());
        body.put("data", new TreeMap<>(data));
        return new Endpoints.Message(type, subject, mapper.writeValueAsString(body));
    }
}
