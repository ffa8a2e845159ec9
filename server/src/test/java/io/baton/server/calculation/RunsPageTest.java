package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.Visitor;
import io.baton.server.access.Role;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(AppraisedCompany.class)
class RunsPageTest {

    private final Visitor visitor = new Visitor(AppraisedCompany.address());

    @Test
    void salesOperationsSeesRunsAndAsksForAnother() throws IOException, InterruptedException {
        visitor.logIn(AppraisedCompany.account("", Role.OPERATIONS).login(), AppraisedCompany.PASSWORD);
        assertThat(visitor.get("/").body()).contains("href=\"/runs\"");
        long before = AppraisedCompany.part(Runs.class).latest(1_000).size();

        assertThat(visitor.send("/runs", "/runs", Map.of("period", "month:2025-03"))
                        .statusCode())
                .isEqualTo(302);
        AppraisedCompany.awaitQuiet();

        assertThat(AppraisedCompany.part(Runs.class).latest(1_000)).hasSizeGreaterThan((int) before);
        assertThat(visitor.get("/runs").body()).contains("2025-03", "done", "a request");
        assertThat(visitor.send("/runs", "/runs", Map.of("period", "month:1999-03"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "OPERATIONS", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseDoes(Role role) throws IOException, InterruptedException {
        visitor.logIn(AppraisedCompany.account("max", role).login(), AppraisedCompany.PASSWORD);

        assertThat(visitor.get("/runs").statusCode()).isEqualTo(404);
        assertThat(visitor.send("/", "/runs", Map.of("period", "month:2025-03")).statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/").body()).doesNotContain("href=\"/runs\"");
    }
}
