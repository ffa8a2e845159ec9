package io.baton.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Damages a text as people, editors and exports do: a piece lost, doubled, moved, replaced, or something odd put in. */
final class Mutation {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\t",
            "\n",
            "\r",
            "\u0000",
            "\u001b[31m",
            "\ufeff",
            "\u00a0",
            "\u202e",
            "\ud840\udfb7",
            "\ud840",
            "é",
            "，",
            "：",
            "“",
            "'",
            "\"",
            "''",
            "#",
            "&a",
            "*a",
            "!!int",
            "<<: ",
            "|",
            ">",
            "- ",
            "---\n",
            "? ",
            "[",
            "]",
            "{",
            "}",
            "(",
            ")",
            ",",
            ";",
            ":",
            "%",
            "-",
            "..",
            "null",
            "~",
            "0",
            "-1",
            "1e400",
            "0x1F",
            "NaN",
            "99999999999999999999999999999999",
            "0.0000000000000000000000000001",
            "2024-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "24 hours",
            "80%",
            "now",
            "today",
            "sum(",
            "if ",
            "not ",
            "a".repeat(300),
            "(".repeat(400),
            "[".repeat(400),
            "-".repeat(400));

    private Mutation() {}

    /** The text after one to three accidents. */
    static String of(String text, Random random) {
        String damaged = text;
        int accidents = 1 + random.nextInt(3);
        for (int i = 0; i < accidents; i++) {
            damaged = random.nextInt(3) == 0 ? ofLines(damaged, random) : ofCharacters(damaged, random);
        }
        return damaged;
    }

    private static String ofCharacters(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String piece = text.substring(from, to);
        int elsewhere = random.nextInt(text.length() + 1);
        String replacement = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> piece + piece;
            case 2 -> text.substring(elsewhere, Math.min(text.length(), elsewhere + random.nextInt(12)));
            case 3 -> piece + ODD.get(random.nextInt(ODD.size()));
            default -> ODD.get(random.nextInt(ODD.size()));
        };
        return text.substring(0, from) + replacement + text.substring(to);
    }

    private static String ofLines(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + lines.get(at));
            default -> lines.subList(at, lines.size()).clear();
        }
        return String.join("\n", lines) + "\n";
    }

    /** As many mutations as wanted, the same for the same seed. */
    static List<String> several(String text, int number, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, number).mapToObj(_ -> of(text, random)).toList();
    }
}
