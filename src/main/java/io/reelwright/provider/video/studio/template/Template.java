package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.List;

/** Lays out one kind of card. Templates are stateless and safe for use by several threads. */
@FunctionalInterface
public interface Template<C extends SceneCard> {
    /**
     * Lays the card out in one shape.
     *
     * @return the layers of the scene, the farthest first
     * @throws LayoutRefused when a text does not fit at this tightness
     */
    List<SceneLayer> lay(C card, TemplateContext setting);
}
