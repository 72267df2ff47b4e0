/**
 * The templates: one class lays out one kind of {@link io.reelwright.campaign.SceneCard}.
 *
 * <p>To add one: implement {@link io.reelwright.provider.video.studio.template.Template}, and name it in
 * {@link io.reelwright.provider.video.studio.template.Templates}. A template gets a
 * {@link io.reelwright.provider.video.studio.template.TemplateContext} and gives layers, the farthest first. It sets every text through
 * the setting, which registers the text's box on the stage; a box out of the safe band, or over another, throws
 * {@link io.reelwright.provider.video.studio.stage.LayoutRefused}, and the same template is asked again with a higher
 * {@code tightness}: sizes from {@code setting.size} then are smaller, down to the legible minimum. Something must begin by 80
 * ms, and everything keeps an {@link io.reelwright.provider.video.studio.stage.IdleMotion}. The background world, the captions and the
 * camera are not a template's business. May touch {@code campaign}, {@code look}, {@code picture},
 * {@code provider.video.studio.stage} and {@code text}.
 */
@NullMarked
package io.reelwright.provider.video.studio.template;

import org.jspecify.annotations.NullMarked;
