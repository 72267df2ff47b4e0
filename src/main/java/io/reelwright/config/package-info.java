/**
 * What can be set, and where each value came from; all problems are told at once.
 *
 * <p>A setting is a flag, an environment variable, a line of one file or a default, in this order. A {@link
 * io.reelwright.config.Setting} is declared by the factory method of its kind; a {@link io.reelwright.config.SettingsPart} makes a
 * record of a few. The records of the core stand here ({@link io.reelwright.config.CoreSettings}), as the command line, the way in
 * and the rooms read them; a provider's stands beside its code. What may hold a key or a password is a {@link
 * io.reelwright.config.Secret}. May touch no other room. It is the only room that reads the environment.
 */
@NullMarked
package io.reelwright.config;

import org.jspecify.annotations.NullMarked;
