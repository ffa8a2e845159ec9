package io.baton.core.value;

import io.baton.core.document.CodePointOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The order of values of one kind: numbers by size, whatever their scale; texts by code point; no before yes; what is
 * absent behind everything.
 */
public enum ValueOrder implements Comparator<Value> {
    /** The only one. */
    INSTANCE;

    @Override
    public int compare(Value left, Value right) {
        return switch (left) {
            case Value.Absent _ -> right.isPresent() ? 1 : 0;
            case Value _ when !right.isPresent() -> -1;
            case Value.Decimal(BigDecimal amount) -> amount.compareTo(((Value.Decimal) right).amount());
            case Value.Text(String text) -> CodePointOrder.INSTANCE.compare(text, ((Value.Text) right).text());
            case Value.Day(LocalDate date) -> date.compareTo(((Value.Day) right).date());
            case Value.Moment(Instant instant) -> instant.compareTo(((Value.Moment) right).instant());
            case Value.YesNo(boolean yes) -> Boolean.compare(yes, ((Value.YesNo) right).yes());
        };
    }
}
