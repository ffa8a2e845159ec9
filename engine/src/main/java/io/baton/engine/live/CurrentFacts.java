package io.baton.engine.live;

import io.baton.core.fact.FactRow;
import io.baton.core.fact.FactType;
import io.baton.core.value.Value;
import java.util.Collection;
import java.util.List;

/** Finds facts as they are now, wherever they are kept. */
@FunctionalInterface
public interface CurrentFacts {

    /**
     * The rows in which a field has one of some values, in any order.
     *
     * @param values at least one, each present
     */
    List<FactRow> find(FactType type, String field, Collection<Value> values);
}
