/**
 * What a bought clip follows besides its prompt: the part of the motion blueprint that falls on a scene, in words and as files, and the
 * upload of those files right before a job is sent.
 *
 * <p>May touch {@code campaign}, {@code media}, {@code money}, {@code net} and {@code provider.video}. Nothing here knows a service;
 * adapters of services implement {@link io.reelwright.provider.condition.UploadService}.
 */
@NullMarked
package io.reelwright.provider.condition;

import org.jspecify.annotations.NullMarked;
