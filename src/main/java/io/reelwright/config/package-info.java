/**
 * Settings: what can be set, and where each value was set. All problems are reported at once.
 *
 * <p>A value comes from a flag, an environment variable, a line of the settings file or the default, in this order of precedence.
 * A {@link io.reelwright.config.Setting} is declared with the factory method of its type; a {@link
 * io.reelwright.config.SettingsPart} builds a record from several settings. The records of the core are in this package ({@link
 * io.reelwright.config.CoreSettings}), because the command line, the startup code and the other rooms read them; a provider's
 * record is beside its code. A value that may contain a key or a password is a {@link io.reelwright.config.Secret}. May touch no
 * other room. It is the only room that reads the environment.
 */
@NullMarked
package io.reelwright.config;

import org.jspecify.annotations.NullMarked;
