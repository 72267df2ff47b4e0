/** Proves that a {@code make} which is killed at any moment goes on, under the same id, and pays for no scene twice. */
@NullMarked
package io.reelwright.kill;

import org.jspecify.annotations.NullMarked;
