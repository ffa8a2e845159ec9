package io.baton.server.acknowledgement;

import io.baton.core.document.Language;
import io.baton.pages.plan.Block;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import java.util.List;

/**
 * The plans that concern somebody.
 *
 * @param words the words of the page
 * @param plans each version
 */
public record OwnPlans(Words words, List<Row> plans) {

    public OwnPlans {
        plans = List.copyOf(plans);
    }

    /** A version. */
    public record Row(String path, String title, String version, String from, String state) {}

    /**
     * One of them, to be read.
     *
     * @param words the words of the page
     * @param path of the page
     * @param language in which it is told
     * @param languages in which it can be told
     * @param blocks what is told
     * @param read that it was read; empty before
     */
    public record Plan(
            Words words, String path, Language language, List<Choice> languages, List<Block> blocks, String read) {

        public Plan {
            languages = List.copyOf(languages);
            blocks = List.copyOf(blocks);
        }
    }
}
