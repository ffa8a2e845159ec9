package io.baton.server.privacy;

import io.baton.server.organisation.Personal;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of retention shows.
 *
 * @param words its words
 * @param said what the last deed came to
 * @param isRefused whether it was not done
 * @param form the periods as they hold or were typed
 * @param kept what else is kept, and how long
 * @param counted how many people no period holds any more, and how many more within a year
 * @param over who they are
 * @param next where the list goes on; empty at its end
 * @param settings when the periods were set, the last first
 */
public record RetentionView(
        Words words,
        Optional<String> said,
        boolean isRefused,
        Form form,
        List<Kept> kept,
        String counted,
        List<Row> over,
        String next,
        List<Setting> settings) {

    public RetentionView {
        kept = List.copyOf(kept);
        over = List.copyOf(over);
        settings = List.copyOf(settings);
    }

    /**
     * The periods in years.
     *
     * @param number of those that are seen
     */
    public record Form(long number, String pay, String decisions, String reason) {}

    /** Something that is kept, and how long. */
    public record Kept(String what, String howLong) {}

    /** Somebody whom no period holds any more. */
    @Personal
    public record Row(String path, String person, String name, String last, String until) {}

    /** When periods were set. */
    public record Setting(String at, String by, String years, String reason) {}

    /** The least that may be set. */
    public int least() {
        return RetentionPeriods.LEAST_YEARS;
    }

    /** The most that may be set. */
    public int most() {
        return RetentionPeriods.MOST_YEARS;
    }
}
