package io.baton.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw test -pl core -Dtest=PlanSchemaTest -Dbaton.record=true} writes the schema again. */
class PlanSchemaTest {

    private static final Path SCHEMA = Path.of("../docs/plan.schema.json");

    @Test
    void theSchemaOfTheDocumentationIsThatOfTheGrammar() throws IOException {
        if (Boolean.getBoolean("baton.record")) {
            Files.writeString(SCHEMA, PlanSchema.write());
        }

        assertThat(Files.readString(SCHEMA)).isEqualTo(PlanSchema.write());
    }
}
