package io.baton.engine.plan;

import io.baton.core.document.CanonicalText;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Node.Entry;
import io.baton.core.document.Node.Mapping;
import io.baton.core.document.Node.Scalar;
import io.baton.core.document.Node.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Does to a plan what people, editors, merges and enemies do: to its tree (keys, values, nesting) and to its text. */
final class PlanMutation {

    private static final Location NOWHERE = new Location("mutation", 1, 1);

    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "~",
            "no",
            "NaN",
            "-0",
            "0",
            "-1",
            "1e400",
            "0x1F",
            "1_000",
            "1,000",
            "100 %",
            "１００",
            "99999999999999999999999999999999",
            "0.0000000000000000000000000001",
            "2147483648",
            "9223372036854775808",
            "2024-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "0000-00-00",
            ".. 2024-01-01",
            "2024-12-31 .. 2024-01-01",
            "\u0000",
            "\ufeff",
            "\u00a0",
            "\u202e",
            "\ud840\udfb7",
            "é",
            "e\u0301",
            "，",
            "“",
            "&a",
            "*a",
            "!!int 1",
            "sum(",
            "if 1 then",
            "a".repeat(5000),
            "(".repeat(3000),
            "not ".repeat(2000),
            "1+".repeat(5000) + "1",
            "=cmd|' /C calc'!A0",
            "../../../../etc/passwd",
            "${jndi:ldap://x}",
            "'; DROP TABLE people; --");

    private final Random random;

    PlanMutation(Random random) {
        this.random = random;
    }

    /** The text after one to three accidents; the tree is that of the text. */
    String of(String text, Node tree) {
        if (random.nextInt(100) < 55) {
            Node changed = tree;
            for (int accidents = 1 + random.nextInt(2); accidents > 0; accidents--) {
                changed = somewhere(changed);
            }
            return CanonicalText.write(changed);
        }
        String changed = text;
        for (int accidents = 1 + random.nextInt(3); accidents > 0; accidents--) {
            changed = ofText(changed);
        }
        return changed;
    }

    // --- the tree ---------------------------------------------------------------------------------------------------

    /** Walks down at random and changes the node where it stops. */
    private Node somewhere(Node node) {
        return switch (node) {
            case Scalar _ -> changed(node);
            case Sequence(List<Node> items, Location at) ->
                items.isEmpty() || random.nextInt(6) == 0 ? changed(node) : new Sequence(oneItem(items), at);
            case Mapping(List<Entry> entries, Location at) ->
                entries.isEmpty() || random.nextInt(6) == 0 ? changed(node) : new Mapping(oneEntry(entries), at);
        };
    }

    private List<Node> oneItem(List<Node> items) {
        List<Node> changed = new ArrayList<>(items);
        int at = random.nextInt(items.size());
        switch (random.nextInt(8)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(at, changed.get(at));
            case 2 -> Collections.swap(changed, at, random.nextInt(items.size()));
            default -> changed.set(at, somewhere(changed.get(at)));
        }
        return changed;
    }

    private List<Entry> oneEntry(List<Entry> entries) {
        List<Entry> changed = new ArrayList<>(entries);
        int at = random.nextInt(entries.size());
        Entry entry = changed.get(at);
        Entry other = changed.get(random.nextInt(entries.size()));
        switch (random.nextInt(14)) {
            case 0 -> changed.remove(at);
            case 1 -> changed.add(entry);
            case 2 -> changed.set(at, new Entry(scalar(garbled(entry.key().text())), entry.value()));
            case 3 -> changed.set(at, new Entry(entry.key(), other.value()));
            case 4 -> changed.add(at, new Entry(scalar("surplus"), other.value()));
            case 5 -> changed.set(at, new Entry(scalar(odd()), entry.value()));
            case 6 -> changed.set(at, new Entry(other.key(), entry.value()));
            default -> changed.set(at, new Entry(entry.key(), somewhere(entry.value())));
        }
        return changed;
    }

    private Node changed(Node node) {
        return switch (random.nextInt(8)) {
            case 0 -> new Mapping(List.of(new Entry(scalar("surplus"), node)), NOWHERE);
            case 1 -> new Sequence(List.of(node), NOWHERE);
            case 2 -> new Sequence(Collections.nCopies(random.nextInt(50), node), NOWHERE);
            case 3 -> deep(node, random.nextInt(10) == 0 ? 300 : 20);
            default -> scalar(node instanceof Scalar(String text, Location _) ? garbled(text) : odd());
        };
    }

    private static Node deep(Node node, int levels) {
        Node deep = node;
        for (int level = 0; level < levels; level++) {
            deep = level % 2 == 0
                    ? new Sequence(List.of(deep), NOWHERE)
                    : new Mapping(List.of(new Entry(scalar("a"), deep)), NOWHERE);
        }
        return deep;
    }

    private static Scalar scalar(String text) {
        return new Scalar(text, NOWHERE);
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private String garbled(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + 1 + random.nextInt(3));
        return switch (random.nextInt(7)) {
            case 0 -> odd();
            case 1 -> text.substring(0, at) + text.substring(to);
            case 2 -> text.substring(0, at) + odd() + text.substring(at);
            case 3 -> text.substring(0, to) + text.substring(at);
            case 4 -> text.replaceAll("[0-9]+", String.valueOf(random.nextInt(1000)));
            case 5 -> "-" + text;
            default -> text + text;
        };
    }

    // --- the text ---------------------------------------------------------------------------------------------------

    private String ofText(String text) {
        return switch (random.nextInt(12)) {
            case 0 -> flipped(text);
            case 1 -> text.substring(0, random.nextInt(text.length() + 1));
            case 2 -> ofWords(text);
            case 3 -> anchored(text);
            case 4 -> random.nextInt(20) == 0 ? text.repeat(30) : text + text;
            case 5 -> inserted(text);
            default -> ofLines(text);
        };
    }

    private String flipped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String inserted(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + odd() + text.substring(at);
    }

    private String ofWords(String text) {
        List<String> words = Arrays.asList(text.split("(?<=\\W)|(?=\\W)", -1));
        Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        return String.join("", words);
    }

    /** One value becomes the anchor of others; now and then of thousands. */
    private String anchored(String text) {
        if (random.nextInt(10) == 0) {
            return text + "\nsurplus: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
                    + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n";
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int from = random.nextInt(lines.size());
        int to = random.nextInt(lines.size());
        lines.set(from, lines.get(from).replaceFirst(": ", ": &a "));
        lines.set(to, lines.get(to).replaceFirst(": .*", ": *a"));
        return String.join("\n", lines) + "\n";
    }

    private String ofLines(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + lines.get(at));
            case 4 -> lines.set(at, lines.get(at).replaceFirst("^ {1,2}", random.nextBoolean() ? "" : "\t"));
            default -> lines.set(at, lines.get(at).replaceFirst(":", random.nextBoolean() ? "：" : ""));
        }
        return String.join(random.nextInt(20) == 0 ? "\r\n" : "\n", lines) + "\n";
    }
}
