package io.reelwright;

import io.reelwright.campaign.Master;
import io.reelwright.look.Looks;
import io.reelwright.phase.compose.ComposeOrder;
import io.reelwright.phase.compose.Composer;
import io.reelwright.phase.repurpose.ClipRenderer;
import io.reelwright.store.asset.AssetStore;
import java.util.List;

/** Renders clips with the composer of masters. Phases do not know each other, so the two are connected here. */
record ComposedClips(Composer composer, AssetStore assets) implements ClipRenderer {
    @Override
    public Master render(ClipOrder order) throws InterruptedException {
        ComposeOrder composed = new ComposeOrder(
                order.folder(),
                order.scenes(),
                order.takes(),
                assets.path(order.narration().sound()),
                order.narration().words(),
                Looks.of(order.direction().look()),
                order.direction().mood(),
                order.tier(),
                List.of(order.output()),
                order.seed());
        return composer.compose(composed, _ -> {}).getFirst();
    }
}
