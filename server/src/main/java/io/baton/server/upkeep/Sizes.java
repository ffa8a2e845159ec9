package io.baton.server.upkeep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Sizes of files and of memory, as people read them. */
final class Sizes {

    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);

    private Sizes() {}

    /** To a tenth of the largest unit of which there is one. */
    static String of(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (size.compareTo(STEP) >= 0 && unit < UNITS.size() - 1) {
            size = size.divide(STEP);
            unit++;
        }
        return size.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP) + " " + UNITS.get(unit);
    }
}
