package io.baton.server.calculation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Whose results somebody looks at right now: they are calculated before those of others. */
@Component
public class OpenPages {

    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    /** A page of somebody was opened. */
    public void opened(String participant) {
        open.merge(participant, 1, Integer::sum);
    }

    /** A page of somebody was closed. */
    public void closed(String participant) {
        open.computeIfPresent(participant, (_, pages) -> pages == 1 ? null : pages - 1);
    }

    boolean isOpen(String participant) {
        return open.containsKey(participant);
    }
}
