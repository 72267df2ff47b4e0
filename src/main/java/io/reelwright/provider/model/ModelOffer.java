package io.reelwright.provider.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.money.Job;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.TakeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The offer of a service that sells several models: the first healthy one that serves the tier and fits the scene. */
public final class ModelOffer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelOffer() {}

    /**
     * Returns the offer for a take.
     *
     * @param models in the order of preference
     */
    public static Offer of(List<VideoModel> models, TakeRequest request, ServiceHealth health) {
        List<String> refusals = new ArrayList<>();
        for (VideoModel model : models) {
            if (!model.serves(request.tier())) continue;
            Optional<String> refusal = model.refusal(request).or(() -> health.refusal(model.name()));
            if (refusal.isEmpty()) return sold(model, request);
            if (!refusals.contains(refusal.get())) refusals.add(refusal.get());
        }
        return new Offer.Declined(
                refusals.isEmpty()
                        ? "has no model for the tier " + request.tier().name().toLowerCase(java.util.Locale.ROOT)
                        : String.join("; ", refusals));
    }

    private static Offer sold(VideoModel model, TakeRequest request) {
        VideoModel.Clip clip = model.clip(request);
        ObjectNode stored = JSON.createObjectNode();
        stored.put("id", model.id()).set("input", clip.input());
        return new Offer.Sold(
                model.name(),
                stored.toString(),
                clip.micros(),
                clip.prompt(),
                clip.seconds(),
                clip.aspect(),
                Set.of(Offer.Condition.CAMERA));
    }

    /**
     * Returns the request of a job as it was ordered: {@code id} of the model and its {@code input}.
     *
     * @throws IllegalStateException when the stored request is not one of ours
     */
    public static ObjectNode request(Job job) {
        try {
            if (JSON.readTree(job.request()) instanceof ObjectNode request
                    && request.path("input") instanceof ObjectNode) return request;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(job.ref() + ": its stored request is not JSON", broken);
        }
        throw new IllegalStateException(job.ref() + ": its stored request has no input");
    }
}
