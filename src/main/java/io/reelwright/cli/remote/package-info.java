/**
 * Talks to a Reelwright server over HTTP, as any other client would: requests, an event stream that reconnects by itself,
 * and files. May touch {@code campaign}, {@code cli}, {@code cli.brief}, {@code config}, {@code event}, {@code media},
 * {@code net}, {@code order}, {@code retry} and {@code store}. Of {@code event} and {@code store} it uses records and JSON only.
 */
@NullMarked
package io.reelwright.cli.remote;

import org.jspecify.annotations.NullMarked;
