package io.reelwright.provider.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.money.Job;
import io.reelwright.provider.condition.InputFiles;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.text.CharacterClasses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The offer of a service that sells several models: the first healthy one that serves the tier and fits the scene. */
public final class ModelOffer {
    private static final ObjectMapper JSON = new ObjectMapper();

    // Fields of a stored request that are not sent.
    private static final String FOLLOWED = "followed";
    private static final String MISSED = "missed";

    private ModelOffer() {}

    /**
     * Returns the offer for a take.
     *
     * @param models in the order of preference
     */
    public static Offer of(List<VideoModel> models, TakeRequest request, ServiceHealth health) {
        List<String> refusals = new ArrayList<>();
        for (VideoModel model : models) {
            if (!model.serves(request.tier()) || !model.hasInputs(request)) continue;
            Optional<String> refusal = model.refusal(request).or(() -> health.refusal(model.name()));
            if (refusal.isEmpty()) return sold(model, request);
            if (!refusals.contains(refusal.get())) refusals.add(refusal.get());
        }
        return new Offer.Declined(
                refusals.isEmpty()
                        ? "has no model for the tier "
                                + CharacterClasses.lower(request.tier().name())
                        : String.join("; ", refusals));
    }

    private static Offer sold(VideoModel model, TakeRequest request) {
        VideoModel.Clip clip = model.clip(request);
        ObjectNode stored = JSON.createObjectNode();
        stored.put("id", model.id()).set("input", clip.input());
        if (!clip.files().isEmpty()) stored.set(InputFiles.FILES, clip.files());
        write(stored, FOLLOWED, clip.given().followed());
        write(stored, MISSED, clip.given().missed());
        return new Offer.Sold(
                model.name(),
                stored.toString(),
                clip.micros(),
                clip.prompt(),
                clip.seconds(),
                clip.aspect(),
                clip.given().followed());
    }

    private static void write(ObjectNode stored, String field, Set<Offer.Condition> conditions) {
        if (conditions.isEmpty()) return;
        ArrayNode names = stored.putArray(field);
        conditions.stream().sorted().forEach(one -> names.add(one.label()));
    }

    /** Returns what of the blueprint a job's clip follows, and what its model could not take. */
    public static Offer.Conditions conditions(Job job) {
        ObjectNode request = request(job);
        return new Offer.Conditions(read(request.path(FOLLOWED)), read(request.path(MISSED)));
    }

    /** Returns the prompt in a job's request; empty when its model is not in the catalogue any more, or takes no words. */
    public static Optional<String> prompt(List<VideoModel> models, Job job) {
        ObjectNode request = request(job);
        return models.stream()
                .filter(model -> model.name().equals(job.model()))
                .findFirst()
                .flatMap(model -> model.prompt(request.path("input")));
    }

    private static Set<Offer.Condition> read(JsonNode names) {
        Set<Offer.Condition> conditions = EnumSet.noneOf(Offer.Condition.class);
        for (Offer.Condition one : Offer.Condition.values())
            for (JsonNode name : names) if (one.label().equals(name.asText())) conditions.add(one);
        return conditions;
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
