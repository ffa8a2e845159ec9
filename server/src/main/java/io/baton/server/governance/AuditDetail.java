package io.baton.server.governance;

import io.baton.server.access.Resource;
import io.baton.server.page.Words;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts into words what somebody has read; whatever else stands in the trail is shown as it was written. */
final class AuditDetail {

    private static final Pattern READ = Pattern.compile("(list, )?("
            + Arrays.stream(Resource.values()).map(Resource::name).collect(Collectors.joining("|")) + ") of (\\S+)");
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
        Matcher read = READ.matcher(detail);
        return read.matches() ? read(read) : detail;
    }

    private String read(MatchResult found) {
        String what = words.say("read." + found.group(2));
        return words.say(found.group(1) == null ? "read.one" : "read.list", what, found.group(3));
    }
}
