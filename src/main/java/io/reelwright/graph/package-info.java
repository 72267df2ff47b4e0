/**
 * The state machine of campaigns: the table of phases, the outcomes that a node may return, and the run that takes a campaign from
 * checkpoint to checkpoint.
 *
 * <p>May touch {@code campaign}, {@code event}, {@code event.change}, {@code money}, {@code net}, {@code process}, {@code schedule},
 * {@code store}, {@code store.asset}. Only this room knows the order of the phases.
 */
@NullMarked
package io.reelwright.graph;

import org.jspecify.annotations.NullMarked;
