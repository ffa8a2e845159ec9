package io.baton.server.intake;

import io.baton.core.value.Value;
import io.baton.server.page.Words;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Values as people read them.
 *
 * @param words how yes and no are said
 * @param zone in which times are read: that of the catalogue, in which files are read
 */
record ValueTexts(Words words, ZoneId zone) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    String of(Value value) {
        return switch (value) {
            case Value.Decimal(var amount) -> amount.stripTrailingZeros().toPlainString();
            case Value.Text(String text) -> text;
            case Value.Day(var date) -> date.toString();
            case Value.Moment(var instant) ->
                LocalDateTime.ofInstant(instant, zone).format(MOMENT);
            case Value.YesNo(boolean yes) -> words.say(yes ? "yes" : "no");
            case Value.Absent _ -> "";
        };
    }
}
