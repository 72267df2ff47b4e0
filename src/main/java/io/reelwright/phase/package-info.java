/** The eight phases, one package each. They know the domain and their own ports, never each other. */
@NullMarked
package io.reelwright.phase;

import org.jspecify.annotations.NullMarked;
