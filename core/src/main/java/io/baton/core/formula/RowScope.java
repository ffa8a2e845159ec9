package io.baton.core.formula;

import io.baton.core.document.Problems;
import io.baton.core.document.Suggestion;
import io.baton.core.fact.FactType;
import io.baton.core.fact.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of a row-level formula: the fields of its fact type, and the constants. */
record RowScope(FactType type, Problems problems) implements Scope {

    @Override
    public Optional<Shape> shapeOf(Expression.Name name, boolean besideText) {
        Optional<RowConstant> constant = RowConstant.of(name.name());
        if (!name.owner().isEmpty() && !name.owner().equals(type.name())) {
            problems.error(
                    name.at(),
                    "'" + FormulaText.write(name) + "' is no field of " + type.name(),
                    "a measure reads the facts of one type; write " + type.name() + ".field");
            return Optional.empty();
        }
        if (constant.isPresent()) {
            return constant(name, constant.get());
        }
        Optional<Field> field = type.field(name.name());
        if (field.isEmpty()) {
            problems.error(
                    name.at(),
                    type.name() + " has no field '" + name.name() + "'",
                    besideText ? Names.quoted(name.name()) : Suggestion.forUnknown(name.name(), known()));
        }
        return field.map(found -> new Shape(found.kind(), found.decimals()));
    }

    private Optional<Shape> constant(Expression.Name name, RowConstant constant) {
        if (!name.owner().isEmpty()) {
            problems.error(
                    name.at(),
                    "'" + name.name() + "' is a constant of formulas, no field",
                    "write " + name.name() + "; a field of that name needs another one in the catalogue");
            return Optional.empty();
        }
        return Optional.of(new Shape(constant.kind(), 0));
    }

    private List<String> known() {
        return Stream.concat(
                        type.fields().stream().map(Field::name),
                        Arrays.stream(RowConstant.values()).map(RowConstant::label))
                .toList();
    }
}
