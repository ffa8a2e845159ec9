/**
 * The facts of one person in memory, so that measures can be taken again within milliseconds when one of them changes. Start with
 * {@link io.baton.engine.live.LiveFacts}.
 */
@NullMarked
package io.baton.engine.live;

import org.jspecify.annotations.NullMarked;
