package io.baton.core.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import io.baton.core.score.Appraisal;
import io.baton.core.score.Blocker;
import io.baton.core.score.Refusal;
import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {

    private static final List<String> DETAILS = List.of("one", "two", "three");

    @ParameterizedTest
    @EnumSource(Reason.Cause.class)
    @DisplayName("N3 every cause of an absence is said in every language, with its details")
    void saysEveryCause(Reason.Cause cause) {
        for (Language language : Language.values()) {
            String said = explainer(language).say(new Blocker("goal", new Reason(cause, DETAILS)));

            assertThat(said).startsWith("goal").doesNotContain("{", "}");
            assertThat(said.length()).isGreaterThan("goal: ".length() + 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Absence.class)
    void namesEveryState(Absence state) {
        for (Language language : Language.values()) {
            assertThat(Words.in(language).say(Reasons.state(state))).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Refusal.Cause.class)
    void saysEveryRefusal(Refusal.Cause cause) {
        for (Language language : Language.values()) {
            assertThat(explainer(language).say(new Refusal("adjustment", "superior", cause, DETAILS)))
                    .doesNotContain("{", "}")
                    .contains(Words.in(language).say(Phrase.GROUP_SUPERIOR));
        }
    }

    @Test
    void saysWhatIsMissing() {
        Blocker blocker = new Blocker("goal", Reason.of(Reason.Cause.NO_TARGET, "goal", "2024-Q1"));

        assertThat(explainer(Language.EN).say(blocker)).isEqualTo("goal: there is no target for goal in 2024-Q1");
        assertThat(explainer(Language.ZH_HANT).say(blocker)).isEqualTo("goal：2024-Q1 沒有 goal 目標");
    }

    private static Explainer explainer(Language language) {
        return new Explainer(Appraisal.ofPoints("a: 100", "").plan(), language, RowSource.NONE);
    }
}
