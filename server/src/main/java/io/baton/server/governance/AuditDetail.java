package io.baton.server.governance;

import io.baton.server.access.Looked;
import io.baton.server.page.Words;

/** Puts into words what somebody has read; whatever else stands in the trail is shown as it was written. */
final class AuditDetail {

    private static final String TRAIL = "audit trail";
    private static final String VERIFIED = TRAIL + ", verified";

    private final Words words;

    AuditDetail(Words words) {
        this.words = words;
    }

    String say(String detail) {
        if (detail.equals(VERIFIED)) {
            return words.say("read.verified");
        }
        if (detail.startsWith(TRAIL)) {
            return words.say("title") + detail.substring(TRAIL.length());
        }
        return Looked.read(detail).map(this::say).orElse(detail);
    }

    private String say(Looked looked) {
        String what = words.say("read." + looked.resource());
        String told = words.say(looked.isList() ? "read.list" : "read.one", what, looked.day());
        return looked.program().isEmpty() ? told : words.say("read.program", told, looked.program());
    }
}
