/**
 * Video takes: the contract of everything that can make a take of a scene, and a package per maker.
 *
 * <p>May touch {@code campaign}, {@code media}, {@code money}, {@code net}. Makers do not know each other.
 */
@NullMarked
package io.reelwright.provider.video;

import org.jspecify.annotations.NullMarked;
