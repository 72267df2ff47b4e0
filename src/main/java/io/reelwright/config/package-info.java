/**
 * Every setting in one record, with where it came from; all problems are told at once.
 *
 * <p>A setting is a flag, an environment variable, a line of one file or a default, in this order. Touches nothing; it is the
 * only room that reads the environment.
 */
@NullMarked
package io.reelwright.config;

import org.jspecify.annotations.NullMarked;
