package io.baton.server.planning;

import io.baton.pages.plan.PageDifference;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a version shows.
 *
 * @param words its words
 * @param path of the page
 * @param query what names the version in addresses
 * @param facts what is said of it
 * @param versions all versions of the plan that bind
 * @param messages what may not be meant as it is written
 * @param differences from the version before; empty where there is none
 * @param tests what its tests came to; empty before they were run
 * @param lines its text
 */
public record PlanView(
        Words words,
        String path,
        String query,
        List<Fact> facts,
        List<Version> versions,
        List<Message> messages,
        Optional<Differences> differences,
        Optional<Tests> tests,
        List<String> lines) {

    public PlanView {
        facts = List.copyOf(facts);
        versions = List.copyOf(versions);
        messages = List.copyOf(messages);
        lines = List.copyOf(lines);
    }

    /** Something that is said of it. */
    public record Fact(String title, String value) {}

    /** A version of the plan. */
    public record Version(
            String path,
            String number,
            String days,
            String state,
            String since,
            String by,
            String reason,
            boolean isShown) {}

    /**
     * Something that is wrong.
     *
     * @param line the line of its own text; 0 where it stands in another one
     * @param column there
     * @param place the place in words
     * @param isError whether the text cannot be used
     * @param what what is wrong
     * @param mend what mends it
     */
    public record Message(int line, int column, String place, boolean isError, String what, String mend) {}

    /** What differs from something. */
    public record Differences(String said, List<PageDifference> all) {
        public Differences {
            all = List.copyOf(all);
        }
    }

    /**
     * What tests came to.
     *
     * @param said how many pass, and what they reach
     * @param passes whether all do
     * @param failures what came out otherwise
     * @param untried what no test reaches
     */
    public record Tests(String said, boolean passes, List<Message> failures, List<Untried> untried) {
        public Tests {
            failures = List.copyOf(failures);
            untried = List.copyOf(untried);
        }
    }

    /** What no test reaches of an item. */
    public record Untried(String item, String which, String place) {}
}
