package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.provider.condition.InputFiles;
import io.reelwright.provider.model.ClipSeries.Step;
import io.reelwright.provider.video.PlannedClip;
import io.reelwright.provider.video.TakeRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * A clip of an offer.
 *
 * @param part      names it among the clips of its take; empty for the first
 * @param continues whether it begins with the last frame of the clip before it
 */
record OfferedClip(String part, VideoModel model, VideoModel.Clip clip, boolean continues) {
    /**
     * Returns the clips of a series.
     *
     * @param shape names the shape among the clips of its take; empty for the first one
     */
    static List<OfferedClip> of(ClipSeries series, TakeRequest request, Aspect aspect, String shape) {
        List<OfferedClip> clips = new ArrayList<>();
        int last = series.steps().size() - 1;
        for (int i = 0; i <= last; i++) {
            Step step = series.steps().get(i);
            VideoModel.Place place = new VideoModel.Place(aspect, step.length(), i > 0, i == last);
            String number = i == 0 ? "" : (shape.isEmpty() ? "" : "-") + "clip" + (i + 1);
            clips.add(new OfferedClip(shape + number, step.model(), step.model().clip(request, place), i > 0));
        }
        return clips;
    }

    /** Returns the part of its request that every clip has: the model's id, its input, and what its input files are made from. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", model.id());
        if (model.endpoint() != null) json.put(ModelOffer.ENDPOINT, model.endpoint());
        json.set("input", clip.input());
        if (!clip.files().isEmpty()) json.set(InputFiles.FILES, clip.files());
        return json;
    }

    PlannedClip planned() {
        return new PlannedClip(part, model.name(), clip.micros(), clip.seconds(), clip.aspect(), continues);
    }
}
