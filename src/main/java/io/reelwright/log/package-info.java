/**
 * Logging: one line per fact, a stack trace only for a bug in this program, and a count for repeated messages.
 * May touch no other room.
 */
@NullMarked
package io.reelwright.log;

import org.jspecify.annotations.NullMarked;
