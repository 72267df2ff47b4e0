/**
 * Connections before they are requests: how many there are, how long each may take, and where on it one request ends and the
 * next begins. Every byte of a head is read by the strict grammar of {@link io.reelwright.server.connection.RequestHead} before
 * the web server sees it, and a body can never be read as a request.
 *
 * <p>May touch no other room. Of libraries it uses the web server alone. {@link io.reelwright.server.connection.Connections} is
 * the way in.
 */
@NullMarked
package io.reelwright.server.connection;

import org.jspecify.annotations.NullMarked;
