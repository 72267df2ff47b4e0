/**
 * The command line: parses and checks the arguments before anything starts, runs the commands and shows progress.
 *
 * <p>Uses {@link io.reelwright.cli.CampaignService}, which the assembly creates. May touch {@code campaign}, {@code cli.brief},
 * {@code cli.delivery}, {@code cli.progress}, {@code cli.remote}, {@code config}, {@code event}, {@code graph}, {@code log},
 * {@code media}, {@code order}, {@code provider.model}, {@code provider.report}, {@code store}. No other room prints to the console.
 */
@NullMarked
package io.reelwright.cli;

import org.jspecify.annotations.NullMarked;
