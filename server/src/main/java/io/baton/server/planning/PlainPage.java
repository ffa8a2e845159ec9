package io.baton.server.planning;

import io.baton.core.document.Language;
import io.baton.pages.plan.Block;
import io.baton.server.page.Choice;
import io.baton.server.page.Words;
import java.util.List;

/**
 * What a plan's page in plain language shows.
 *
 * @param words its words
 * @param back where the plan itself is; empty for whoever only reads
 * @param language in which the plan is told
 * @param languages in which it can be told
 * @param blocks what is told
 */
public record PlainPage(Words words, String back, Language language, List<Choice> languages, List<Block> blocks) {

    public PlainPage {
        languages = List.copyOf(languages);
        blocks = List.copyOf(blocks);
    }

    /** Those below its title, which is that of the page. */
    public List<Block> body() {
        return blocks.subList(1, blocks.size());
    }
}
