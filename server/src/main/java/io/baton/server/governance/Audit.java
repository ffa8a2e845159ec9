package io.baton.server.governance;

import io.baton.server.audit.AuditEvent;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of the audit trail shows.
 *
 * @param words its words
 * @param filter what was looked for
 * @param events those of this page, the newest first
 * @param next the address of the older ones; empty at the end
 * @param verdict what calculating all hashes again gave; empty where nobody asked
 */
public record Audit(Words words, AuditFilter filter, List<Row> events, String next, Optional<Verdict> verdict) {

    public Audit {
        events = List.copyOf(events);
    }

    /** An event, all of it text. */
    public record Row(String at, String account, String kind, String person, String detail, String sealed) {}

    /** What the chain was found to be. */
    public record Verdict(boolean isWhole, String said) {}

    /** The sorts of events. */
    public AuditEvent.Kind[] kinds() {
        return AuditEvent.Kind.values();
    }

    /** Whether only that sort is shown. */
    public boolean isOnly(AuditEvent.Kind kind) {
        return filter.kind().equals(kind.name());
    }

    /** What a sort is called. */
    public String say(AuditEvent.Kind kind) {
        return words.say("kind." + kind.name());
    }
}
