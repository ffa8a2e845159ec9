package io.baton.core.formula;

import io.baton.core.value.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What row-level formulas know beside the fields of their row. */
public enum RowConstant {
    /** The day of the evaluation. */
    TODAY(Kind.DATE),
    /** The instant of the evaluation. */
    NOW(Kind.TIME),
    /** The first day of the period. */
    PERIOD_START(Kind.DATE),
    /** The last day of the period. */
    PERIOD_END(Kind.DATE);

    private final Kind kind;

    RowConstant(Kind kind) {
        this.kind = kind;
    }

    /** The kind of its value. */
    public Kind kind() {
        return kind;
    }

    /** The name in formulas. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that name. */
    public static Optional<RowConstant> of(String label) {
        return Arrays.stream(values())
                .filter(constant -> constant.label().equals(label))
                .findFirst();
    }
}
