package io.baton.cli;

import io.baton.engine.run.PlanFiles;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The plans of a command that is about plans alone. */
final class PlanArguments {

    @Parameters(arity = "1..*", paramLabel = "PLAN", description = "The plans.")
    private List<Path> plans = List.of();

    @Mixin
    private CatalogueOption catalogue;

    /** The plans as named; stops where one is no text that can be read. */
    List<Path> plans() {
        catalogue.requireTexts(plans);
        return plans;
    }

    /** Reads a plan as far as it goes, and says what is wrong with it. */
    PlanFiles read(Path plan, Console console) {
        return catalogue.read(plan, console);
    }
}
