/**
 * The command line: what a user types, what is checked before anything starts, and what is shown while a video is made.
 *
 * <p>Works against {@link io.reelwright.cli.CampaignService}, which the assembly builds. May touch {@code campaign}, {@code cli.brief},
 * {@code cli.delivery}, {@code cli.progress}, {@code cli.remote}, {@code config}, {@code event}, {@code graph}, {@code log},
 * {@code media}, {@code order} and {@code store}. The only room that prints.
 */
@NullMarked
package io.reelwright.cli;

import org.jspecify.annotations.NullMarked;
