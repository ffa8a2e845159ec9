package io.baton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.plan.PlanInheritance;
import io.baton.engine.yaml.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The reference page of the plan language: its examples and the parts that are written from elsewhere. */
final class PlanLanguagePage {

    static final Path FILE = Path.of("../docs/plan-language.md");

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final List<String> ADDED = List.of("targets", "measures", "indicators");
    private static final SequencedMap<Integer, Node.Mapping> BLOCKS = blocks(text());

    private PlanLanguagePage() {}

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole plan at the top. */
    static Node.Mapping plan() {
        return BLOCKS.firstEntry().getValue();
    }

    /** The catalogue behind it. */
    static Node.Mapping catalogue() {
        return BLOCKS.values().stream().skip(1).findFirst().orElseThrow();
    }

    /** Every example as a whole plan, by the line where it stands. */
    static Map<Integer, Node> examples() {
        Map<Integer, Node> examples = new TreeMap<>();
        examples.put(BLOCKS.firstEntry().getKey(), plan());
        BLOCKS.entrySet().stream()
                .skip(2)
                .forEach(block -> examples.put(block.getKey(), putInto(plan(), block.getValue())));
        return examples;
    }

    private static SequencedMap<Integer, Node.Mapping> blocks(String page) {
        SequencedMap<Integer, Node.Mapping> blocks = new TreeMap<>();
        EXAMPLE.matcher(page).results().forEach(block -> {
            int line = (int) page.substring(0, block.start()).lines().count() + 1;
            blocks.put(line, read(block, line));
        });
        return blocks;
    }

    private static Node.Mapping read(MatchResult block, int line) {
        Problems problems = new Problems();
        return YamlText.read("example of line " + line, block.group(1), problems)
                .map(Node.Mapping.class::cast)
                .orElseThrow(() -> new AssertionError(problems.list()));
    }

    /** Every part as it stands on the page, the whole plan first. */
    static Collection<Node.Mapping> parts() {
        return Stream.concat(
                        Stream.of(BLOCKS.firstEntry().getValue()),
                        BLOCKS.values().stream().skip(2))
                .toList();
    }

    private static Node putInto(Node.Mapping plan, Node.Mapping part) {
        if (PlanInheritance.base(part).isPresent()) {
            Problems problems = new Problems();
            Node joined = PlanInheritance.join(plan, part, problems);
            assertThat(problems.list()).isEmpty();
            return joined;
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : plan.entries()) {
            String key = entry.key().text();
            Node value = part.get(key)
                    .map(own -> ADDED.contains(key) ? joined(entry.value(), own) : own)
                    .orElse(entry.value());
            // the tests of the whole plan are of its own scorecard and rules
            if (!key.equals("tests") || part.get(key).isPresent()) {
                entries.add(new Node.Entry(entry.key(), value));
            }
        }
        part.entries().stream()
                .filter(entry -> plan.get(entry.key().text()).isEmpty())
                .forEach(entries::add);
        return new Node.Mapping(entries, part.at());
    }

    private static Node joined(Node left, Node right) {
        List<Node.Entry> entries = new ArrayList<>(((Node.Mapping) left).entries());
        entries.addAll(((Node.Mapping) right).entries());
        return new Node.Mapping(entries, new Location("page", 1, 1));
    }
}
