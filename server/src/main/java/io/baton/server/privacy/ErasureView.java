package io.baton.server.privacy;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of the data of a person shows.
 *
 * @param words its words
 * @param person the number
 * @param path where the page is
 * @param directory where the person stands in the organisation
 * @param said what has just been done, or why not; empty where nothing was asked for
 * @param isRefused whether it was not done
 * @param retention how long the data have to be kept
 * @param open what waits for a decision; empty where nothing does
 * @param form what may be proposed; empty where nothing may
 * @param past what was decided before
 */
public record ErasureView(
        Words words,
        String person,
        String path,
        String directory,
        Optional<String> said,
        boolean isRefused,
        List<Detail> retention,
        Optional<Open> open,
        Optional<Form> form,
        List<Past> past) {

    public ErasureView {
        retention = List.copyOf(retention);
        past = List.copyOf(past);
    }

    /** A title and what it says. */
    public record Detail(String title, String value) {}

    /**
     * A proposal that waits.
     *
     * @param path where it is decided
     * @param details what it says
     * @param mayDecide whether the reader may decide; else somebody else has to
     * @param isOwn whether the reader may take it back
     */
    public record Open(String path, List<Detail> details, boolean mayDecide, boolean isOwn) {
        public Open {
            details = List.copyOf(details);
        }
    }

    /**
     * What is typed to propose it.
     *
     * @param reason why
     * @param release why the law does not bind
     * @param isKept whether a retention period runs, so that this is needed
     */
    public record Form(String reason, String release, boolean isKept) {}

    /**
     * A proposal that was decided.
     *
     * @param state what became of it
     * @param details what it says
     */
    public record Past(String state, List<Detail> details) {
        public Past {
            details = List.copyOf(details);
        }
    }
}
