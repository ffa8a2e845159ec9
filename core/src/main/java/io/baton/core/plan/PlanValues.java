package io.baton.core.plan;

import static io.baton.core.document.Shape.choice;
import static io.baton.core.document.Shape.either;
import static io.baton.core.document.Shape.text;

import io.baton.core.document.Scalars;
import io.baton.core.document.Shape;
import io.baton.core.value.Kind;
import java.util.Map;
import java.util.stream.Collectors;

/** What single values of a plan look like. */
final class PlanValues {

    /** The name of a measure, target, indicator, veto, bonus or deduction item. */
    static final Shape.Text FIGURE = text("a name", "[a-z][a-z0-9_]{0,59}");

    /** The name of a plan, dimension, rater group or cycle of windows. */
    static final Shape.Text LABEL = text("a name", "[a-z][a-z0-9_-]{0,59}");

    static final Shape.Text WINDOW = text("a name", "[A-Za-z0-9][A-Za-z0-9_.-]{0,59}");
    static final Shape.Text YEAR = text("a year", "(19|20|21)[0-9]{2}");
    static final Shape.Text GRADE_NAME = text("a grade", "\\S(.{0,18}\\S)?");

    static final Shape TITLES = either(text("a text for all languages"), new Shape.Inside("titles"));
    static final Shape.Text NUMBER = text("a number", Scalars.NUMBER);
    static final Shape.Text WHOLE = text("a whole number", "[0-9]{1,9}");
    static final Shape.Text SHARE = text("a share", Scalars.NUMBER + "%?");
    static final Shape.Text BOUND = text("a value with its unit", "-?[0-9].*");
    static final Shape.Text SPAN = text("two values", "-?[0-9].* \\.\\. -?[0-9].*");
    static final Shape.Text DATES = text("dates", "[0-9]{4}-[0-9]{2}-[0-9]{2} \\.\\.( [0-9]{4}-[0-9]{2}-[0-9]{2})?");
    static final Shape.Text DATE = text("a date", "[0-9]{4}-[0-9]{2}-[0-9]{2}");
    static final Shape.Text HASH = text("a hash", "[0-9a-f]{12,64}");
    static final Shape.Text FORMULA = text("a formula");
    static final Shape.Text ROUNDING =
            text("a rounding", "([0-9]|1[0-2])( (half-up|half-even|up|down|floor|ceiling))?");
    static final Shape.Choice TARGET_KIND =
            choice("money", "money gross", "ratio", "count", "days", "duration", "points");
    static final Shape YES_NO = choice("true", "false", "yes", "no");
    static final Shape CYCLES = either(new Shape.Items(LABEL), LABEL);
    static final Shape WEIGHTS_OF_GROUPS = new Shape.Named(LABEL, NUMBER);
    static final Shape MISSING =
            either(choice("renormalise", "zero", "keep self"), new Shape.Named(LABEL, WEIGHTS_OF_GROUPS));

    static final Shape MISSING_PART =
            either(choice("renormalise", "zero", "keep self", "wait"), new Shape.Named(LABEL, WEIGHTS_OF_GROUPS));

    private PlanValues() {}

    static Map<String, Kind> targetKinds() {
        return TARGET_KIND.words().stream()
                .collect(Collectors.toMap(word -> word, word -> Kind.parse(word).orElseThrow()));
    }
}
