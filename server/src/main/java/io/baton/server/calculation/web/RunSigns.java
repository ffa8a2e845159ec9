package io.baton.server.calculation.web;

import io.baton.core.document.Language;
import io.baton.server.calculation.Run;
import io.baton.server.calculation.Runs;
import io.baton.server.organisation.Today;
import io.baton.server.page.VitalSigns;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Whether the last runs came to their end, and how many wait. */
@Component
@ConditionalOnWebApplication
class RunSigns implements VitalSigns {

    private static final int LAST = 50;

    private final Runs runs;
    private final Today today;

    RunSigns(Runs runs, Today today) {
        this.runs = runs;
        this.today = today;
    }

    @Override
    public List<VitalSign> of(Language language) {
        Words words = Words.beside(RunSigns.class, language);
        List<Run> latest = runs.latest(LAST);
        long open = latest.stream().filter(Run::isOpen).count();
        Optional<Run> last = latest.stream().filter(run -> !run.isOpen()).findFirst();
        Optional<Run> failed = last.filter(run -> run.state() == Run.State.FAILED);
        String value = last.flatMap(run -> run.times().ended())
                        .map(ended -> words.say("sign.last", today.local(ended)))
                        .orElseGet(() -> words.say("sign.never"))
                + (open == 0 ? "" : words.say("sign.waiting", words.count(open)));
        return List.of(new VitalSign(
                words.say("title"),
                failed.map(run -> words.say("sign.failed", run.period().name(), run.fault()))
                        .orElse(value),
                failed.isPresent() ? State.ACT : State.WELL,
                failed.map(_ -> words.say("sign.failed.do")).orElse(""),
                true));
    }
}
