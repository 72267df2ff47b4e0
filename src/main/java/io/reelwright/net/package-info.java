/**
 * HTTP client for all calls to external servers. {@link GuardedHttpClient} is the entry point.
 *
 * <p>For an address that the operator configured ({@link BaseAddress}), exactly its scheme, host and port are trusted. Every other
 * address is untrusted: it must be public at the moment of the connection, and each redirect is checked again. The size of a
 * response's decoded body, the total time and the size of its head are limited. Requests that change something are never retried
 * automatically, and no message shows a path, a query or a header. May touch no other room. No other package may use
 * {@code java.net.http} or the HTTP library that this one wraps.
 */
@NullMarked
package io.reelwright.net;

import org.jspecify.annotations.NullMarked;
