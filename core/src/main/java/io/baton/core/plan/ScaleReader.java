package io.baton.core.plan;

import io.baton.core.document.Entries;
import io.baton.core.document.Location;
import io.baton.core.document.Node;
import io.baton.core.document.Problems;
import io.baton.core.document.Scalars;
import io.baton.core.document.Suggestion;
import io.baton.core.plan.Scale.Level;
import io.baton.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes the scales of ratings. */
record ScaleReader(NamedTerms terms, Problems problems) {

    private static final Pattern RANGE = Pattern.compile("(" + Scalars.NUMBER + ") +\\.\\. +(" + Scalars.NUMBER + ")");

    Optional<Scale> read(Node.Scalar name, Node value) {
        return Entries.of(value, IndicatorGrammar.SCALE, problems).map(in -> {
            List<Level> levels = terms.read(in, "levels", PlanValues.GRADE_NAME, this::level);
            refuseLevels(in, levels);
            return numbers(in, name.text(), levels);
        });
    }

    private Scale numbers(Entries in, String name, List<Level> levels) {
        BigDecimal from = in.number("from").orElse(BigDecimal.ZERO);
        BigDecimal to = in.number("to").orElse(Scale.FULL);
        refuseReversed(in.at("to"), from, to);
        return new Scale(name, from, to, levels, in.at());
    }

    private void refuseReversed(Location at, BigDecimal from, BigDecimal to) {
        if (from.compareTo(to) >= 0) {
            problems.error(at, "the greatest rating does not lie above the least", "write the least rating first");
        }
    }

    private Optional<Level> level(Node.Scalar name, Node value) {
        Optional<BigDecimal> points = Scalars.number(value, "'" + name.text() + "'", problems);
        points.filter(worth -> worth.signum() < 0 || worth.compareTo(Scale.FULL) > 0)
                .ifPresent(_ -> problems.error(
                        value.at(),
                        "the level '" + name.text() + "' is worth more or less than there is",
                        "write points from 0 to 100"));
        return points.map(worth -> new Level(name.text(), worth));
    }

    private void refuseLevels(Entries in, List<Level> levels) {
        if (!in.has("levels")) {
            return;
        }
        if (in.has("from") || in.has("to")) {
            problems.error(in.at("levels"), "a scale has levels or numbers, not both", "leave out 'from' and 'to'");
        }
        for (int i = 1; i < levels.size(); i++) {
            if (levels.get(i).points().compareTo(levels.get(i - 1).points()) >= 0) {
                problems.error(
                        in.at("levels"),
                        "the level '" + levels.get(i).name() + "' is not worth less than the one before it",
                        "order the levels from the best to the lowest");
            }
        }
    }

    /** The scale of a rated indicator: one of the plan's by its name, or its own. */
    Scale ofIndicator(Entries rated, List<Scale> known) {
        Optional<Node.Scalar> name = rated.scalar("scale");
        if (name.isPresent() && (rated.has("from") || rated.has("to"))) {
            problems.error(name.get().at(), "'scale' says what 'from' and 'to' say, too", "leave out 'from' and 'to'");
        }
        return name.flatMap(text -> named(text, known)).orElseGet(() -> numbers(rated, "", List.of()));
    }

    /** The scale of overall ratings: one of the plan's by its name, or two numbers. */
    Scale ofOverall(Entries overall, List<Scale> known) {
        Optional<Node.Scalar> text = overall.scalar("scale");
        Scale usual = new Scale("", BigDecimal.ZERO, Scale.FULL, List.of(), overall.at());
        return text.flatMap(written -> range(written, known)).orElse(usual);
    }

    private Optional<Scale> range(Node.Scalar text, List<Scale> known) {
        Matcher range = RANGE.matcher(text.text());
        if (range.matches()) {
            BigDecimal from = new BigDecimal(range.group(1));
            BigDecimal to = new BigDecimal(range.group(3));
            refuseReversed(text.at(), from, to);
            return Optional.of(new Scale("", from, to, List.of(), text.at()));
        }
        if (text.text().matches(PlanValues.LABEL.pattern())) {
            return named(text, known);
        }
        problems.error(
                text.at(),
                "'scale' does not read '" + Scalars.cut(text.text()) + "'",
                "write the least and the greatest rating: 0 .. 100");
        return Optional.empty();
    }

    private Optional<Scale> named(Node.Scalar name, List<Scale> known) {
        Optional<Scale> found =
                known.stream().filter(scale -> scale.name().equals(name.text())).findFirst();
        if (found.isEmpty() && !terms.unreadable().contains(name.text())) {
            problems.error(
                    name.at(),
                    "there is no scale '" + Scalars.cut(name.text()) + "'",
                    Suggestion.forUnknown(
                            name.text(), known.stream().map(Scale::name).toList()));
        }
        return found;
    }

    static Written write(List<Scale> scales) {
        Written written = new Written();
        scales.forEach(scale -> written.put(scale.name(), write(scale)));
        return written;
    }

    private static Node write(Scale scale) {
        Written levels = new Written();
        scale.levels().forEach(level -> levels.put(level.name(), level.points()));
        return numbers(scale).putFilled("levels", levels).node();
    }

    /** The least and the greatest rating, or the name under which both stand. */
    static Written numbers(Scale scale) {
        return new Written().putUnless(BigDecimal.ZERO, "from", scale.from()).putUnless(Scale.FULL, "to", scale.to());
    }

    static String range(Scale scale) {
        return scale.name().isEmpty()
                ? Decimals.plain(scale.from()) + " .. " + Decimals.plain(scale.to())
                : scale.name();
    }
}
