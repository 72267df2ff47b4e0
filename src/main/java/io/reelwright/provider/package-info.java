/**
 * Contracts of what can be had from others (pictures, words, speech), and a package per service that gives it. May touch no
 * other room.
 */
@NullMarked
package io.reelwright.provider;

import org.jspecify.annotations.NullMarked;
