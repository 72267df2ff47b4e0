package io.reelwright.testing;

import io.reelwright.campaign.Aspect;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import java.io.IOException;

/**
 * A maker of scenes, each of whose takes is noted as soon as it is made, before anybody keeps it.
 *
 * @param maker makes them
 * @param log   where they are noted, a line for each shape
 */
public record CountedMaker(SceneMaker maker, RenderLog log) implements SceneMaker {
    @Override
    public String name() {
        return maker.name();
    }

    @Override
    public Offer offer(TakeRequest wish) {
        return maker.offer(wish) instanceof Offer.Drawn(var model, var draw)
                ? new Offer.Drawn(model, (order, progress) -> counted(order, draw.draw(order, progress)))
                : maker.offer(wish);
    }

    private Made counted(DrawingOrder order, Made made) throws IOException {
        for (Aspect aspect : order.files().keySet())
            log.made(order.campaign(), order.scene().index(), order.take(), aspect);
        return made;
    }
}
