package io.baton.cli;

import io.baton.cli.Scenario.Section;
import io.baton.core.settle.LedgerCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Plays a scenario in a folder as a person would: writes its files, types its commands, notes what they give. */
final class ScenarioPlay {

    private static final String HEADER = "participant,period,kind,item,value,exact,state";

    private final Path folder;
    private final List<String> options;

    /**
     * In that folder.
     *
     * @param options more options for every run
     */
    ScenarioPlay(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
    }

    /** The scenario as it went: where everything is as expected, it is the same. */
    Scenario play(Scenario scenario) throws IOException {
        List<Section> played = new ArrayList<>();
        for (Section section : scenario.sections()) {
            played.add(play(section));
        }
        return new Scenario(scenario.heading(), played);
    }

    private Section play(Section section) throws IOException {
        return switch (section.name()) {
            case "run" -> note(section, Terminal.type(runWords(section)));
            case "diff" -> note(section, Terminal.type(projectWords(section, "--against", path("before.yaml"))));
            case "pay", "reconcile" -> note(section, Terminal.type(payWords(section)));
            case "statement" -> note(section, Terminal.type(ledgerWords(section)));
            case "explain" -> note(section, Terminal.type(ledgerWords(section)));
            case "check" -> note(section, Terminal.type(checkWords(section)));
            case "test-plan" -> note(section, withoutFolder(Terminal.type(checkWords(section))));
            case "load", "loads", "history" -> note(section, Terminal.type(dataWords(section)));
            case "shows" ->
                new Section(
                        section.title(),
                        Files.readAllLines(folder.resolve(section.words().get(1))));
            default -> {
                Path file = folder.resolve(section.name());
                Files.createDirectories(file.getParent());
                Files.writeString(file, section.text());
                yield section;
            }
        };
    }

    private Terminal.Reply withoutFolder(Terminal.Reply reply) {
        return new Terminal.Reply(reply.exit(), reply.out().replace(path(".") + "/", ""), reply.err());
    }

    private List<String> runWords(Section section) {
        List<String> words = projectWords(section);
        words.addAll(List.of("--format", "csv"));
        if (options.stream().noneMatch(words::contains)) {
            words.addAll(options);
        }
        return words;
    }

    private List<String> projectWords(Section section, String... more) {
        List<String> words = new ArrayList<>(section.words());
        // further plans stand in the scenario, too
        words.replaceAll(word -> word.endsWith(".yaml") ? path(word) : word);
        words.addAll(List.of("--plan", path("plan.yaml"), "--data", path(".")));
        words.addAll(List.of("--cache", path("cache"), "--bad", path("bad")));
        words.addAll(List.of(more));
        return words;
    }

    private List<String> payWords(Section section) {
        List<String> words = ledgerWords(section);
        if (!words.contains("--format")) {
            words.addAll(List.of("--format", "csv"));
        }
        return words;
    }

    private List<String> ledgerWords(Section section) {
        List<String> words = projectWords(section);
        int ledger = words.indexOf("--ledger") + 1;
        if (ledger > 0) {
            words.set(ledger, path(words.get(ledger)));
        }
        return words;
    }

    private List<String> dataWords(Section section) {
        List<String> words = new ArrayList<>(section.words());
        int from = words.indexOf("--from") + 1;
        if (from > 0) {
            words.set(from, path(words.get(from)));
        }
        words.addAll(List.of("--data", path(".")));
        if (!section.name().equals("loads")) {
            words.addAll(List.of("--cache", path("cache"), "--bad", path("bad")));
        }
        return words;
    }

    private List<String> checkWords(Section section) {
        List<String> words = new ArrayList<>(section.words());
        words.add(path("plan.yaml"));
        return words;
    }

    private String path(String name) {
        return folder.resolve(name).normalize().toString();
    }

    /** The section with the exit code, the words and the result lines that came, in the shape that it asks for. */
    private static Section note(Section section, Terminal.Reply reply) {
        List<String> lines = new ArrayList<>();
        if (reply.isCrash()) {
            lines.add("a bug of Baton: " + reply.err());
        }
        if (reply.exit() != 0) {
            lines.add("exit " + reply.exit());
        }
        lines.addAll(words(section, reply.err()));
        List<String> filters = starting("only ", section);
        lines.addAll(filters);
        Predicate<String> wanted = filters.stream().map(ScenarioPlay::only).reduce(_ -> true, Predicate::and);
        reply.out().lines().filter(wanted).forEach(lines::add);
        return new Section(section.title(), lines);
    }

    private static List<String> words(Section section, String said) {
        return starting("says ", section).stream()
                .map(line -> said.contains(line.substring("says ".length()))
                        ? line
                        : "does not say " + line + ", but:\n" + said)
                .toList();
    }

    private static List<String> starting(String mark, Section section) {
        return section.lines().stream().filter(line -> line.startsWith(mark)).toList();
    }

    /** Lines whose participant, period, kind or item is one of the words; always the header. */
    private static Predicate<String> only(String line) {
        Set<String> words = Set.of(line.substring("only ".length()).split(" +", -1));
        return result -> result.equals(HEADER)
                || LedgerCsv.HEADER.strip().equals(result)
                || Arrays.stream(result.split(",", -1)).limit(4).anyMatch(words::contains);
    }
}
