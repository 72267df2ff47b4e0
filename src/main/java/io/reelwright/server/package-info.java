/**
 * The service over HTTP: orders and steering under {@code /v1}, events as they happen, finished files, health and metrics. The
 * routes are those of {@code openapi.yaml}; a test holds the two together.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code event}, {@code event.change}, {@code event.live}, {@code event.table},
 * {@code graph}, {@code log}, {@code media}, {@code money}, {@code order}, {@code server.connection}, {@code store},
 * {@code store.asset}.
 */
@NullMarked
package io.reelwright.server;

import org.jspecify.annotations.NullMarked;
