package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard;
import io.reelwright.provider.video.studio.stage.Layer;
import java.util.List;

/** Which template lays out which card: the one list of them. */
public final class Templates {
    private Templates() {}

    /** Whether there is a template for this kind of card. */
    public static boolean knows(SceneCard card) {
        return card instanceof SceneCard.Headline;
    }

    /**
     * Lays a card out.
     *
     * @throws IllegalArgumentException when no template {@linkplain #knows knows} it
     */
    public static List<Layer> lay(SceneCard card, Setting setting) {
        return switch (card) {
            case SceneCard.Headline headline -> new HeadlineTemplate().lay(headline, setting);
            default -> throw new IllegalArgumentException("the studio has no template for " + card.template());
        };
    }
}
