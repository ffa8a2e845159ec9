/** The walls between the parts of Baton, as tests over all modules; {@code broken} holds what each must refuse. */
@NullMarked
package io.baton.walls;

import org.jspecify.annotations.NullMarked;
