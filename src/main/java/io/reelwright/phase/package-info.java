/** The eight phases, one package each. They depend on the domain and their own ports, but not on each other. May touch no other room. */
@NullMarked
package io.reelwright.phase;

import org.jspecify.annotations.NullMarked;
