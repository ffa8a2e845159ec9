package io.baton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.baton.core.document.CanonicalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.json.JsonMapper;

/** The schema of the documentation accepts what editors make of plans, and refuses what the reader refuses by its form. */
class PlanSchemaAcceptanceTest {

    private static final Schema SCHEMA = schema();

    private static final Path BROKEN_PLANS = Path.of("../core/src/test/resources/io/baton/core/plan/broken");

    @ParameterizedTest
    @ValueSource(
            strings = {"plans/standard-2024.yaml", "examples/adventureworks/plan.yaml", "examples/northwind/plan.yaml"})
    void acceptsThePlansThatComeWithBaton(String plan) throws IOException {
        assertThat(complaints(Files.readString(Path.of("..", plan)))).isEmpty();
    }

    @Test
    void acceptsEveryExampleOfTheReferencePage() {
        assertThat(PlanLanguagePage.examples().values())
                .allSatisfy(example ->
                        assertThat(complaints(CanonicalText.write(example))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("refusedByForm")
    void refusesWhatHasAnotherForm(String plan) throws IOException {
        assertThat(complaints(Files.readString(BROKEN_PLANS.resolve(plan + ".yaml"))))
                .isNotEmpty();
    }

    static Stream<String> refusedByForm() {
        return Stream.of(
                "unknown-key",
                "unknown-key-of-an-indicator",
                "missing-key",
                "list-for-a-value",
                "language-version",
                "plan-name",
                "currency-form",
                "figure-name",
                "rounding-form",
                "target-kind",
                "curve-form-unknown",
                "items-without-weights",
                "overall-adjust-form",
                "ranks-ties",
                "tests-no-list",
                "title-in-one-language",
                "names-not-a-map");
    }

    /** As an editor sees it: numbers, booleans and texts told apart as YAML does. */
    private static List<String> complaints(String plan) {
        Object value =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(plan);
        String json = JsonMapper.builder().build().writeValueAsString(value);
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../docs/plan.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
