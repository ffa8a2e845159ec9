package io.baton.server.organisation;

import java.util.List;

/** What came of an import: the differences it made, or why it made none. */
public sealed interface Imported {

    /**
     * What was there is now as the files say.
     *
     * @param people how many are new, or have another name
     * @param begun how many assignments are new
     * @param ended how many assignments are gone; one that changed is gone and new
     * @param structure how many rows of units, positions, territories and calendars are gone or new
     */
    record Taken(int people, int begun, int ended, int structure) implements Imported {

        /** Whether anything was changed. */
        public boolean isDifference() {
            return people + begun + ended + structure > 0;
        }

        /** What was changed, in a few words. */
        public String text() {
            return "people new or renamed: " + people + "; assignments begun: " + begun + ", ended: " + ended
                    + "; units, positions, territories, days of calendars changed: " + structure;
        }
    }

    /** Nothing was changed. */
    record Refused(List<Finding> findings) implements Imported {

        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
