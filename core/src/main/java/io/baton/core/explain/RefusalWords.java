package io.baton.core.explain;

import io.baton.core.score.Refusal;

/** Why an entry does not count, in words. */
record RefusalWords(Vocabulary vocabulary) {

    String of(Refusal refusal) {
        String who = vocabulary.titles().of(refusal.item()) + " · "
                + vocabulary.titles().of(refusal.group());
        return who + ": " + vocabulary.say(phrase(refusal), refusal.details().toArray(String[]::new));
    }

    private static Phrase phrase(Refusal refusal) {
        return switch (refusal.cause()) {
            case NO_REASON -> Phrase.REFUSAL_NO_REASON;
            case OUT_OF_BOUNDS -> Phrase.REFUSAL_OUT_OF_BOUNDS;
            case OUT_OF_SCALE -> Phrase.REFUSAL_OUT_OF_SCALE;
            case SEVERAL_ADJUSTMENTS -> Phrase.REFUSAL_SEVERAL_ADJUSTMENTS;
            case UNKNOWN_GROUP -> Phrase.REFUSAL_UNKNOWN_GROUP;
            case UNKNOWN_ITEM -> Phrase.REFUSAL_UNKNOWN_ITEM;
            case NOT_IN_CYCLE -> Phrase.REFUSAL_NOT_IN_CYCLE;
            case CONDITION_NOT_MET -> Phrase.REFUSAL_CONDITION_NOT_MET;
            case NOT_SUPERIOR ->
                refusal.details().getLast().isEmpty()
                        ? Phrase.REFUSAL_NOT_SUPERIOR
                        : Phrase.REFUSAL_NOT_SUPERIOR_NOR_ABOVE;
            case UNKNOWN_GRADE ->
                refusal.details().get(1).isEmpty() ? Phrase.REFUSAL_NO_GRADES : Phrase.REFUSAL_UNKNOWN_GRADE;
            case TOTAL_TOO_LOW -> Phrase.REFUSAL_TOTAL_TOO_LOW;
            case TOTAL_TOO_HIGH -> Phrase.REFUSAL_TOTAL_TOO_HIGH;
            case RATING_IS_COMPUTED -> Phrase.REFUSAL_RATING_IS_COMPUTED;
        };
    }
}
