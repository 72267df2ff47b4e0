/**
 * Connections of the HTTP server, below the level of requests: their number, their time limits, and the boundaries between
 * requests. Every request head is checked by the strict grammar of {@link io.reelwright.server.connection.RequestHead} before the
 * web server sees it, and a body can never be interpreted as a request.
 *
 * <p>May touch {@code schedule}. The only library in use is the web server. {@link io.reelwright.server.connection.Connections} is
 * the entry point.
 */
@NullMarked
package io.reelwright.server.connection;

import org.jspecify.annotations.NullMarked;
