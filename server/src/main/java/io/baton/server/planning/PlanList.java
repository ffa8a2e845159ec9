package io.baton.server.planning;

import io.baton.server.page.Words;
import java.util.List;

/**
 * What the page of all plans shows.
 *
 * @param words its words
 * @param plans the versions that bind
 * @param drafts the drafts of which something can still come
 * @param templates what a new plan can begin from
 */
public record PlanList(Words words, List<Row> plans, List<DraftRow> drafts, List<Template> templates) {

    public PlanList {
        plans = List.copyOf(plans);
        drafts = List.copyOf(drafts);
        templates = List.copyOf(templates);
    }

    /** A version. */
    public record Row(
            String path, String title, String name, String version, String days, String state, String reason) {}

    /** A draft. */
    public record DraftRow(String path, String title, String name, String state, String last, boolean isWaiting) {}

    /** A plan to begin from. */
    public record Template(String path, String title) {}
}
