package io.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.core.document.Language;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOptionTest {

    @ParameterizedTest
    @CsvSource({
        "LANG, zh_CN.UTF-8, ZH_HANS",
        "LANG, zh_TW.UTF-8, ZH_HANT",
        "LC_MESSAGES, zh_HK.UTF-8, ZH_HANT",
        "LC_ALL, zh_SG, ZH_HANS",
        "BATON_LOCALE, zh_Hant_MY, ZH_HANT",
        "LANG, de_DE.UTF-8, EN",
        "LANG, C, EN",
        "LANG, '', EN"
    })
    void speaksTheLanguageOfTheEnvironment(String variable, String value, Language spoken) {
        assertThat(new LanguageOption().language(Map.of(variable, value))).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"BATON_LOCALE, LC_ALL", "LC_ALL, LC_MESSAGES", "LC_MESSAGES, LANG"})
    void prefersTheVariableThatTheCLibraryPrefers(String stronger, String weaker) {
        Map<String, String> both = Map.of(stronger, "zh_CN.UTF-8", weaker, "en_GB.UTF-8");
        assertThat(new LanguageOption().language(both)).isEqualTo(Language.ZH_HANS);
        assertThat(new LanguageOption().language(Map.of(stronger, "", weaker, "zh_TW")))
                .isEqualTo(Language.ZH_HANT);
    }
}
