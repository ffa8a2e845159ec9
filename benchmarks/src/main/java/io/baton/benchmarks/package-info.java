/** Measurements with JMH of what Baton's speed depends on; benchmarks/README.md says how to run them. */
@NullMarked
package io.baton.benchmarks;

import org.jspecify.annotations.NullMarked;
