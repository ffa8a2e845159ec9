package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input is data: whatever plan, formula, table or catalogue is given, the command answers, and never breaks. */
class CommandFuzzTest {

    private static final int TIMES = Integer.getInteger("fuzz.times", 200);
    private static final long SEED = Long.getLong("fuzz.seed", 20240331);

    private static final String FORMULA = "formula: if asked > 0 then 1 - in_time / asked else 0%";

    @TempDir
    private Path folder;

    @Test
    void isSoundBefore() throws IOException {
        SmallProject project = SmallProject.in(folder);
        assertThat(project.check().exit()).as(project.check().err()).isZero();
        assertThat(project.run().exit()).as(project.run().err()).isZero();
    }

    @Test
    @DisplayName("a fuzzed plan never gives a stack trace")
    void answersToEveryPlan() throws IOException {
        SmallProject project = SmallProject.in(folder);
        for (String plan : Mutation.several(SmallProject.PLAN, TIMES, SEED)) {
            project.put("plan.yaml", plan);
            runWhereSound(project, plan);
        }
    }

    @Test
    @DisplayName("a fuzzed formula never gives a stack trace")
    void answersToEveryFormula() throws IOException {
        SmallProject project = SmallProject.in(folder);
        List<String> starts = List.of(
                "sales / quota",
                "if asked > 0 and not in_time = 0 then 1 - in_time / asked else 0%",
                "round(max(sales, 1) / coalesce(buyers, 1), 2) in (1, 2)",
                "period_end - period_start >= 3 days or month(today) = 2");
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            String formula = Mutation.of(starts.get(i % starts.size()), random);
            String quoted = "'" + formula.replace("'", "''") + "'";
            project.put("plan.yaml", SmallProject.PLAN.replace(FORMULA, "formula: " + quoted));
            runWhereSound(project, formula);
        }
    }

    @Test
    @DisplayName("a fuzzed catalogue never gives a stack trace")
    void answersToEveryCatalogue() throws IOException {
        SmallProject project = SmallProject.in(folder);
        for (String catalogue : Mutation.several(project.text("catalogue.yaml"), TIMES, SEED)) {
            project.put("catalogue.yaml", catalogue);
            runWhereSound(project, catalogue);
        }
    }

    @Test
    @DisplayName("fuzzed tables never give a stack trace")
    void answersToEveryTable() throws IOException {
        SmallProject project = SmallProject.in(folder);
        List<String> tables = SmallProject.TABLES;
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES / tables.size(); i++) {
            StringBuilder all = new StringBuilder();
            SmallProject sound = SmallProject.in(folder);
            for (String table : tables) {
                String damaged = Mutation.of(sound.text(table + ".csv"), random);
                project.put(table + ".csv", damaged);
                all.append(table).append(":\n").append(damaged);
            }
            answers(project.run(), all.toString());
        }
    }

    private static void runWhereSound(SmallProject project, String damaged) {
        Terminal.Reply reply = project.check();
        answers(reply, damaged);
        if (reply.exit() == ExitCode.OK.number()) {
            answers(project.run(), damaged);
        }
    }

    private static void answers(Terminal.Reply reply, String damaged) {
        assertThat(reply.exit()).as("%s%nsaid of%n%s", reply.err(), damaged).isBetween(0, 3);
        assertThat(reply.isCrash()).as("%s%nsaid of%n%s", reply.err(), damaged).isFalse();
        if (reply.exit() != 0) {
            assertThat(reply.err()).as(damaged).isNotBlank();
        }
    }
}
