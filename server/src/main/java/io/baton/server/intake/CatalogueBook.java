package io.baton.server.intake;

import io.baton.core.document.Problem;
import io.baton.server.audit.Actor;
import io.baton.server.audit.AuditEvent;
import io.baton.server.audit.AuditTrail;
import io.baton.server.facts.Catalogues;
import io.baton.server.plans.Plans;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the catalogue for people and programs. One by which a plan that binds would mean nothing, or by which facts that are there
 * would mean something else, is refused as a whole.
 */
@Service
public class CatalogueBook {

    private static final int LONGEST = 1 << 20;

    private final Catalogues catalogues;
    private final Plans plans;
    private final AuditTrail trail;
    private final JdbcClient database;

    CatalogueBook(Catalogues catalogues, Plans plans, AuditTrail trail, JdbcClient database) {
        this.catalogues = catalogues;
        this.plans = plans;
        this.trail = trail;
        this.database = database;
    }

    /** What a catalogue was answered. */
    public sealed interface Answer {

        /** It counts from now on. */
        record Kept() implements Answer {}

        /** Somebody else has changed the catalogue since it was seen. */
        record Overtaken() implements Answer {}

        /** It has more characters than this. */
        record TooLong(int most) implements Answer {}

        /** Plans that bind would not be what they are, for these reasons. */
        record BreaksPlans(List<Problem> problems) implements Answer {
            public BreaksPlans {
                problems = List.copyOf(problems);
            }
        }

        /** It is none, or facts that are there would mean something else. */
        record Wrong(List<Problem> problems) implements Answer {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Lets a catalogue count.
     *
     * @param text the whole of it; lines may end as they do on Windows
     * @param seen the number of the catalogue that whoever wrote it has seen; 0 where there was none
     */
    @Transactional
    public Answer change(String text, long seen, Actor by) {
        // of two who write at once, the other one is told
        database.sql("LOCK TABLE catalogue IN SHARE ROW EXCLUSIVE MODE").update();
        String written = written(text);
        return refused(written, seen).orElseGet(() -> switch (catalogues.set(written, by.sender())) {
            case Catalogues.Answer.Wrong(var problems) -> new Answer.Wrong(problems);
            case Catalogues.Answer.Set _ -> {
                trail.record(by.did(AuditEvent.Kind.CATALOGUE_CHANGED, "", ""));
                yield new Answer.Kept();
            }
        });
    }

    private static String written(String text) {
        return text.replace("\r\n", "\n");
    }

    private Optional<Answer> refused(String text, long seen) {
        if (text.length() > LONGEST) {
            return Optional.of(new Answer.TooLong(LONGEST));
        }
        if (seen != catalogues.number()) {
            return Optional.of(new Answer.Overtaken());
        }
        List<Problem> wrong = catalogues.wrong(text);
        if (!wrong.isEmpty()) {
            return Optional.of(new Answer.Wrong(wrong));
        }
        List<Problem> broken = plans.against(text);
        return broken.isEmpty() ? Optional.empty() : Optional.of(new Answer.BreaksPlans(broken));
    }
}
