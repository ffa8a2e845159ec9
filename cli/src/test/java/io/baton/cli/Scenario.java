package io.baton.cli;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One golden scenario, see {@code scenarios/README.md}: a heading, then files and commands in the order in which a
 * person would make and type them.
 *
 * @param heading everything before the first section; its first line names the rule
 * @param sections the files and commands
 */
record Scenario(String heading, List<Section> sections) {

    private static final String MARK = "== ";

    Scenario {
        sections = List.copyOf(sections);
    }

    /**
     * A file, or a command with what it is expected to give.
     *
     * @param title what stands after the two equal signs
     * @param lines its lines, without empty ones at the end
     */
    record Section(String title, List<String> lines) {

        Section {
            lines = List.copyOf(lines);
        }

        /** The first word of the title: a command, or the name of a file. */
        String name() {
            return words().getFirst();
        }

        List<String> words() {
            return List.of(title.split(" +", -1));
        }

        boolean isCommand() {
            return name().indexOf('.') < 0;
        }

        String text() {
            return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        }
    }

    static Scenario of(String text) {
        List<String> parts = List.of(text.split("(?m)^" + MARK, -1));
        return new Scenario(
                parts.getFirst().strip(),
                parts.stream().skip(1).map(Scenario::section).toList());
    }

    private static Section section(String part) {
        List<String> lines = part.lines().toList();
        return new Section(lines.getFirst().strip(), trimmed(lines.subList(1, lines.size())));
    }

    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }

    /** The text that {@link #of} reads. */
    String text() {
        return heading + "\n"
                + sections.stream()
                        .map(section -> "\n" + MARK + section.title() + "\n" + section.text())
                        .collect(Collectors.joining());
    }
}
