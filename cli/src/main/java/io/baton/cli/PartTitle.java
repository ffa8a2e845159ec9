package io.baton.cli;

import io.baton.core.document.Language;
import io.baton.core.plan.Plan;
import io.baton.core.plan.Scorecard;

/** What a line of a scorecard is called in one language. */
record PartTitle(Plan plan, Language language) {

    String of(Scorecard.Part part) {
        return switch (part) {
            case Scorecard.Dimension dimension -> dimension.title().in(language);
            case Scorecard.Item item ->
                plan.indicator(item.name())
                        .map(indicator -> indicator.title().in(language))
                        .orElse(item.name());
        };
    }
}
