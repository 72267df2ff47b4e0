/**
 * Waits between tries inside one process. Waits that must outlive the process are due times in tables, and are not computed here.
 * May touch no other room.
 */
@NullMarked
package io.reelwright.retry;

import org.jspecify.annotations.NullMarked;
