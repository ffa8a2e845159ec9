/**
 * Baton's core: plans, formulas, scores and their explanations as pure functions. It sees {@code java.base} and itself,
 * so that the same input gives the same result on a laptop, a server and a cluster.
 */
module io.baton.core {
    requires static org.jspecify;

    exports io.baton.core.coverage;
    exports io.baton.core.credit;
    exports io.baton.core.document;
    exports io.baton.core.explain;
    exports io.baton.core.fact;
    exports io.baton.core.formula;
    exports io.baton.core.measure;
    exports io.baton.core.pay;
    exports io.baton.core.plan;
    exports io.baton.core.score;
    exports io.baton.core.settle;
    exports io.baton.core.time;
    exports io.baton.core.value;
}
