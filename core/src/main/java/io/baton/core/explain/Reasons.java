package io.baton.core.explain;

import io.baton.core.value.Absence;
import io.baton.core.value.Reason;
import io.baton.core.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/** Why there is no value, in words. */
record Reasons(Words words, UnaryOperator<String> title) {

    static Phrase state(Absence state) {
        return switch (state) {
            case NOT_ASKED -> Phrase.STATE_NOT_ASKED;
            case NOT_YET -> Phrase.STATE_NOT_YET;
            case UNABLE_TO_RATE -> Phrase.STATE_UNABLE;
            case DECLINED -> Phrase.STATE_DECLINED;
            case EXEMPT -> Phrase.STATE_EXEMPT;
            case NOT_AVAILABLE -> Phrase.STATE_NOT_AVAILABLE;
        };
    }

    String of(Value.Absent absent) {
        return of(absent.reason());
    }

    /** The names among the details as titles; figures and texts as they are. */
    String of(Reason reason) {
        List<String> details = reason.details();
        return switch (reason.cause()) {
            case ZERO_DENOMINATOR -> words.say(Phrase.REASON_ZERO_DENOMINATOR, details(details));
            case NEGATIVE_DENOMINATOR -> words.say(Phrase.REASON_NEGATIVE_DENOMINATOR, details(details));
            case OUT_OF_RANGE -> words.say(Phrase.REASON_OUT_OF_RANGE, details(details));
            case BELOW_MINIMUM -> words.say(Phrase.REASON_BELOW_MINIMUM, details(details));
            case NOT_APPRAISED -> words.say(Phrase.REASON_NOT_APPRAISED, named(details));
            case NO_ROWS -> words.say(Phrase.REASON_NO_ROWS, named(details));
            case TOO_FEW_ROWS -> words.say(Phrase.REASON_TOO_FEW_ROWS, named(details));
            case NO_TARGET -> words.say(Phrase.REASON_NO_TARGET, named(details));
            case INCOMPLETE_TARGET -> words.say(Phrase.REASON_INCOMPLETE_TARGET, named(details));
            case NO_ANSWERS -> words.say(Phrase.REASON_NO_ANSWERS, joined(details));
            case TOO_FEW_ANSWERS -> words.say(Phrase.REASON_TOO_FEW_ANSWERS, named(details));
            case WINDOW_OPEN -> words.say(Phrase.REASON_WINDOW_OPEN, named(details));
            case EMPTY_FIELD -> words.say(Phrase.REASON_EMPTY_FIELD, details(details));
            case TOO_LITTLE_WEIGHT -> words.say(Phrase.REASON_TOO_LITTLE_WEIGHT, details(details));
            case NOTHING_AVAILABLE -> words.say(Phrase.REASON_NOTHING_AVAILABLE);
            case PENDING -> words.say(Phrase.REASON_PENDING, joined(details));
            case NOT_FINAL -> words.say(Phrase.REASON_NOT_FINAL, details(details));
            case REQUIRED_RATING_MISSING -> words.say(Phrase.REASON_REQUIRED_RATING_MISSING, named(details));
            case NOTHING_AGREED -> words.say(Phrase.REASON_NOTHING_AGREED);
            case NUMBER_AGREED -> words.say(Phrase.REASON_NUMBER_AGREED, details(details));
            case WEIGHTS_AGREED -> words.say(Phrase.REASON_WEIGHTS_AGREED, details(details));
            case NO_RESULT -> words.say(Phrase.REASON_NO_RESULT, details(details));
            case OUTSIDE_TABLE -> words.say(Phrase.REASON_OUTSIDE_TABLE, details(details));
            case OTHERS_MISSING -> words.say(Phrase.REASON_OTHERS_MISSING, details(details));
            case NOT_THE_SAME -> words.say(Phrase.REASON_NOT_THE_SAME);
            case TWO_RATES -> words.say(Phrase.REASON_TWO_RATES, details(details));
            case NO_ROOM_TO_COME -> words.say(Phrase.REASON_NO_ROOM_TO_COME, details(details));
            case NO_EXCHANGE_RATE -> words.say(Phrase.REASON_NO_EXCHANGE_RATE, details(details));
            case GIVEN -> words.say(Phrase.REASON_GIVEN, details(details));
        };
    }

    private static String[] details(List<String> details) {
        return details.toArray(String[]::new);
    }

    /** The first detail is a name. */
    private String[] named(List<String> details) {
        String[] named = details(details);
        if (named.length > 0) {
            named[0] = title.apply(named[0]);
        }
        return named;
    }

    private String joined(List<String> names) {
        return String.join(
                words.say(Phrase.LIST_COMMA), names.stream().map(title).toList());
    }
}
