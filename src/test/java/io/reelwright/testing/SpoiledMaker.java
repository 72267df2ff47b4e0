package io.reelwright.testing;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.media.Ffmpeg;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A maker of scenes whose first takes of some scenes are bad on purpose, so that a test can see QUALITY find them and send exactly
 * those scenes back.
 *
 * @param maker  makes the takes
 * @param ffmpeg reads and writes the bad ones again
 * @param faults scene → what is wrong with its first take
 */
public record SpoiledMaker(SceneMaker maker, Ffmpeg ffmpeg, Map<Integer, Fault> faults) implements SceneMaker {
    @Override
    public String name() {
        return maker.name();
    }

    @Override
    public Offer offer(TakeRequest wish) {
        return maker.offer(wish) instanceof Offer.Drawn(var model, var draw)
                ? new Offer.Drawn(model, (order, progress) -> spoiled(order, draw.draw(order, progress)))
                : maker.offer(wish);
    }

    private Made spoiled(DrawingOrder order, Made made) throws IOException, InterruptedException {
        Fault fault = order.take() == 1 ? faults.get(order.scene().index()) : null;
        if (fault == null) return made;
        Map<Aspect, List<TextBox>> boxes = new EnumMap<>(Aspect.class);
        for (Map.Entry<Aspect, Path> file : order.files().entrySet()) {
            List<TextBox> there = made.textBoxes().getOrDefault(file.getKey(), List.of());
            int frames = order.scene().takeFrames();
            new TakeSpoiler(ffmpeg, fault, file.getKey(), there, frames).rewrite(file.getValue());
            boxes.put(file.getKey(), fault.boxes(there));
        }
        return new Made(made.model(), boxes);
    }
}
