/** The eight phases, one package each. They know the domain and their own ports, never each other. May touch no other room. */
@NullMarked
package io.reelwright.phase;

import org.jspecify.annotations.NullMarked;
