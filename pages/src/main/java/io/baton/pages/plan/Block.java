package io.baton.pages.plan;

import java.util.List;

/** A part of the page of a plan, from above to below. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 is the title of the page
     */
    record Heading(int level, Rich text) implements Block {}

    /** A paragraph. */
    record Paragraph(Rich text) implements Block {}

    /** A list. */
    record Points(List<Rich> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /** A table; the first column says what a row is about. */
    record Table(List<Head> heads, List<List<Rich>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }

        /** What stands above a column. */
        public record Head(String title, boolean isNumber) {}
    }

    /**
     * A text with names and what is important in it.
     *
     * @param level how deep it stands below others, from 0
     * @param runs its parts
     */
    record Rich(int level, List<Run> runs) {
        public Rich {
            runs = List.copyOf(runs);
        }

        /** The text alone. */
        public String plain() {
            return String.join("", runs.stream().map(Run::text).toList());
        }
    }

    /** A part of a text. */
    record Run(String text, Look look) {}

    /** How a part of a text looks. */
    enum Look {
        /** As the text around it. */
        PLAIN,
        /** A name as it stands in plans and data. */
        CODE,
        /** What sums up others. */
        STRONG
    }
}
