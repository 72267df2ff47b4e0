/**
 * The service over HTTP: orders and steering under {@code /v1}, events as they happen, finished files, health and metrics. The
 * routes are those of {@code openapi.yaml}; a test holds the two together.
 *
 * <p>May touch {@code graph}, {@code event}, {@code store}, {@code order}, {@code campaign} and {@code config}.
 */
@NullMarked
package io.reelwright.server;

import org.jspecify.annotations.NullMarked;
