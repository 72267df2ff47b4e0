/**
 * Takes bought from DashScope, where Alibaba hosts the Wan models.
 *
 * <p>May touch {@code config}, {@code log}, {@code money}, {@code net}, {@code provider.condition}, {@code provider.model},
 * {@code provider.video}, {@code text}.
 * {@link io.reelwright.provider.video.dashscope.DashScopeSeller} is the way in. Source of the wire format: the Model Studio
 * documentation of video synthesis and of asynchronous tasks (2026).
 */
@NullMarked
package io.reelwright.provider.video.dashscope;

import org.jspecify.annotations.NullMarked;
