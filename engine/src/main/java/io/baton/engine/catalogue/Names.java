package io.baton.engine.catalogue;

import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import java.util.Set;

/** Names of fact types and fields, as formulas can call them. */
final class Names {

    /** Words that mean something in formulas and measures. */
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "if",
            "then",
            "else",
            "yes",
            "no",
            "where",
            "on",
            "today",
            "now",
            "period_start",
            "period_end");

    private static final String OWN_PREFIX = "baton_";

    private Names() {}

    /** Whether it is a name; what is none is reported. */
    static boolean check(Node.Scalar name, String what, Problems problems) {
        String text = name.text();
        if (!text.matches(CataloguePlaces.NAME)) {
            problems.error(
                    name.at(),
                    "'" + Scalars.cut(text) + "' is no name of " + what,
                    "write small letters, digits and underscores, starting with a letter");
            return false;
        }
        if (WORDS.contains(text) || text.startsWith(OWN_PREFIX)) {
            problems.error(
                    name.at(),
                    "'" + text + "' cannot be the name of " + what + ", because it means something of its own",
                    "choose another name; where a column is called so, map it under 'columns'");
            return false;
        }
        return true;
    }
}
