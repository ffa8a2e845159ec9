package io.baton.server.governance;

import io.baton.core.document.Language;
import io.baton.server.audit.AuditChain;
import io.baton.server.organisation.Today;
import io.baton.server.page.VitalSigns;
import io.baton.server.page.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the audit trail is sealed as it should be. */
@Component
class TrailSigns implements VitalSigns {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final AuditChain chain;
    private final Today today;
    private final Clock clock;

    TrailSigns(AuditChain chain, Today today, Clock clock) {
        this.chain = chain;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public List<VitalSign> of(Language language) {
        Words words = Words.beside(TrailSigns.class, language);
        Optional<Instant> late =
                chain.oldestUnsealed().filter(at -> at.isBefore(clock.instant().minus(LATE)));
        return List.of(late.map(at -> new VitalSign(
                        words.say("title"),
                        words.say("sign.unsealed", today.local(at)),
                        State.ACT,
                        words.say("sign.unsealed.do"),
                        false))
                .orElseGet(() -> VitalSign.well(words.say("title"), words.say("sign.sealed"))));
    }
}
