package io.baton.server.upkeep;

import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of back-ups shows.
 *
 * @param isOn whether the console takes any
 * @param told where they go, when, and how many are kept
 * @param alert what went wrong
 * @param isGoing whether one is being written or read
 * @param kept those that are there
 */
public record BackupList(
        Words words, boolean isOn, List<String> told, Optional<String> alert, boolean isGoing, List<Row> kept) {

    public BackupList {
        told = List.copyOf(told);
        kept = List.copyOf(kept);
    }

    /** A back-up, all of it text. */
    public record Row(String name, String size, String at, String checked) {}
}
