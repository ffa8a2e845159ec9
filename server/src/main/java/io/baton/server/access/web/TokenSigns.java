package io.baton.server.access.web;

import io.baton.core.document.Language;
import io.baton.server.access.ApiTokens;
import io.baton.server.page.VitalSigns;
import io.baton.server.page.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether programs will soon get in no more. */
@Component
class TokenSigns implements VitalSigns {

    private final ApiTokens tokens;
    private final Clock clock;

    TokenSigns(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public List<VitalSign> of(Language language) {
        Words words = Words.beside(TokenSigns.class, language);
        Instant now = clock.instant();
        List<ApiTokens.Kept> open =
                tokens.list().stream().filter(token -> token.isOpen(now)).toList();
        String soon = open.stream()
                .filter(token -> token.endsSoon(now))
                .map(ApiTokens.Kept::name)
                .collect(Collectors.joining(", "));
        return List.of(
                soon.isEmpty()
                        ? VitalSign.well(words.say("tokens"), words.say("sign.tokens", words.count(open.size())))
                        : new VitalSign(
                                words.say("tokens"),
                                words.say("sign.tokens.soon", soon),
                                State.LOOK,
                                words.say("sign.tokens.soon.do"),
                                false));
    }
}
