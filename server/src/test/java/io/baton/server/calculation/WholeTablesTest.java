package io.baton.server.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Problem;
import io.baton.server.facts.FactFiles;
import io.baton.server.plans.Plans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that hold all rows of a table, and what they must not take away; plans that cannot be read. */
@ExtendWith(AppraisedCompany.class)
class WholeTablesTest {

    private static final String TARGETS = "participant,item,period,value\nana,quota,2024-01,1\nben,quota,2024-01,2\n";

    @TempDir
    private Path folder;

    @AfterEach
    void putBack() throws IOException {
        AppraisedCompany.takeFiles();
        AppraisedCompany.awaitQuiet();
    }

    private FactFiles.Answer take(String targets) throws IOException {
        Files.writeString(folder.resolve("targets.csv"), targets);
        return AppraisedCompany.part(FactFiles.class)
                .take(AppraisedCompany.files().resolve("catalogue.yaml"), folder, "test");
    }

    private static List<String> kept() {
        return AppraisedCompany.part(JdbcClient.class)
                .sql("SELECT participant || ' ' || period || ' ' || value FROM fact.targets ORDER BY 1")
                .query(String.class)
                .list();
    }

    @Test
    void aRowThatIsGoneIsTakenAway() throws IOException {
        take(TARGETS);
        assertThat(kept()).containsExactly("ana 2024-01 1.000000", "ben 2024-01 2.000000");

        assertThat(take(TARGETS)).isEqualTo(new FactFiles.Answer.Taken(0, 0, 2, 0, 0, 0));
        assertThat(take("participant,item,period,value\nben,quota,2024-01,3\n"))
                .isEqualTo(new FactFiles.Answer.Taken(0, 1, 0, 1, 0, 0));
        assertThat(kept()).containsExactly("ben 2024-01 3.000000");
    }

    @Test
    void nothingIsTakenAwayWhileARowCannotBeRead() throws IOException {
        take(TARGETS);

        assertThat(take("participant,item,period,value\nana,quota,2024-01,ten\n"))
                .isEqualTo(new FactFiles.Answer.Taken(0, 0, 0, 0, 1, 0));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void anEmptyFileTakesNothingAway() throws IOException {
        take(TARGETS);

        take("participant,item,period,value\n");
        take("");
        assertThat(take("who,what\nana,quota\n")).isInstanceOf(FactFiles.Answer.Wrong.class);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aPlanThatCannotBeReadIsToldWithItsPlace() throws IOException {
        Path strange = Files.write(folder.resolve("plan.yaml"), "plan: 方案".getBytes(StandardCharsets.UTF_16));

        assertThat(problems(strange)).containsExactly("the text is not UTF-8");
        assertThat(problems(folder.resolve("nowhere.yaml"))).containsExactly("there is no such file");
        assertThat(problems(Files.writeString(folder.resolve("empty.yaml"), "")))
                .isNotEmpty();
    }

    private static List<String> problems(Path plan) throws IOException {
        return AppraisedCompany.part(Plans.class).set(List.of(plan), "test") instanceof Plans.Answer.Wrong(var problems)
                ? problems.stream().map(Problem::what).toList()
                : List.of();
    }
}
