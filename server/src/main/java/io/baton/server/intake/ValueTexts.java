package io.baton.server.intake;

import io.baton.core.value.Value;
import io.baton.server.organisation.Today;
import io.baton.server.page.Words;

/**
 * Values as people read them.
 *
 * @param words how yes and no are said
 * @param today in which zone times are read
 */
record ValueTexts(Words words, Today today) {

    String of(Value value) {
        return switch (value) {
            case Value.Decimal(var amount) -> amount.stripTrailingZeros().toPlainString();
            case Value.Text(String text) -> text;
            case Value.Day(var date) -> date.toString();
            case Value.Moment(var instant) -> today.local(instant);
            case Value.YesNo(boolean yes) -> words.say(yes ? "yes" : "no");
            case Value.Absent _ -> "";
        };
    }
}
