package io.baton.server.privacy;

import io.baton.server.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says what is kept how long, beside what counts from somebody's last day. */
@Component
class RetentionTexts {

    private static final List<String> FIXED = List.of("facts", "trail", "answers", "uploads", "webhooks", "backups");

    private final String idle;
    private final String most;

    RetentionTexts(@Value("${baton.session.idle}") String idle, @Value("${baton.session.most}") String most) {
        this.idle = idle;
        this.most = most;
    }

    /** What is kept, and how long. */
    List<RetentionView.Kept> kept(Words words) {
        List<RetentionView.Kept> kept = new ArrayList<>();
        FIXED.forEach(what ->
                kept.add(new RetentionView.Kept(words.say("kept." + what), words.say("kept." + what + ".long"))));
        kept.add(new RetentionView.Kept(words.say("kept.sessions"), words.say("kept.sessions.long", idle, most)));
        return kept;
    }
}
