/**
 * Talks to a Reelwright server over HTTP, as any other client would: requests, the stream of events that reconnects by itself,
 * and files. May touch {@code net}, {@code event}, {@code store} for their records and JSON, {@code order}, {@code campaign} and
 * {@code config}.
 */
@NullMarked
package io.reelwright.cli.remote;

import org.jspecify.annotations.NullMarked;
