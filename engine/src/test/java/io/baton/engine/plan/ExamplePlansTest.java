package io.baton.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Node;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.plan.Plan;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.PlanWriter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import io.baton.engine.run.PlanHash;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplePlansTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"plans/standard-2024.yaml", "examples/adventureworks/plan.yaml", "examples/northwind/plan.yaml"})
    void areValidPassTheirTestsAndKeepTheirCanonicalForm(String plan) throws IOException {
        Path file = Path.of("..", plan);
        Path catalogue = file.resolveSibling("catalogue.yaml");
        Problems problems = new Problems();
        Node text = YamlText.read(plan, Files.readString(file), problems).orElseThrow();
        List<FactType> types = ExamplePlans.factTypes(catalogue);
        Optional<ValidPlan> valid =
                PlanReader.read(text, problems).flatMap(read -> PlanChecker.check(read, types, problems));

        assertThat(problems.list().stream().map(Problem::toString)).isEmpty();
        assertThat(valid).isPresent();
        assertThat(PlanExamples.run(valid.get()).stream().flatMap(result -> result.differences().stream()))
                .isEmpty();
        String canonical = PlanWriter.text(valid.get().plan());
        Plan again = YamlText.read(plan, canonical, problems)
                .flatMap(tree -> PlanReader.read(tree, problems))
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(PlanWriter.text(again)).isEqualTo(canonical);
        assertThat(PlanHash.of(again)).isEqualTo(PlanHash.of(valid.get().plan()));
    }
}
