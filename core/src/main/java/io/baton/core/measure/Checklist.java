package io.baton.core.measure;

import io.baton.core.document.Location;
import io.baton.core.formula.Expression;
import io.baton.core.value.Decimals;
import io.baton.core.value.Kind;
import io.baton.core.value.Value;
import java.math.BigDecimal;
import java.util.List;

/**
 * A check list over the yes/no fields of a fact: a row scores the points of the items that are yes; the unknown is no.
 *
 * @param items at least one, their points sum to 100
 */
public record Checklist(List<Item> items) {

    public Checklist {
        items = List.copyOf(items);
    }

    /**
     * An item.
     *
     * @param field a yes/no field
     * @param points above 0
     * @param at where it is written
     */
    public record Item(String field, BigDecimal points, Location at) {}

    /** The points of a row as a formula over its fields. */
    public Expression points(String factType) {
        return sum(factType, items);
    }

    /** Halved again and again, so that long lists do not nest deep. */
    private static Expression sum(String factType, List<Item> part) {
        if (part.size() == 1) {
            return item(factType, part.getFirst());
        }
        Expression left = sum(factType, part.subList(0, part.size() / 2));
        Expression right = sum(factType, part.subList(part.size() / 2, part.size()));
        return new Expression.Arithmetic(Expression.Operator.PLUS, left, right, right.at());
    }

    private static Expression item(String factType, Item item) {
        Expression field = new Expression.Name(factType, item.field(), item.at());
        Expression no = new Expression.Literal(new Value.YesNo(false), Kind.YES_NO, "no", item.at());
        return new Expression.Choice(
                new Expression.Call(Expression.Function.COALESCE, List.of(field, no), item.at()),
                points(item.points(), item.at()),
                points(BigDecimal.ZERO, item.at()),
                item.at());
    }

    private static Expression points(BigDecimal points, Location at) {
        return new Expression.Literal(Value.of(points), Kind.POINTS, Decimals.plain(points) + " points", at);
    }
}
