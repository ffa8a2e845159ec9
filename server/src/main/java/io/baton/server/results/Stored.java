package io.baton.server.results;

import io.baton.core.time.Period;
import io.baton.server.organisation.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came out for somebody.
 *
 * @param who whose it is
 * @param period of which
 * @param plan by which plan
 * @param total the rounded total; empty where there is none
 * @param grade the grade; empty where there is none
 * @param lines the canonical lines (rule N5)
 * @param state of which facts, and since when
 */
@Personal
public record Stored(
        Who who,
        Period period,
        PlanVersion plan,
        Optional<BigDecimal> total,
        Optional<String> grade,
        List<Line> lines,
        State state) {

    public Stored {
        lines = List.copyOf(lines);
    }

    /**
     * A person as ranked.
     *
     * @param id the person
     * @param role empty for none
     * @param unit empty for none
     */
    public record Who(String id, String role, String unit) {}

    /** A plan by its name and the hash of its canonical text. */
    public record PlanVersion(String name, String sha256) {}

    /** The facts after that load or later ones, and when it was calculated. */
    public record State(long load, Instant at) {}

    /**
     * A line of the canonical result.
     *
     * @param kind such as {@code score}
     * @param item the name of the figure
     * @param value as shown; empty for none
     * @param exact where that differs
     * @param state why there is none
     */
    public record Line(String kind, String item, String value, String exact, String state) {}

    /** The value of a figure; empty where there is none. */
    public Optional<String> value(String kind, String item) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind) && line.item().equals(item))
                .map(Line::value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Why the person is not appraised; empty where that is not so. */
    public Optional<String> exemption() {
        return lines.stream()
                .filter(line -> line.kind().equals("exempt"))
                .map(Line::item)
                .findFirst();
    }
}
