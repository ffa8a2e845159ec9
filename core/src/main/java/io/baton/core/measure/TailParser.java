package io.baton.core.measure;

import io.baton.core.document.Suggestion;
import io.baton.core.measure.Measure.Aggregate;
import io.baton.core.time.MeasureWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind the date field of a measure, each behind a comma: which days count, and how many rows. */
final class TailParser {

    private static final Pattern AT_LEAST = Pattern.compile("at least ([1-9][0-9]{0,5}) (\\S+)");

    private final MeasureSource source;
    private final Aggregate aggregate;
    private final Optional<Per> per;
    private Optional<MeasureWindow> window = Optional.empty();
    private Optional<AtLeast> atLeast = Optional.empty();

    private TailParser(MeasureSource source, Aggregate aggregate, Optional<Per> per) {
        this.source = source;
        this.aggregate = aggregate;
        this.per = per;
    }

    static TailParser read(MeasureSource source, Aggregate aggregate, Optional<Per> per) {
        TailParser tail = new TailParser(source, aggregate, per);
        tail.read();
        return tail;
    }

    MeasureWindow window() {
        return window.orElse(new MeasureWindow.ThePeriod());
    }

    AtLeast atLeast() {
        return atLeast.orElse(AtLeast.NONE);
    }

    private void read() {
        int start = source.position();
        if (source.isAtEnd()) {
            return;
        }
        if (!source.skip(",")) {
            source.problem(
                    start,
                    "a comma is missing" + source.foundAt(start),
                    "write a comma and which days count: " + String.join(", ", MeasureText.windows()));
            return;
        }
        do {
            int from = source.position();
            part(from, source.toComma());
        } while (source.skip(","));
    }

    private void part(int start, String words) {
        Optional<MeasureWindow> days = MeasureText.window(words);
        Matcher least = AT_LEAST.matcher(words);
        if (days.isPresent() && window.isEmpty()) {
            window = days;
        } else if (least.matches() && atLeast.isEmpty()) {
            atLeast = atLeast(start, Integer.parseInt(least.group(1)), least.group(2));
        } else if (days.isPresent() || least.matches()) {
            source.problem(start, "'" + words + "' comes second where one is allowed", "leave one out");
        } else {
            List<String> known = new ArrayList<>(MeasureText.windows());
            known.add("at least 3 rows");
            source.problem(start, "'" + words + "' does not say which days count", Suggestion.forUnknown(words, known));
        }
    }

    private Optional<AtLeast> atLeast(int start, int number, String what) {
        if (what.equals("row") || what.equals("rows")) {
            return Optional.of(new AtLeast(number, false));
        }
        Optional<String> group = per.filter(_ -> aggregate == Aggregate.MEAN).map(MeasureText::word);
        if (group.filter(word -> what.equals(word) || what.equals(word + "s")).isPresent()) {
            return Optional.of(new AtLeast(number, true));
        }
        source.problem(
                start,
                "'at least' does not count '" + what + "' here",
                "write such as: at least " + number + " "
                        + group.map(word -> word + "s").orElse("rows"));
        return Optional.empty();
    }
}
