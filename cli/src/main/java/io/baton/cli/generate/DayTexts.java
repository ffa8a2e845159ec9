package io.baton.cli.generate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Days as {@code 2024-03-31}, written down once for all that a company may need, for most cells are days. */
final class DayTexts {
    static final int LENGTH = 10;

    private static final int FIRST = (int) LocalDate.of(1970, 1, 1).toEpochDay();
    private static final int DAYS = (int) LocalDate.of(2110, 1, 1).toEpochDay() - FIRST;
    private static final byte[] TEXTS = texts();

    private DayTexts() {}

    private static byte[] texts() {
        var texts = new StringBuilder(DAYS * LENGTH);
        for (int day = 0; day < DAYS; day++) {
            texts.append(LocalDate.ofEpochDay((long) FIRST + day));
        }
        return texts.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Puts the text of a day into the bytes from a place on. */
    static void copy(int day, byte[] bytes, int place) {
        System.arraycopy(TEXTS, (day - FIRST) * LENGTH, bytes, place, LENGTH);
    }
}
