/**
 * Tasks that recur while the process runs. May touch no other room.
 */
@NullMarked
package io.reelwright.schedule;

import org.jspecify.annotations.NullMarked;
