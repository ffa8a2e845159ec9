package io.baton.server.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Totals from period to period, drawn as a line. The table beside it says the same.
 *
 * @param points the periods in order, those with a total
 */
public record Trend(List<Point> points) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 120;

    public Trend {
        points = List.copyOf(points);
    }

    /** A total, and where it is drawn. */
    public record Point(String period, String total, int x, int y) {}

    /** A total of a period. */
    record Total(String period, BigDecimal points) {}

    static Trend of(List<Total> totals) {
        BigDecimal least =
                totals.stream().map(Total::points).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal most =
                totals.stream().map(Total::points).max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
        BigDecimal range = most.subtract(least).max(BigDecimal.ONE);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            BigDecimal above = total.points().subtract(least);
            int y = HEIGHT
                    - above.multiply(BigDecimal.valueOf(HEIGHT))
                            .divide(range, 0, RoundingMode.HALF_UP)
                            .intValue();
            int x = totals.size() == 1 ? WIDTH / 2 : i * WIDTH / (totals.size() - 1);
            points.add(new Point(total.period(), total.points().toPlainString(), x, y));
        }
        return new Trend(points);
    }

    /** The line, as a drawing takes it. */
    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    /** How wide and high the drawing is, without the room around it. */
    public String box() {
        return "-12 -12 " + (WIDTH + 24) + " " + (HEIGHT + 24);
    }
}
