package io.baton.core.pay;

import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A deal of somebody, with what followed it.
 *
 * @param key its key as a text, which names its line
 * @param day the day of its credit
 * @param order the day by which deals follow each other
 * @param share the part that is credited, of one
 * @param fields the values of the fields that the term names, in its order
 * @param earned invoices or payments
 * @param returns what was returned
 * @param clawbacks what takes back
 */
public record DealFacts(
        String key,
        LocalDate day,
        LocalDate order,
        BigDecimal share,
        List<Value> fields,
        List<Event> earned,
        List<Event> returns,
        List<Event> clawbacks) {

    public DealFacts {
        fields = List.copyOf(fields);
        earned = List.copyOf(earned);
        returns = List.copyOf(returns);
        clawbacks = List.copyOf(clawbacks);
    }

    /** A deal that nothing followed. */
    public DealFacts(String key, LocalDate day, BigDecimal share, List<Value> fields) {
        this(key, day, day, share, fields, List.of(), List.of(), List.of());
    }

    /** The same deal with what followed it. */
    public DealFacts with(List<Event> paid, List<Event> returned, List<Event> taken) {
        return new DealFacts(key, day, order, share, fields, paid, returned, taken);
    }

    /**
     * A fact that follows a deal.
     *
     * @param key its own key
     * @param fields the values of the fields that the term names for such facts, in its order
     */
    public record Event(String key, LocalDate day, List<Value> fields) {
        public Event {
            fields = List.copyOf(fields);
        }
    }
}
