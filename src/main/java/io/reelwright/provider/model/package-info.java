/**
 * Video models that can be bought, as data: what each can do, what it costs, and how a request for a scene is written in its own
 * fields.
 *
 * <p>May touch {@code campaign}, {@code config}, {@code media}, {@code money}, {@code net}, {@code provider.condition},
 * {@code provider.video}, {@code store}, {@code text}. The shipped list is {@code providers.yaml}; a user's own file replaces or adds
 * models. Adapters of services ({@code provider.video.kie} and others) read their models here.
 */
@NullMarked
package io.reelwright.provider.model;

import org.jspecify.annotations.NullMarked;
