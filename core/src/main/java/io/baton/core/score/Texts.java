package io.baton.core.score;

import io.baton.core.value.Decimals;
import io.baton.core.value.Value;

/** Values as plain text, the same in every language: for files. */
public final class Texts {

    private Texts() {}

    /** A plain decimal, an ISO date or instant, yes or no, the text itself; empty for an absence. */
    public static String of(Value value) {
        return switch (value) {
            case Value.Decimal decimal -> Decimals.plain(decimal.amount());
            case Value.Text text -> text.text();
            case Value.Day day -> day.date().toString();
            case Value.Moment moment -> moment.instant().toString();
            case Value.YesNo answer -> answer.yes() ? "yes" : "no";
            case Value.Absent _ -> "";
        };
    }
}
