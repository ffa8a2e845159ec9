package io.baton.engine.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days since an epoch as a workbook counts them, as dates and times; to the millisecond, like Excel. */
final class SerialDate {

    private static final BigDecimal MILLIS_OF_DAY = new BigDecimal(86_400_000);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final long LAST_DAY = 2_958_465;
    private static final long NEVER_WAS = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private SerialDate() {}

    /** The date or time of a serial number; empty for numbers that are none, and for 29 February 1900, which never was. */
    static Optional<LocalDateTime> of(BigDecimal serial, boolean from1904) {
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        if (serial.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return Optional.empty();
        }
        long day = days.longValueExact();
        if (!from1904 && (day == NEVER_WAS || day == 0)) {
            return Optional.empty();
        }
        // the calendar of 1900 counts a day too many after its February
        long shift = !from1904 && day < NEVER_WAS ? 1 : 0;
        LocalDate date = (from1904 ? EPOCH_1904 : EPOCH_1900).plusDays(day + shift);
        long millis = serial.subtract(days)
                .multiply(MILLIS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return Optional.of(date.atStartOfDay().plusNanos(millis * 1_000_000));
    }

    /** A local time in the form that cells of the nature {@link Nature#TIME} have. */
    static String text(LocalDateTime time) {
        return TIME.format(time);
    }

    /** A length of time in hours, minutes and seconds. */
    static String elapsed(BigDecimal days) {
        long seconds = days.multiply(MILLIS_OF_DAY)
                .movePointLeft(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
