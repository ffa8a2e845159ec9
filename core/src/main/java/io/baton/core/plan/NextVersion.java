package io.baton.core.plan;

import io.baton.core.document.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A version that amends or corrects the one before says by itself when it starts, and which one it is (rule P2). */
final class NextVersion {

    /** The key of the version before; gone where both are joined. */
    static final String PLAN = "plan";

    private NextVersion() {}

    /** The key under which a plan names the version before. */
    static Optional<String> keyOf(Node plan) {
        for (Amendment.Kind kind : Amendment.Kind.values()) {
            if (plan instanceof Node.Mapping mapping && mapping.get(kind.key()).isPresent()) {
                return Optional.of(kind.key());
            }
        }
        return Optional.empty();
    }

    /** The plan with the number of its version and its first day, as follows from the version before. */
    static Node.Mapping of(Node.Mapping before, Node.Mapping own) {
        Optional<String> key = keyOf(own);
        if (key.isEmpty() || !(own.get(key.get()).orElseThrow() instanceof Node.Mapping block)) {
            return own;
        }
        Node.Mapping next = PlanInheritance.replaced(own, key.get(), PlanInheritance.less(block, Set.of(PLAN)));
        Optional<String> start = text(block, "from").or(() -> text(block, "since"));
        if (own.get("effective").isEmpty() && start.isPresent()) {
            String end = text(before, "effective").orElse("").replaceFirst("^\\S*\\s*\\.\\.\\s*", "");
            next = with(next, "effective", (start.get() + " .. " + end).strip(), block);
        }
        if (own.get("version").isEmpty()) {
            String last = text(before, "version").orElse("1");
            String number = last.matches("[0-9]{1,6}") ? Integer.toString(Integer.parseInt(last) + 1) : last;
            next = with(next, "version", number, block);
        }
        return next;
    }

    private static Node.Mapping with(Node.Mapping plan, String key, String value, Node at) {
        List<Node.Entry> entries = new ArrayList<>(plan.entries());
        entries.add(new Node.Entry(new Node.Scalar(key, at.at()), new Node.Scalar(value, at.at())));
        return new Node.Mapping(entries, plan.at());
    }

    private static Optional<String> text(Node.Mapping in, String key) {
        return in.get(key).filter(Node.Scalar.class::isInstance).map(node -> ((Node.Scalar) node).text());
    }
}
