/** The launcher script, tried for real with a JDK and a Maven that only pretend. */
@NullMarked
package io.reelwright.launcher;

import org.jspecify.annotations.NullMarked;
