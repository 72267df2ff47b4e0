/**
 * Films of stock libraries: which words are searched for, which of the clips found fits a scene best, and what is remembered, so that no
 * clip is shown twice in a video and no search is sent twice a day.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code money}, {@code net}, {@code picture}, {@code provider.model},
 * {@code provider.video}, {@code store}, {@code store.stock}, {@code text}.
 * Adapters of libraries ({@code provider.video.pexels} and others) add how each is called.
 */
@NullMarked
package io.reelwright.provider.stock;

import org.jspecify.annotations.NullMarked;
