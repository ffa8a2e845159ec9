/** The command {@code baton}: turns arguments into a run and its outcome into text and an exit code; starts at {@link io.baton.cli.Baton}. */
@NullMarked
package io.baton.cli;

import org.jspecify.annotations.NullMarked;
