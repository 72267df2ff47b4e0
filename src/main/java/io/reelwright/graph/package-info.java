/**
 * The way of a campaign: the one table of phases, what a node may say when it returns, and the run that walks a campaign from
 * checkpoint to checkpoint.
 *
 * <p>May touch {@code campaign}, {@code event}, {@code event.change}, {@code money}, {@code net}, {@code process}, {@code store},
 * {@code store.asset}. Only this
 * room knows the order of the phases.
 */
@NullMarked
package io.reelwright.graph;

import org.jspecify.annotations.NullMarked;
