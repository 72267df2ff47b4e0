/**
 * The HTTP API: orders and control of campaigns under {@code /v1}, live events, finished files, health and metrics. The routes are
 * described in {@code openapi.yaml}; a test compares the two.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code event}, {@code event.change}, {@code event.live}, {@code event.table},
 * {@code graph}, {@code log}, {@code media}, {@code money}, {@code order}, {@code provider.model}, {@code provider.report},
 * {@code provider.video}, {@code schedule}, {@code server.connection}, {@code store}, {@code store.asset}.
 */
@NullMarked
package io.reelwright.server;

import org.jspecify.annotations.NullMarked;
