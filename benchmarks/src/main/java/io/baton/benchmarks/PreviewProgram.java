package io.baton.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How long a preview of a changed plan takes over the last twelve months, on the pages: {@code PreviewProgram address login plan}. The
 * draft has other weights than the plan; it is dropped in the end.
 */
public final class PreviewProgram {

    private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]* id=\"text\"[^>]*>\n(.*?)</textarea>");
    private static final Pattern MONTH = Pattern.compile("name=\"period\" value=\"(month:[^\"]+)\"");
    private static final Pattern AGAINST = Pattern.compile("<option value=\"([^\"]+)\" selected");

    private PreviewProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ConsoleClient console = new ConsoleClient(arguments[0]);
        console.logIn(arguments[1]);
        String draft = console.form(
                "/plans",
                "/plans/drafts",
                Map.of("plan", arguments[2], "how", "whole").entrySet());
        String changed = found(TEXT, console.get(draft).body())
                .getFirst()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&amp;", "&")
                .replace("S: { from: 95,", "S: { from: 90,");
        console.form(draft, draft, Map.of("text", changed, "version", "0").entrySet());

        String path = draft + "/preview";
        String page = console.get(path).body();
        List<Map.Entry<String, String>> asked = new ArrayList<>();
        asked.add(Map.entry("against", found(AGAINST, page).getFirst()));
        List<String> months = found(MONTH, page);
        months.forEach(month -> asked.add(Map.entry("period", month)));
        long begun = System.nanoTime();
        console.form(path, path, asked);
        do {
            Thread.sleep(500);
            page = console.get(path).body();
        } while (page.contains("every 1s"));
        System.out.printf(
                Locale.ROOT,
                "preview of %s over %d months: %.1f s%n",
                arguments[2],
                months.size(),
                (System.nanoTime() - begun) / 1e9);
        if (!page.contains("preview-people")) {
            throw new IOException("the preview came to nothing");
        }
        console.form(draft, draft + "/drop", Map.of("version", "1").entrySet());
    }

    private static List<String> found(Pattern pattern, String page) throws IOException {
        List<String> found =
                pattern.matcher(page).results().map(result -> result.group(1)).toList();
        if (found.isEmpty()) {
            throw new IOException("the page lacks " + pattern);
        }
        return found;
    }
}
