package io.baton.server.api;

import io.baton.server.organisation.Objection;
import java.util.List;
import java.util.Locale;

/**
 * Why a change of the organisation is not made, for programs.
 *
 * @param field as the description calls it
 * @param reason a word for programs to tell reasons apart
 * @param detail who, or which days; empty where the field says so
 * @param mend what to do
 */
record ObjectionAnswer(String field, String reason, String detail, String mend) {

    static List<ObjectionAnswer> of(List<Objection> objections) {
        return objections.stream()
                .map(one -> new ObjectionAnswer(
                        one.field(), one.why().name().toLowerCase(Locale.ROOT), one.detail(), mend(one)))
                .toList();
    }

    private static String mend(Objection objection) {
        return switch (objection.why()) {
            case NEEDED -> "say it";
            case TAKEN -> "take another id";
            case UNKNOWN -> "bring it first, or name one that is there";
            case ITSELF -> "name somebody, or something, else";
            case CIRCLE -> "let one of them stand below somebody else";
            case TOO_DEEP -> "let fewer stand below each other";
            case OVERLAP -> "let one end before the other begins";
            case BACKWARDS -> "let it end on or after its first day";
            case NOTHING_THEN -> "name a day on which something is so";
            case SAME -> "nothing has to be done";
            case PEOPLE_LEFT -> "move the people to another unit before";
            case UNITS_LEFT -> "move or close the units below before";
            case TOO_LONG -> "take at most 100 characters";
        };
    }
}
