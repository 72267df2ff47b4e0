package io.reelwright.provider.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.StateJson;
import io.reelwright.text.SearchWords;
import java.util.List;

/**
 * What a job asks a library for, as it is stored with the job.
 *
 * @param things  what is to be seen; see {@link SceneSubject}
 * @param said    stems of the words spoken meanwhile
 * @param seconds least length of the clip
 * @param shapes  required shapes, that of the campaign's first output first
 */
record StockRequest(List<List<String>> things, List<String> said, double seconds, List<Aspect> shapes) {
    private static final int MOST_SAID = 40;

    StockRequest {
        things = things.stream().map(List::copyOf).toList();
        said = List.copyOf(said);
        shapes = List.copyOf(shapes);
    }

    static StockRequest of(SceneSubject subject, TakeRequest wish) {
        Scene scene = wish.scene();
        List<String> said = SearchWords.stems(scene.narration()).stream()
                .distinct()
                .limit(MOST_SAID)
                .toList();
        return new StockRequest(
                subject.things(),
                said,
                scene.takeFrames() / (double) Scene.FPS,
                wish.aspects().stream().distinct().toList());
    }

    SceneSubject subject() {
        return new SceneSubject(things);
    }

    String json() {
        return StateJson.writeAny(this);
    }

    /** @throws IllegalStateException when the stored request is not one of ours */
    static StockRequest read(String json) {
        try {
            StockRequest read = StateJson.mapper().readValue(json, StockRequest.class);
            if (read.things.isEmpty() || read.shapes.isEmpty())
                throw new IllegalStateException("the stored request names nothing to search for");
            return read;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the stored request is not one for a stock library", broken);
        }
    }
}
