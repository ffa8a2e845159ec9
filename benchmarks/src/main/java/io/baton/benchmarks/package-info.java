/** Measurements of what Baton is fast or slow at; benchmarks/README.md says how to run them. */
@NullMarked
package io.baton.benchmarks;

import org.jspecify.annotations.NullMarked;
