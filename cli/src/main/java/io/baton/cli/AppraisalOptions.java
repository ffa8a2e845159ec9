package io.baton.cli;

import io.baton.core.document.Language;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/** What every command that appraises takes: the plans, the data, the period, the language. */
final class AppraisalOptions {

    @Mixin
    private ProjectOptions about;

    @Mixin
    private PeriodOptions when;

    @Mixin
    private LanguageOption language;

    /** In which language results are put into words. */
    Language language(Surroundings surroundings) {
        return language.language(surroundings.environment());
    }

    /** Opens what is named and says everything that is wrong with it; stops where it cannot be used. */
    Project open(Surroundings surroundings) throws IOException {
        return Project.open(about, when, surroundings);
    }

    /** Opens what is paid. */
    Project openPay(Surroundings surroundings) throws IOException {
        return Project.openPay(about, when, surroundings);
    }

    /** Opens the plan that is named and another over the same data and periods. */
    Project.Pairs openWith(Path other, Surroundings surroundings) throws IOException {
        return Project.openBoth(about, other, when, surroundings);
    }

    /** The cache folder, made where it is missing. */
    Path cache() {
        return about.cache();
    }
}
