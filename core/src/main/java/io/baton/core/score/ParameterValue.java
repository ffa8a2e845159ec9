package io.baton.core.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The value of a parameter that counts for somebody (rule M4).
 *
 * @param amount in the unit of the parameter's kind
 * @param whose the person, unit or role whose own value it is; empty for that of everybody
 * @param row the row of the data that says so; empty where the plan does
 */
public record ParameterValue(BigDecimal amount, Optional<String> whose, Optional<Row> row) {

    /** A row of a file of the data. */
    public record Row(String file, long line) {}
}
