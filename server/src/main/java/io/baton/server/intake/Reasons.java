package io.baton.server.intake;

import io.baton.core.document.Problem;
import io.baton.engine.file.BadCell;
import io.baton.server.page.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the reader of files says is wrong, in the language of whoever brought one; what it says rarely stays as it is. */
final class Reasons {

    private static final List<Known> KNOWN = List.of(
            known("missing", "missing"),
            known("missing, because the amount with tax or the rate is missing", "untaxed"),
            known("not a number", "number"),
            known("more than (\\d+) decimals", "decimals"),
            known("more than (\\d+) digits before the decimal mark", "digits"),
            known("not a date.*", "date"),
            known("a time, not a date", "date"),
            known("not a time of .*", "time"),
            known("not a length of time.*", "duration"),
            known("neither yes nor no", "yes-no"),
            known("a list or an error, not a single value", "value"),
            known("(\\d+) cells where there should be (\\d+)", "cells"),
            known("unknown code; .*", "code"),
            known("bytes that are not ([\\w-]+).*", "bytes"),
            known("the row in line (\\d+) has the same key", "twice"),
            known("'(.*)' is of the source '(.*)', which alone may change it", "source"),
            known("nobody has that number", "nobody"),
            known("nothing is called so", "nothing"),
            known("nobody is the own superior", "itself"),
            known("the line would go in a circle", "circle"),
            known("the line would be too deep", "deep"),
            known("another row says something of the same days", "same-days"),
            known("the last day lies before the first", "backwards"),
            known("the file is empty", "empty"),
            known("the workbook is damaged.*", "damaged"),
            known("the workbook is in the old format \\.xls, or encrypted", "old"),
            known("the file is no workbook", "no-workbook"),
            known("the names of the columns hold bytes that are not ([\\w-]+).*", "header-bytes"),
            known("the file has more than (\\d+) rows", "rows"),
            known("'.*' has the column '(.*)' more than once", "column-twice"),
            known("'.*' has no column '(.*)'", "column"));

    private final Words words;

    Reasons(Words words) {
        this.words = words;
    }

    /** A reason of the reader, and what it is called among the words. */
    private record Known(Pattern said, String key) {}

    private static Known known(String said, String key) {
        return new Known(Pattern.compile(said, Pattern.DOTALL), "reason." + key);
    }

    /** What is wrong. */
    String what(String reason) {
        return say(reason, "").orElse(reason);
    }

    /** What is wrong, alike for all rows in which it is: without what is one row's own. */
    String sort(String reason) {
        return say(reason, ".many").orElseGet(() -> what(reason));
    }

    /** What would mend it; empty where nothing can be advised. */
    String mend(String reason) {
        return say(reason, ".mend").orElse("");
    }

    /** A cell with all that is to be said of it, for a file to mend. */
    String whole(BadCell cell) {
        String shown = cell.value().isEmpty() ? "" : " " + words.say("quoted", cell.value());
        String place = cell.column().isEmpty() ? "" : cell.column() + shown + ": ";
        return place + what(cell.reason());
    }

    /** Why a file cannot be read, and what would mend that. */
    String whole(Problem problem) {
        String mend = mend(problem.what());
        return words.say("unread", what(problem.what()), mend.isEmpty() ? problem.mend() : mend);
    }

    private Optional<String> say(String reason, String part) {
        for (Known known : KNOWN) {
            Matcher matcher = known.said().matcher(reason);
            if (matcher.matches()) {
                String[] details = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toArray(String[]::new);
                return Optional.of(known.key() + part)
                        .filter(words.texts()::containsKey)
                        .map(key -> words.say(key, details));
            }
        }
        return Optional.empty();
    }
}
