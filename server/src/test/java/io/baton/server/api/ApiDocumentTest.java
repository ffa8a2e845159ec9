package io.baton.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.server.access.ApiTokens;
import io.baton.server.calculation.AppraisedCompany;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every example of docs/api.md is asked, in its order, and answered as it stands there. */
@ExtendWith(AppraisedCompany.class)
class ApiDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w*)\n((?s:.*?))^```$");
    private static final Pattern LOAD = Pattern.compile("\"load\":(\\d+)");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final Program program = new Program(ApiTokens.Permission.values());
    private final Map<String, String> given = new HashMap<>();

    /**
     * An example.
     *
     * @param headers names and values in turn
     * @param answer as it is shown
     */
    private record Example(String method, String path, List<String> headers, String body, int status, String answer) {

        static Example of(String text) {
            String[] sides = text.split("(?m)^→ ", 2);
            List<String> lines = sides[0].lines().toList();
            int blank = lines.indexOf("");
            String[] asked = lines.getFirst().split(" ", 2);
            List<String> told = sides[1].lines().toList();
            return new Example(
                    asked[0],
                    asked[1],
                    lines.subList(1, blank).stream()
                            .flatMap(header -> Stream.of(header.split(": ", 2)))
                            .toList(),
                    lines.subList(blank + 1, lines.size()).stream()
                            .map(line -> line + "\n")
                            .collect(Collectors.joining())
                            .strip(),
                    Integer.parseInt(told.getFirst().strip()),
                    String.join("", told.subList(1, told.size())));
        }

        /** The answer without spaces, with anything where something is left out. */
        Pattern pattern() {
            return Pattern.compile(
                    Stream.of(bare(answer).split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                    Pattern.DOTALL);
        }
    }

    private static String bare(String json) {
        return json.replaceAll("\\s", "");
    }

    @AfterAll
    static void asItWas() throws IOException {
        PeopleWrittenTest.asItWas();
    }

    @Test
    void everyExampleIsAnsweredAsItStandsThere() throws IOException, InterruptedException {
        AppraisedCompany.awaitQuiet();
        String document = Files.readString(Path.of("../docs/api.md"));
        List<MatchResult> blocks = BLOCK.matcher(document).results().toList();
        assertThat(blocks)
                .hasSizeGreaterThan(25)
                .allSatisfy(block -> assertThat(block.group(1)).isEqualTo("http"));

        List<String> wrong = new ArrayList<>();
        for (MatchResult block : blocks) {
            Example example = Example.of(filled(block.group(2)));
            HttpResponse<String> reply = program.send(
                    example.method(),
                    example.path(),
                    example.body(),
                    example.headers().toArray(String[]::new));
            remember(reply);
            boolean isSo = reply.statusCode() == example.status()
                    && (example.answer().isEmpty()
                            || example.pattern().matcher(bare(reply.body())).matches());
            if (!isSo) {
                wrong.add(example.method() + " " + example.path() + "\n" + reply.statusCode() + " " + reply.body());
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** With what answers before gave. */
    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> known : given.entrySet()) {
            filled = filled.replace(known.getKey(), known.getValue());
        }
        return filled;
    }

    private void remember(HttpResponse<String> reply) {
        keep("$load", LOAD.matcher(reply.body()));
        keep("$next", NEXT.matcher(reply.body()));
        reply.headers().firstValue("ETag").ifPresent(tag -> given.put("$tag", tag));
    }

    private void keep(String name, Matcher found) {
        if (found.find()) {
            given.put(name, found.group(1));
        }
    }
}
