package io.baton.engine.paybook;

import io.baton.core.time.DateRange;
import java.util.List;
import java.util.Optional;

/** Why the book was not written. */
public sealed interface Refusal {

    /** Somebody else is writing at this moment. */
    record Busy() implements Refusal {}

    /** The book was written since the draft was made; the same run is never posted twice. */
    record Outdated(int draftedAfter, int last) implements Refusal {}

    /** The period takes no postings. */
    record NotOpen(String period, boolean isClosed, Optional<String> open) implements Refusal {}

    /** Another period is open, and one is at a time. */
    record AnotherIsOpen(String period, String open) implements Refusal {}

    /** The period was opened before, or begins before one that was. */
    record TooEarly(String period, String last) implements Refusal {}

    /** Days between the period and the one before it would never be open, and nobody has said that this is meant. */
    record LeavesOut(String period, String last, DateRange days) implements Refusal {}

    /** People were not calculated, and nobody has accepted that by name (rule M9). */
    record NotAccepted(List<String> participants) implements Refusal {
        public NotAccepted {
            participants = List.copyOf(participants);
        }
    }

    /** What is wrong, one sentence without a full stop. */
    default String what() {
        return switch (this) {
            case Busy _ -> "another program is writing into the ledger";
            case Outdated(int draftedAfter, int last) ->
                "the ledger has changed since this was settled: entry " + last + " came after entry " + draftedAfter;
            case NotOpen(String period, boolean isClosed, Optional<String> open) ->
                period
                        + (isClosed ? " is closed" : " is not open")
                        + open.map(name -> "; " + name + " is open").orElse("; no period is open");
            case AnotherIsOpen(String period, String open) -> period + " cannot be opened while " + open + " is open";
            case TooEarly(String period, String last) ->
                period + " does not come after " + last + ", which was open before";
            case LeavesOut(String period, String last, DateRange days) ->
                period + " leaves out what lies between it and " + last + ", from " + days.from() + " to " + days.to()
                        + ": whoever gets a draw or a top-up there would not get it";
            case NotAccepted(List<String> participants) ->
                participants.size() + " of those who were paid or should be were not calculated: " + some(participants);
        };
    }

    /** What mends it, one sentence without a full stop. */
    default String mend() {
        return switch (this) {
            case Busy _ -> "try again when it has ended";
            case Outdated _ -> "settle again";
            case NotOpen notOpen ->
                notOpen.open()
                        .map(name -> "post into " + name + "; a line names the period that it belongs to")
                        .orElse("open a period first");
            case AnotherIsOpen another -> "close " + another.open() + " first";
            case TooEarly _ -> "open a later period; late facts and corrections are posted there";
            case LeavesOut leavesOut ->
                "post and close what comes after " + leavesOut.last()
                        + " first, or post with --leave-out where nobody is to be paid for it";
            case NotAccepted _ -> "mend the data and settle again, or accept each of them by name";
        };
    }

    private static String some(List<String> names) {
        int most = Math.min(names.size(), 10);
        return String.join(", ", names.subList(0, most)) + (most < names.size() ? ", …" : "");
    }
}
