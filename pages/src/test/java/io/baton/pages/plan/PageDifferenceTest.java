package io.baton.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.engine.run.PlanFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageDifferenceTest {

    @Test
    @DisplayName("E6 what a downturn changes is said in words")
    void whatAnotherVersionChangesIsSaid() {
        assertThat(between("stage-new", "downturn-2024", Language.EN))
                .contains(new PageDifference("What counts · Year", "Performance › Cash", "Weight", "20.00", "30.00"))
                .contains(new PageDifference(
                        "What counts · Quarter",
                        "Performance › Quality of sales › Collection rate",
                        "Of the whole",
                        "12.00",
                        "18.00"))
                .noneMatch(difference -> difference.section().equals("Indicators"));
        assertThat(between("stage-new", "downturn-2024", Language.ZH_HANS))
                .anyMatch(difference ->
                        difference.item().endsWith("现金流") && difference.after().equals("30.00"));
    }

    @Test
    void whatIsNewOrGoneHasOneSide() {
        List<PageDifference> found = between("standard-2024", "technology-2024", Language.EN);

        assertThat(found)
                .anyMatch(difference -> difference.item().equals("Product innovation feedback rate")
                        && difference.before().isEmpty())
                .anyMatch(difference -> difference.item().equals("Product feedback adopted")
                        && difference.after().isEmpty())
                .anyMatch(difference -> difference.section().isEmpty()
                        && difference.before().contains("version 1")
                        && difference.after().contains("version 2"));
    }

    @Test
    void aPlanDoesNotDifferFromItself() {
        assertThat(between("senior-2", "senior-2", Language.EN)).isEmpty();
    }

    @Test
    void thePageIsReadInItsParts() {
        List<Block> blocks = blocks("pay/matrix", Language.EN);

        assertThat(blocks.getFirst()).isInstanceOf(Block.Heading.class);
        assertThat(blocks.stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .flatMap(table -> table.rows().stream()
                                .filter(row -> row.size() != table.heads().size())))
                .isEmpty();
        assertThat(blocks)
                .filteredOn(Block.Table.class::isInstance)
                .anySatisfy(table -> assertThat(((Block.Table) table).rows())
                        .anySatisfy(row -> assertThat(
                                        row.stream().map(Block.Rich::plain).toList())
                                .containsExactly("≥ 100%", "1%", "3%", "4%")));
    }

    private static List<PageDifference> between(String before, String after, Language language) {
        return PageDifference.between(blocks(before, language), blocks(after, language));
    }

    private static List<Block> blocks(String plan, Language language) {
        PlanFiles files = PlanFiles.read(Path.of("../plans/" + plan + ".yaml"), Optional.empty(), Optional.empty());
        return PlanPage.blocks(files.plan().orElseThrow(), files.catalogue().orElseThrow(), language);
    }
}
