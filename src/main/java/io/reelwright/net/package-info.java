/**
 * HTTP to the outside: the one client for whatever is fetched or called. {@link GuardedHttpClient} is the way in.
 *
 * <p>An address that an operator set ({@link BaseAddress}) is trusted for exactly its scheme, host and port. Any other address
 * is a stranger's: it must be public, at the moment of the connection, and each redirect is judged anew. An answer is bounded in
 * size (decoded), in time (with its body) and in its head. Nothing is sent twice by itself, and no message shows a path, a query
 * or a header. May touch no other room. No other room may use {@code java.net.http} or the library below.
 */
@NullMarked
package io.reelwright.net;

import org.jspecify.annotations.NullMarked;
