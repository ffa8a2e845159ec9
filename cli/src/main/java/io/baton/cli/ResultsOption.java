package io.baton.cli;

import io.baton.engine.run.RunRequest;
import picocli.CommandLine.Option;

/** Which totals and grades pay sees. */
final class ResultsOption {

    @Option(
            names = "--results",
            paramLabel = "RESULTS",
            description =
                    "Which totals and grades terms see: computed (default), or final, as people decided them; what"
                            + " nobody has decided as final is still to come, and what depends on it waits.")
    private RunRequest.Results results = RunRequest.Results.COMPUTED;

    /** The project with these results. */
    Project of(Project project) {
        return new Project(
                project.catalogue(), project.data(), project.request().by(results));
    }
}
