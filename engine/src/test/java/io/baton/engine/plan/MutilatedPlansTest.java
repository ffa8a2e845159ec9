package io.baton.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.ValidPlan;
import io.baton.engine.run.PlanHash;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P3 whatever is done to the text of a plan, it is valid or refused, never an exception")
class MutilatedPlansTest {

    private static final int ROUNDS = 500;

    @ParameterizedTest
    @ValueSource(
            strings = {"plans/standard-2024.yaml", "examples/adventureworks/plan.yaml", "examples/northwind/plan.yaml"})
    void mutilatedPlansAreRefusedInWords(String plan) throws IOException {
        Path file = Path.of("..", plan);
        List<FactType> types = ExamplePlans.factTypes(file.resolveSibling("catalogue.yaml"));
        String good = Files.readString(file);
        Random random = new Random(20240229);
        int valid = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = good;
            for (int change = random.nextInt(3); change >= 0; change--) {
                text = mutilate(text, random);
            }
            valid += check(text, types) ? 1 : 0;
        }
        assertThat(valid).as("some changes do no harm, most do").isBetween(1, ROUNDS * 9 / 10);
    }

    private static boolean check(String text, List<FactType> types) {
        Problems problems = new Problems();
        try {
            Optional<ValidPlan> plan = YamlText.read("plan.yaml", text, problems)
                    .flatMap(tree -> PlanReader.read(tree, problems))
                    .flatMap(read -> PlanChecker.check(read, types, problems));
            assertThat(plan.isPresent()).isNotEqualTo(problems.hasErrors());
            plan.ifPresent(found -> assertThat(PlanHash.of(found.plan())).hasSize(64));
            assertThat(problems.list()).allSatisfy(MutilatedPlansTest::speaks);
            return plan.isPresent();
        } catch (RuntimeException | StackOverflowError e) {
            return fail("on this text:\n" + text, e);
        }
    }

    private static void speaks(Problem problem) {
        assertThat(problem.what()).isNotBlank().doesNotContain("Exception", "null", "Optional[");
        assertThat(problem.at().line()).isPositive();
        assertThat(problem.at().column()).isPositive();
    }

    private static String mutilate(String text, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> flipByte(text, random);
            case 1 -> changeLines(text, random, lines -> lines.remove(random.nextInt(lines.size())));
            case 2 ->
                changeLines(text, random, lines -> {
                    int line = random.nextInt(lines.size());
                    lines.add(random.nextInt(lines.size()), lines.get(line));
                });
            case 3 ->
                changeLines(
                        text, random, lines -> lines.replaceAll(line -> random.nextInt(200) == 0 ? "  " + line : line));
            case 4 ->
                changeLines(
                        text,
                        random,
                        lines -> lines.replaceAll(
                                line -> random.nextInt(200) == 0 && line.startsWith(" ") ? line.substring(1) : line));
            default -> swapWords(text, random);
        };
    }

    private static String flipByte(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private interface LinesChange {
        void apply(List<String> lines);
    }

    private static String changeLines(String text, Random random, LinesChange change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.size() > 1) {
            change.apply(lines);
        }
        return String.join(random.nextInt(20) == 0 ? "\r\n" : "\n", lines) + "\n";
    }

    private static String swapWords(String text, Random random) {
        String[] words = text.split("(?<=\\W)|(?=\\W)", -1);
        int left = random.nextInt(words.length);
        int right = random.nextInt(words.length);
        String word = words[left];
        words[left] = words[right];
        words[right] = word;
        return String.join("", Arrays.asList(words));
    }
}
