package io.baton.engine.yaml;

import io.baton.core.document.Location;
import io.baton.core.document.Problems;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words what makes a text unreadable as YAML. */
final class YamlAdvice {

    /** What the reader says, and what mends it. */
    private static final Map<String, String> MENDS = Map.of(
            "found character '\\t(TAB)' that cannot start any token",
            "indent with spaces, not with tabs",
            "mapping values are not allowed here",
            "put a text that holds ': ' into quotes, or check the indentation",
            "could not find expected ':'",
            "write 'key: value', with a colon and a space",
            "expected ',' or '}'",
            "inside braces put a text that holds a comma into quotes: key: \"…\"",
            "found unexpected end of stream",
            "close the quote or bracket that is open",
            "expected <block end>, but found",
            "check the indentation: keys of one map start in the same column");

    private YamlAdvice() {}

    static void report(YamlEngineException refused, Location start, Problems problems) {
        Location at = start;
        String said = refused.getMessage();
        if (refused instanceof MarkedYamlEngineException marked) {
            at = marked.getProblemMark()
                    .or(marked::getContextMark)
                    .map(mark -> YamlText.location(start.source(), mark))
                    .orElse(start);
            said = marked.getProblem() == null ? marked.getContext() : marked.getProblem();
        }
        String what = said == null
                ? "this cannot be read"
                : said.replaceAll("\\s+", " ").strip();
        String near = refused.getMessage() == null ? "" : refused.getMessage();
        String mend = near.contains("：")
                ? "write an ordinary colon and a space for '：'"
                : MENDS.entrySet().stream()
                        .filter(entry -> what.startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("check quotes, brackets, colons and indentation near here");
        problems.error(at, "the text is not YAML: " + what, mend);
    }
}
