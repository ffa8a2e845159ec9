package io.baton.cli;

import io.baton.core.document.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language results are put into words. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "en, zh-Hans or zh-Hant. Default: the language of the environment, else en.")
    private @Nullable String tag;

    /**
     * What the C library asks for the language of messages, in its order. The launcher puts what it found into the first,
     * because it sets the others for the sake of file names.
     */
    private static final List<String> VARIABLES = List.of("BATON_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

    /** The language asked for, or that of the environment. */
    Language language(Map<String, String> environment) {
        if (tag == null) {
            return ofEnvironment(environment);
        }
        return Language.parse(tag)
                .orElseThrow(() -> new Stop(ExitCode.USAGE, "--lang takes en, zh-Hans or zh-Hant, not '" + tag + "'"));
    }

    private static Language ofEnvironment(Map<String, String> environment) {
        String locale = VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (!locale.startsWith("zh")) {
            return Language.EN;
        }
        boolean traditional = locale.contains("tw") || locale.contains("hk") || locale.contains("mo");
        return traditional || locale.contains("hant") ? Language.ZH_HANT : Language.ZH_HANS;
    }
}
