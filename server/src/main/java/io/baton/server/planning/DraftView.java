package io.baton.server.planning;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a draft shows.
 *
 * @param words its words
 * @param path of the page
 * @param version how often something was done to it until it was seen
 * @param told where it comes from, and what has come of it
 * @param alerts what has to be said before all
 * @param text the text, as it is being written
 * @param isEditable whether it can be written
 * @param names what may be completed while it is written, beside the names in the text itself
 * @param check what is wrong with it
 * @param groups the numbers that stand in it
 * @param differences from the version before, or from what it began as
 * @param tests what its tests came to; empty before they were run
 * @param approval what is to be done next
 * @param steps what was done
 */
public record DraftView(
        Words words,
        String path,
        int version,
        String told,
        List<String> alerts,
        String text,
        boolean isEditable,
        List<String> names,
        Check check,
        List<Group> groups,
        Optional<PlanView.Differences> differences,
        Optional<PlanView.Tests> tests,
        Approval approval,
        List<Step> steps) {

    public DraftView {
        alerts = List.copyOf(alerts);
        names = List.copyOf(names);
        groups = List.copyOf(groups);
        steps = List.copyOf(steps);
    }

    /** The lines of the text. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /**
     * What is wrong.
     *
     * @param said in one sentence
     * @param isSound whether nothing is
     * @param clashes what does not go together with the plans that bind
     * @param overlaps which other plans are for the same people
     * @param messages what is wrong with the text, each at its place
     */
    public record Check(
            String said,
            boolean isSound,
            List<String> clashes,
            List<String> overlaps,
            List<PlanView.Message> messages) {
        public Check {
            clashes = List.copyOf(clashes);
            overlaps = List.copyOf(overlaps);
            messages = List.copyOf(messages);
        }
    }

    /**
     * Numbers that belong together.
     *
     * @param title of the part of the plan
     * @param path what leads there
     * @param sum what they sum to; empty where that says nothing
     */
    public record Group(String title, String path, List<Figure> numbers, String sum) {
        public Group {
            numbers = List.copyOf(numbers);
        }
    }

    /** A number, and where it stands in the text. */
    public record Figure(String field, String label, String value, int line, int column) {}

    /**
     * What is to be done next.
     *
     * @param kind what that is
     * @param start the first day, as the text says it
     * @param said what is to be known
     */
    public record Approval(Kind kind, String start, List<String> said) {
        public Approval {
            said = List.copyOf(said);
        }

        /** What whoever looks can do. */
        public enum Kind {
            /** Propose it. */
            PROPOSE,
            /** Take the proposal back. */
            WITHDRAW,
            /** Approve or refuse it. */
            DECIDE,
            /** Nothing. */
            NONE
        }

        public boolean isToPropose() {
            return kind == Kind.PROPOSE;
        }

        public boolean isToWithdraw() {
            return kind == Kind.WITHDRAW;
        }

        public boolean isToDecide() {
            return kind == Kind.DECIDE;
        }
    }

    /** What was done. */
    public record Step(String at, String who, String what, String reason) {}
}
