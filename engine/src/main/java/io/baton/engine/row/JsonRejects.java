package io.baton.engine.row;

import java.io.IOException;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** Rows that were left out as JSON Lines: each as it was, with line and reason put in front of its members. */
final class JsonRejects implements RejectWriter {

    /** What an earlier pass put in front. */
    private static final Pattern OWN = Pattern.compile("^\\s*\\{\\s*\"" + LINE + "\"\\s*:\\s*[0-9]+\\s*,\\s*\"" + REASON
            + "\"\\s*:\\s*\"(?:[^\"\\\\]++|\\\\.)*+\"\\s*,?");

    private final TextWriter out;

    JsonRejects(TextWriter out) {
        this.out = out;
    }

    @Override
    public void write(RawRow row, String reason) throws IOException {
        String own = "{\"" + LINE + "\":" + row.line() + ",\"" + REASON + "\":\"" + escaped(reason) + "\"";
        String original = OWN.matcher(row.original()).replaceFirst("{").strip();
        if (!original.startsWith("{")) {
            out.write(own + ",\"baton_text\":\"" + escaped(original) + "\"}\n");
        } else {
            String members = original.substring(1).stripLeading();
            out.write(own + (members.startsWith("}") ? "" : ",") + members + "\n");
        }
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
