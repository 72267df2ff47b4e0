/**
 * Kills processes at any moment. A {@code make} goes on under the same id and draws no finished scene again; servers that buy scenes pay for no
 * job twice, and tell of everything that a service may have accepted.
 */
@NullMarked
package io.reelwright.kill;

import org.jspecify.annotations.NullMarked;
