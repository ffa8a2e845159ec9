package io.baton.engine.yaml;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the neutral tree from the events of one document. */
final class TreeBuilder {

    private static final int DEEPEST = 60;
    private static final int MOST_NODES = 100_000;

    private final String source;
    private final List<String> lines;
    private final Problems problems;
    private final Map<String, Node> anchors = new HashMap<>();
    private int nodes;
    private int depth;

    TreeBuilder(String source, String text, Problems problems) {
        this.source = source;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    Optional<Node> build(Iterable<Event> parsed) {
        long before = problems.errorCount();
        Iterator<Event> events = parsed.iterator();
        Optional<Node> root = Optional.empty();
        boolean ended = false;
        while (events.hasNext() && !ended) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && root.isPresent()) {
                problems.error(at(event), "a second document starts here", "keep one document in a file");
                ended = true;
            } else if (event instanceof NodeEvent node) {
                root = Optional.of(node(node, events));
            }
        }
        if (root.isEmpty()) {
            problems.error(new Location(source, 1, 1), "the text is empty", "write 'baton: 1' as its first line");
        }
        return problems.errorCount() == before ? root : Optional.empty();
    }

    private Node node(NodeEvent event, Iterator<Event> events) {
        count(event, 1);
        Node node = switch (event) {
            case AliasEvent alias -> aliased(alias);
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent start -> collection(start, events);
            default -> throw new IllegalStateException("no such event: " + event);
        };
        event.getAnchor()
                .filter(_ -> !(event instanceof AliasEvent))
                .ifPresent(anchor -> anchors.put(anchor.getValue(), node));
        return node;
    }

    private Node collection(CollectionStartEvent start, Iterator<Event> events) {
        refuseTag(start.getTag(), at(start));
        if (++depth > DEEPEST) {
            throw new TooMuch(at(start), "the text is nested deeper than " + DEEPEST + " levels");
        }
        Node node = start.getEventId() == Event.ID.MappingStart ? mapping(start, events) : sequence(start, events);
        depth--;
        return node;
    }

    private Node sequence(CollectionStartEvent start, Iterator<Event> events) {
        List<Node> items = new ArrayList<>();
        while (events.next() instanceof NodeEvent item) {
            items.add(node(item, events));
        }
        return new Node.Sequence(items, at(start));
    }

    private Node mapping(CollectionStartEvent start, Iterator<Event> events) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (events.next() instanceof NodeEvent keyEvent) {
            Node key = node(keyEvent, events);
            Node value = node((NodeEvent) events.next(), events);
            if (!(key instanceof Node.Scalar name)) {
                problems.error(key.at(), "a key is a list or a map", "write a text as key");
            } else if (!keys.add(name.text())) {
                problems.error(
                        name.at(),
                        "the key '" + name.text() + "' stands here twice",
                        "keep one of them, or rename one");
            } else {
                entries.add(new Node.Entry(name, value));
            }
        }
        return new Node.Mapping(entries, at(start));
    }

    private Node scalar(ScalarEvent event) {
        refuseTag(event.getTag(), at(event));
        String text = event.getValue();
        if (text.codePoints().anyMatch(TreeBuilder::isHalfCharacter)) {
            problems.error(at(event), "the text holds half a character", "write the character itself");
        }
        return new Node.Scalar(text, textStart(event));
    }

    private static boolean isHalfCharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private Node aliased(AliasEvent alias) {
        Node node = anchors.get(alias.getAlias().getValue());
        if (node == null) {
            problems.error(
                    at(alias),
                    "'*" + alias.getAlias().getValue() + "' names nothing that stands before it",
                    "write '&" + alias.getAlias().getValue() + "' before the value that is meant");
            return new Node.Scalar("", at(alias));
        }
        count(alias, size(node));
        return node;
    }

    private static int size(Node node) {
        return switch (node) {
            case Node.Scalar _ -> 1;
            case Node.Sequence(List<Node> items, Location _) ->
                1 + items.stream().mapToInt(TreeBuilder::size).sum();
            case Node.Mapping(List<Node.Entry> entries, Location _) ->
                1 + entries.stream().mapToInt(entry -> 1 + size(entry.value())).sum();
        };
    }

    private void count(Event event, int more) {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new TooMuch(at(event), "the text holds more than " + MOST_NODES + " values");
        }
    }

    private void refuseTag(Optional<String> tag, Location at) {
        tag.ifPresent(name -> problems.error(at, "the tag '" + name + "' is not known here", "leave it out"));
    }

    /** Behind the quote of a quoted text; on the next line of a block. */
    private Location textStart(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED -> at(event).right(1);
            case LITERAL, FOLDED -> blockStart(at(event));
            case PLAIN, JSON_SCALAR_STYLE -> at(event);
        };
    }

    private Location blockStart(Location head) {
        for (int line = head.line(); line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                int indent = lines.get(line).length()
                        - lines.get(line).stripLeading().length();
                return new Location(source, line + 1, indent + 1);
            }
        }
        return head;
    }

    private Location at(Event event) {
        return event.getStartMark()
                .map(mark -> YamlText.location(source, mark))
                .orElseGet(() -> new Location(source, 1, 1));
    }

    /** Ends the reading of a text that is too big or too deep. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Location at;

        TooMuch(Location at, String what) {
            super(what);
            this.at = at;
        }

        Location at() {
            return at;
        }
    }
}
