package io.baton.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Node.Entry;
import io.baton.core.document.Problem;
import io.baton.core.document.Problems;
import io.baton.core.fact.FactType;
import io.baton.core.plan.PlanChecker;
import io.baton.core.plan.PlanInheritance;
import io.baton.core.plan.PlanReader;
import io.baton.core.plan.PlanWriter;
import io.baton.core.plan.ValidPlan;
import io.baton.core.score.PlanExamples;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * All plans of the repository, mutated: {@code -Dfuzz.times} of them (CONTRIBUTING says how), the same for the same {@code
 * -Dfuzz.seed}.
 */
@DisplayName("P3 whatever is done to the text of a plan, it is valid or refused in words")
class MutatedPlansTest {

    private static final int TIMES = Integer.getInteger("fuzz.times", 700);
    private static final long SEED = Long.getLong("fuzz.seed", 20240229);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Path ROOT = Path.of("..");

    /** A sound plan, with what it is about. */
    private record Original(
            String name, String text, Node tree, Optional<Node> base, List<FactType> types, String canonical) {

        /** The plan of another tree in its place. */
        Optional<ValidPlan> check(Node changed, Problems problems) {
            return PlanReader.read(whole(changed, problems), problems)
                    .flatMap(plan -> PlanChecker.check(plan, types, problems));
        }

        /** A tree joined with the one that the plan follows. */
        Node whole(Node own, Problems problems) {
            return base.filter(_ -> PlanInheritance.base(own).isPresent())
                    .map(followed -> PlanInheritance.join(followed, own, problems))
                    .orElse(own);
        }
    }

    /** What was found, one case of each kind. */
    private final Map<String, String> findings = new TreeMap<>();

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void mutatedPlansAreValidOrRefusedInWords() throws IOException {
        List<Original> originals = originals();
        assertThat(originals).hasSizeGreaterThan(50);
        Random random = new Random(SEED);
        PlanMutation mutation = new PlanMutation(random);
        int valid = 0;
        for (int round = 0; round < TIMES; round++) {
            Original original = originals.get(random.nextInt(originals.size()));
            valid += isValid(mutation.of(original.text(), original.tree()), original) ? 1 : 0;
        }
        assertThat(findings.values()).isEmpty();
        assertThat(valid).as("some changes do no harm, most do").isBetween(1, TIMES * 9 / 10);
    }

    private boolean isValid(String text, Original original) {
        long began = System.nanoTime();
        boolean valid = false;
        try {
            Problems problems = new Problems();
            Optional<Node> tree = YamlText.read("plan.yaml", text, problems);
            Optional<ValidPlan> plan = tree.flatMap(node -> original.check(node, problems));
            valid = plan.isPresent();
            holds(valid != problems.hasErrors(), "says nothing of a refused plan, or errors of a valid one", text);
            long lines = text.lines().count() + 1;
            problems.list().forEach(problem -> speaks(problem, lines, text));
            plan.ifPresent(found -> means(found, tree.orElseThrow(), original, text));
        } catch (RuntimeException | StackOverflowError failure) {
            holds(false, failure + " at " + List.of(failure.getStackTrace()).getFirst(), text);
        }
        holds(Duration.ofNanos(System.nanoTime() - began).compareTo(LONGEST) < 0, "takes too long", text);
        return valid;
    }

    /** Notes what does not hold, once for all texts of which the same is said. */
    private void holds(boolean law, String finding, String text) {
        if (!law) {
            String kind = finding.replaceAll("'[^']*'|[0-9]+", "…");
            findings.putIfAbsent(kind.substring(0, Math.min(120, kind.length())), finding + "\nof this text:\n" + text);
        }
    }

    /** Where it is, what it is, and what mends it. */
    private void speaks(Problem problem, long lines, String text) {
        String what = problem.what();
        boolean isPlain = !what.isBlank() && !what.contains("Exception") && !what.contains("Optional[");
        holds(isPlain && !what.contains("\n"), "speaks badly: " + what, text);
        holds(!problem.mend().isBlank(), "no mend: " + what, text);
        boolean isInside = problem.at().line() >= 1
                && problem.at().line() <= lines
                && problem.at().column() >= 1;
        holds(isInside || !problem.at().source().equals("plan.yaml"), "lies outside: " + problem, text);
    }

    /** What is accepted is read again as the same plan, and nothing of it was ignored. */
    private void means(ValidPlan plan, Node tree, Original original, String text) {
        PlanExamples.run(plan);
        String canonical = PlanWriter.text(plan.plan());
        Problems problems = new Problems();
        Optional<String> again = YamlText.read("again.yaml", canonical, problems)
                .flatMap(node -> original.check(node, problems))
                .map(read -> PlanWriter.text(read.plan()));
        holds(again.equals(Optional.of(canonical)), "is read again otherwise: " + problems.list(), text);
        if (canonical.equals(original.canonical())) {
            Map<String, String> ignored = spoken(original.whole(tree, problems));
            ignored.entrySet()
                    .removeAll(spoken(original.whole(original.tree(), problems)).entrySet());
            holds(ignored.isEmpty(), "ignores " + ignored, text);
        }
    }

    // --- what a text says, but for how it is written ----------------------------------------------------------------

    private static Map<String, String> spoken(Node tree) {
        Map<String, String> spoken = new TreeMap<>();
        speak("", tree, spoken);
        return spoken;
    }

    private static void speak(String path, Node node, Map<String, String> spoken) {
        switch (node) {
            case Node.Scalar(String text, Location _) -> spoken.put(path, plain(text));
            case Node.Sequence(List<Node> items, Location _) -> {
                for (int i = 0; i < items.size(); i++) {
                    speak(path + "/" + i, items.get(i), spoken);
                }
            }
            case Node.Mapping(List<Entry> entries, Location _) ->
                entries.forEach(entry -> speak(path + "/" + plain(entry.key().text()), entry.value(), spoken));
        }
    }

    /** 80% and 0.80, 'a  b' and 'a b' are the same. */
    private static String plain(String text) {
        String joined = text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        try {
            boolean perCent = joined.endsWith("%");
            BigDecimal number = new BigDecimal(perCent ? joined.substring(0, joined.length() - 1) : joined);
            return number.movePointLeft(perCent ? 2 : 0).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return joined;
        }
    }

    // --- the plans of the repository --------------------------------------------------------------------------------

    private static List<Original> originals() throws IOException {
        List<Original> originals = new ArrayList<>();
        for (String folder : List.of(
                "plans", "plans/pay", "examples/adventureworks", "examples/northwind", "benchmarks/ten-million")) {
            String catalogue = Files.readString(ROOT.resolve(folder).resolve("catalogue.yaml"));
            for (Path file : files(ROOT.resolve(folder), ".yaml")) {
                original(file.toString(), Files.readString(file), catalogue).ifPresent(originals::add);
            }
        }
        String shared = Files.readString(ROOT.resolve("scenarios/catalogue.yaml"));
        for (Path file : files(ROOT.resolve("scenarios"), ".txt")) {
            String scenario = "\n" + Files.readString(file);
            String catalogue = section(scenario, "catalogue.yaml").orElse(shared);
            section(scenario, "plan.yaml")
                    .flatMap(plan -> original(file.toString(), plan, catalogue))
                    .ifPresent(originals::add);
        }
        return originals;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> section(String scenario, String name) {
        String head = "\n== " + name + "\n";
        int at = scenario.indexOf(head);
        if (at < 0) {
            return Optional.empty();
        }
        int end = scenario.indexOf("\n== ", at + head.length());
        return Optional.of(scenario.substring(at + head.length(), end < 0 ? scenario.length() : end) + "\n");
    }

    /** A sound plan; nothing for catalogues and broken examples. */
    private static Optional<Original> original(String name, String text, String catalogue) {
        List<FactType> types = ExamplePlans.factTypes(name, catalogue);
        Problems problems = new Problems();
        Optional<Node> tree = YamlText.read(name, text, problems);
        Optional<Node> base = tree.flatMap(PlanInheritance::base).flatMap(next -> base(Path.of(name), next.text()));
        Optional<Original> draft = tree.map(node -> new Original(name, text, node, base, types, ""));
        return draft.flatMap(found -> found.check(found.tree(), problems)
                .map(plan -> new Original(name, text, found.tree(), base, types, PlanWriter.text(plan.plan()))));
    }

    /** The tree of a plan that is followed, joined with those that it follows; nothing where it is not in a file. */
    private static Optional<Node> base(Path follower, String name) {
        Path file = follower.resolveSibling(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Problems problems = new Problems();
            Optional<Node> own = YamlText.read(name, Files.readString(file), problems);
            Optional<Node> next = own.flatMap(PlanInheritance::base).flatMap(followed -> base(file, followed.text()));
            return next.isEmpty() ? own : own.map(tree -> PlanInheritance.join(next.get(), tree, problems));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
