package io.baton.core.plan;

import io.baton.core.document.Location;
import io.baton.core.document.Titles;
import io.baton.core.formula.Expression.Literal;
import io.baton.core.value.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number of the plan that formulas name, with other values for some units and roles.
 *
 * @param kind its numeric kind
 * @param value for everyone else
 * @param byUnit for units, before roles
 * @param byRole for roles
 */
public record Parameter(
        String name, Titles title, Kind kind, Literal value, List<Own> byUnit, List<Own> byRole, Location at) {

    public Parameter {
        byUnit = List.copyOf(byUnit);
        byRole = List.copyOf(byRole);
    }

    /** An own value of a unit or role. */
    public record Own(String whose, Literal value) {

        /** The value in the unit of its kind. */
        public BigDecimal amount() {
            return Bounds.amount(value);
        }
    }

    /** The value of everyone without an own one, in the unit of its kind. */
    public BigDecimal amount() {
        return Bounds.amount(value);
    }

    /** The own value of a unit; empty where it has none. */
    public Optional<Own> ofUnit(String unit) {
        return find(byUnit, unit);
    }

    /** The own value of a role; empty where it has none. */
    public Optional<Own> ofRole(String role) {
        return find(byRole, role);
    }

    private static Optional<Own> find(List<Own> values, String whose) {
        return values.stream().filter(own -> own.whose().equals(whose)).findFirst();
    }

    List<Literal> literals() {
        List<Literal> literals = new ArrayList<>(List.of(value));
        byUnit.forEach(own -> literals.add(own.value()));
        byRole.forEach(own -> literals.add(own.value()));
        return literals;
    }
}
