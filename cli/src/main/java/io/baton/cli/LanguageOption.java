package io.baton.cli;

import io.baton.core.document.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language results are put into words. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "en, zh-Hans or zh-Hant. Default: the language of the environment, else en.")
    private @Nullable String tag;

    /** The language asked for, or that of the environment's variables as the C library reads them. */
    Language language(Map<String, String> environment) {
        if (tag == null) {
            return ofEnvironment(environment);
        }
        return Language.parse(tag)
                .orElseThrow(() -> new Stop(ExitCode.USAGE, "--lang takes en, zh-Hans or zh-Hant, not '" + tag + "'"));
    }

    private static Language ofEnvironment(Map<String, String> environment) {
        String locale = Optional.ofNullable(environment.get("LC_ALL"))
                .filter(value -> !value.isEmpty())
                .or(() -> Optional.ofNullable(environment.get("LANG")))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (!locale.startsWith("zh")) {
            return Language.EN;
        }
        boolean traditional = locale.contains("tw") || locale.contains("hk") || locale.contains("mo");
        return traditional || locale.contains("hant") ? Language.ZH_HANT : Language.ZH_HANS;
    }
}
