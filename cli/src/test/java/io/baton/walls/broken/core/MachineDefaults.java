package io.baton.walls.broken.core;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

class MachineDefaults {
    Locale language() {
        return Locale.getDefault();
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    TimeZone oldZone() {
        return TimeZone.getDefault();
    }

    Charset encoding() {
        return Charset.defaultCharset();
    }

    String lower(String word) {
        return word.toLowerCase();
    }

    UnaryOperator<String> upper() {
        return String::toUpperCase;
    }

    String format(int amount) {
        return String.format("%d", amount);
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("d MMM");
    }

    byte[] bytes(String word) {
        return word.getBytes();
    }
}
