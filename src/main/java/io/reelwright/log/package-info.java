/**
 * How the house writes its log: one line for each fact, a stack trace only for what is a mistake of ours, and a count for what repeats.
 * May touch no other room.
 */
@NullMarked
package io.reelwright.log;

import org.jspecify.annotations.NullMarked;
