package io.baton.engine.yaml;

import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a text in YAML 1.2 as a neutral tree. */
public final class YamlText {

    /** The greatest text that is read, in characters. */
    static final int LONGEST = 2_000_000;

    private YamlText() {}

    /**
     * The tree of one document. Every scalar is text; keys are unique texts; tags are refused, aliases are repeated up
     * to a limit. Bad input is reported, never thrown.
     *
     * @param source the name of the text in positions, usually its file
     * @return the tree; empty, and reported, where the text cannot be read to its end
     */
    public static Optional<Node> read(String source, String text, Problems problems) {
        Location start = new Location(source, 1, 1);
        if (text.length() > LONGEST) {
            problems.error(
                    start,
                    "the text is longer than " + LONGEST + " characters",
                    "split it; plans and catalogues are a few pages long");
            return Optional.empty();
        }
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(source)
                    .setCodePointLimit(LONGEST)
                    .build();
            return new TreeBuilder(source, body, problems).build(new Parse(settings).parseString(body));
        } catch (TreeBuilder.TooMuch refused) {
            problems.error(refused.at(), String.valueOf(refused.getMessage()), "split the text, or repeat less");
        } catch (ReaderException refused) {
            problems.error(
                    locate(source, body, refused.getPosition()),
                    "the text holds a character that no text should hold (code "
                            + Integer.toHexString(refused.getCodePoint()) + ")",
                    "delete it, or save the file as UTF-8");
        } catch (YamlEngineException refused) {
            YamlAdvice.report(refused, start, problems);
        }
        return Optional.empty();
    }

    static Location location(String source, Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Location locate(String source, String text, int index) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(index, text.length()); i++) {
            boolean lineEnd = text.charAt(i) == '\n';
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
        }
        return new Location(source, line, column);
    }
}
