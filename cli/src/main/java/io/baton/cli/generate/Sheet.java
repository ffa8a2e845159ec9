package io.baton.cli.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows of one table as bytes of CSV, built cell by cell without an object for each; what a part of the people adds to it. */
sealed class Sheet permits MessySheet {
    private static final int LONGEST_NUMBER = 20;

    private final Charset charset;
    private byte[] bytes = new byte[1 << 12];
    private int size;
    private boolean inRow;
    private int lines;

    Sheet(Charset charset) {
        this.charset = charset;
    }

    Sheet() {
        this(StandardCharsets.UTF_8);
    }

    /** How many lines of the file it has. */
    final int lines() {
        return lines;
    }

    final byte[] bytes() {
        return bytes;
    }

    final int size() {
        return size;
    }

    /** What a file without order puts wrong on purpose; nothing in an orderly one. */
    List<Mess> mess() {
        return List.of();
    }

    /** A letter, six digits of the person, and a number: {@code C000017-3}. */
    Sheet id(char letter, int person, int number) {
        begin();
        put(letter);
        digits(person, 6);
        put('-');
        digits(number, 1);
        return this;
    }

    /** Such a number with another behind it: {@code F000017-3-1}. */
    Sheet id(char letter, int person, int number, int part) {
        id(letter, person, number);
        put('-');
        digits(part, 1);
        return this;
    }

    /** {@code P000017}. */
    Sheet person(int person) {
        begin();
        put('P');
        digits(person, 6);
        return this;
    }

    Sheet text(String text) {
        begin();
        raw(text);
        return this;
    }

    Sheet empty() {
        begin();
        return this;
    }

    Sheet yes(boolean yes) {
        return text(yes ? "yes" : "no");
    }

    Sheet number(long number) {
        begin();
        signed(number);
        return this;
    }

    /** Hundredths. */
    Sheet money(long cents) {
        begin();
        cents(cents);
        return this;
    }

    /** Ten-thousandths. */
    Sheet ratio(int tenThousandths) {
        begin();
        digits(tenThousandths / 10_000, 1);
        put('.');
        digits(tenThousandths % 10_000, 4);
        return this;
    }

    Sheet date(int day) {
        begin();
        isoDate(day);
        return this;
    }

    /** A minute of a day. */
    Sheet time(int day, int minute) {
        begin();
        isoDate(day + minute / 1440);
        put(' ');
        digits(minute % 1440 / 60, 2);
        put(':');
        digits(minute % 60, 2);
        return this;
    }

    /** Ends the row. */
    void end() {
        line();
    }

    /** Puts a comma where a cell stands before. */
    final void begin() {
        if (inRow) {
            put(',');
        }
        inRow = true;
    }

    final void line() {
        put('\n');
        inRow = false;
        lines++;
    }

    final void raw(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                append(text.substring(i).getBytes(charset));
                return;
            }
            put(text.charAt(i));
        }
    }

    final void append(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Adds whole lines again. */
    final void repeat(byte[] rows) {
        append(rows);
        for (byte next : rows) {
            lines += next == '\n' ? 1 : 0;
        }
    }

    final byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, size);
    }

    /** A line break inside a cell. */
    final void breakInside() {
        put('\n');
        lines++;
    }

    final void put(char c) {
        room(1);
        bytes[size++] = (byte) c;
    }

    final void signed(long number) {
        if (number < 0) {
            put('-');
        }
        digits(Math.abs(number), 1);
    }

    final void cents(long cents) {
        if (cents < 0) {
            put('-');
        }
        digits(Math.abs(cents) / 100, 1);
        put('.');
        digits(Math.abs(cents) % 100, 2);
    }

    final void isoDate(int day) {
        room(DayTexts.LENGTH);
        DayTexts.copy(day, bytes, size);
        size += DayTexts.LENGTH;
    }

    /** At least that many digits. */
    final void digits(long number, int least) {
        room(LONGEST_NUMBER);
        int length = least;
        for (long rest = power(least); rest <= number && length < LONGEST_NUMBER - 1; rest *= 10) {
            length++;
        }
        long left = number;
        for (int place = size + length - 1; place >= size; place--) {
            bytes[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size += length;
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
