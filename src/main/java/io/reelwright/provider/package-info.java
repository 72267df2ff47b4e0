/**
 * Contracts for external services (pictures, text, speech), with one package per service that implements them. May touch no
 * other room.
 */
@NullMarked
package io.reelwright.provider;

import org.jspecify.annotations.NullMarked;
