/**
 * Scene templates: one class lays out one kind of {@link io.reelwright.campaign.SceneCard}.
 *
 * <p>To add a template, implement {@link io.reelwright.provider.video.studio.template.Template} and list it in
 * {@link io.reelwright.provider.video.studio.template.Templates}. A template receives a
 * {@link io.reelwright.provider.video.studio.template.TemplateContext} and returns layers, the farthest first. It registers
 * every text's box on the stage. A box outside the text band or over another one throws
 * {@link io.reelwright.provider.video.studio.stage.LayoutRefused}, and the same template is called again with a higher
 * {@code tightness}: sizes from {@code setting.size} are then smaller, down to the legible minimum. Some movement must begin
 * within 80 ms, and everything keeps an {@link io.reelwright.provider.video.studio.stage.IdleMotion}. The background world,
 * the captions and the camera are not part of a template. May touch {@code campaign}, {@code look}, {@code picture}, {@code place},
 * {@code provider.video.studio.stage}, {@code text} and {@code text.quantity}.
 */
@NullMarked
package io.reelwright.provider.video.studio.template;

import org.jspecify.annotations.NullMarked;
