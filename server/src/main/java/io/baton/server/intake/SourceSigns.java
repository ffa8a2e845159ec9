package io.baton.server.intake;

import io.baton.core.document.Language;
import io.baton.server.facts.FactSources;
import io.baton.server.page.VitalSigns;
import io.baton.server.page.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether data come as they usually do. */
@Component
class SourceSigns implements VitalSigns {

    private final IntakeTables tables;
    private final FactSources sources;
    private final Clock clock;

    SourceSigns(IntakeTables tables, FactSources sources, Clock clock) {
        this.tables = tables;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public List<VitalSign> of(Language language) {
        Words words = Words.beside(SourceSigns.class, language);
        Instant now = clock.instant();
        String late = tables.all().stream()
                .filter(table -> !IntakeTables.isOfOrganisation(table))
                .flatMap(table -> sources.of(table.type()).stream()
                        .filter(source -> source.isLate(now))
                        .map(source -> new Named(table, language).title() + " (" + source.name() + ")"))
                .collect(Collectors.joining(", "));
        return List.of(new VitalSign(
                words.say("title"),
                late.isEmpty() ? words.say("sign.fresh") : words.say("sign.late", late),
                late.isEmpty() ? State.WELL : State.LOOK,
                late.isEmpty() ? "" : words.say("sign.late.do"),
                true));
    }
}
