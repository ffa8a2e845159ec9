package io.baton.core.formula;

import java.util.ArrayList;
import java.util.List;

/** Finds the names in a formula. */
public final class UsedNames {

    private UsedNames() {}

    /** Every name where it stands, in the order of the text. */
    public static List<Expression.Name> of(Expression expression) {
        List<Expression.Name> names = new ArrayList<>();
        collect(expression, names);
        return List.copyOf(names);
    }

    private static void collect(Expression expression, List<Expression.Name> names) {
        if (expression instanceof Expression.Name name) {
            names.add(name);
        }
        expression.parts().forEach(part -> collect(part, names));
    }
}
