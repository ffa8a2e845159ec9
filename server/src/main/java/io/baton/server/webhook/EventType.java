package io.baton.server.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What receivers can be told of. */
public enum EventType {
    /** Results of a person changed. */
    RESULTS_CHANGED("results.changed"),
    /** Everybody was calculated in a period. */
    RESULTS_CALCULATED("results.calculated"),
    /** A plan was proposed. */
    PLAN_PROPOSED("plan.proposed"),
    /** A plan was approved, and binds. */
    PLAN_APPROVED("plan.approved"),
    /** A proposed plan was refused. */
    PLAN_REFUSED("plan.refused");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    /** As messages name it. */
    public String code() {
        return code;
    }

    static Optional<EventType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
