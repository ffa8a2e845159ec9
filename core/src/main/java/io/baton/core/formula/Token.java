package io.baton.core.formula;

/**
 * One word, number or sign of a formula.
 *
 * @param form what it is
 * @param text what it says: a sign in its ASCII form, a text without its quotes
 * @param start index of its first char in the scalar
 * @param end index behind its last char
 */
record Token(Form form, String text, int start, int end) {

    enum Form {
        NUMBER,
        DATE,
        TEXT,
        WORD,
        SIGN,
        /** The end of the text, or a word at which the caller wants to stop. */
        END
    }

    boolean isWord(String word) {
        return form == Form.WORD && text.equals(word);
    }

    boolean isSign(String sign) {
        return form == Form.SIGN && text.equals(sign);
    }
}
