package io.reelwright.provider.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.money.Job;
import io.reelwright.provider.condition.SceneBlueprint;
import io.reelwright.provider.model.InputFields.Picture;
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

    /** The field of a stored request with {@link VideoModel#endpoint}. */
    static final String ENDPOINT = "endpoint";

    // Fields of a stored request that are not sent.
    private static final String FOLLOWED = "followed";
    private static final String MISSED = "missed";

    private ModelOffer() {}

    /**
     * Returns the offer for a take: one clip if a model makes it as long as the scene, else several that go on from each other, else one
     * that fills the greater part.
     *
     * @param models in the order of preference
     */
    public static Offer of(List<VideoModel> models, TakeRequest request, ServiceHealth health) {
        List<String> refusals = new ArrayList<>();
        List<ClipSeries> all = new ArrayList<>();
        Aspect aspect = request.aspects().getFirst();
        List<VideoModel> serving =
                models.stream().filter(model -> model.serves(request.tier())).toList();
        for (VideoModel model : serving) {
            if (!model.hasInputs(request)) continue;
            Optional<ClipSeries> series = series(model, serving, aspect, request, health);
            if (series.isPresent()) all.add(series.get());
            else
                model.refusal(request)
                        .or(() -> health.refusal(model.name()))
                        .filter(why -> !refusals.contains(why))
                        .ifPresent(refusals::add);
        }
        return best(preferred(all, request))
                .<Offer>map(series -> sold(series, serving, request, health))
                .orElseGet(() -> new Offer.Declined(
                        refusals.isEmpty()
                                ? "has no model for the tier "
                                        + CharacterClasses.lower(request.tier().name())
                                : String.join("; ", refusals)));
    }

    /** A model that follows nothing but words is not preferred to one that begins with the picture that the request has. */
    private static List<ClipSeries> preferred(List<ClipSeries> all, TakeRequest request) {
        if (request.pictures().first() == null) return all;
        boolean begins = all.stream().anyMatch(one -> one.fills() && takes(one, Picture.FIRST_FRAME));
        return begins ? all.stream().filter(one -> !one.first().isOfWords()).toList() : all;
    }

    private static boolean takes(ClipSeries series, Picture picture) {
        return series.first().takes(picture);
    }

    private static Optional<ClipSeries> best(List<ClipSeries> all) {
        return all.stream()
                .filter(one -> one.isOneClip() && one.fills())
                .findFirst()
                .or(() -> all.stream().filter(ClipSeries::fills).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** Returns the clips in one shape that begin with a model's; empty when it makes none that fit. */
    private static Optional<ClipSeries> series(
            VideoModel first, List<VideoModel> serving, Aspect aspect, TakeRequest request, ServiceHealth health) {
        if (!first.makes(aspect) || health.refusal(first.name()).isPresent()) return Optional.empty();
        List<VideoModel> continuing = serving.stream()
                .filter(model -> model.canContinue(aspect)
                        && health.refusal(model.name()).isEmpty())
                .toList();
        return ClipSeries.of(first, continuing, VideoModel.wanted(request));
    }

    private static Offer sold(ClipSeries series, List<VideoModel> serving, TakeRequest request, ServiceHealth health) {
        List<OfferedClip> clips = new ArrayList<>(
                OfferedClip.of(series, request, request.aspects().getFirst(), ""));
        Set<Offer.Condition> followed = EnumSet.noneOf(Offer.Condition.class);
        clips.forEach(one -> followed.addAll(one.clip().followed()));
        VideoModel model = series.steps().getFirst().model();
        // A shape that the model does not make is cropped from the first one.
        if (request.eachShape())
            for (Aspect other : request.aspects().stream().distinct().skip(1).toList())
                series(model, serving, other, request, health)
                        .ifPresent(more -> clips.addAll(OfferedClip.of(more, request, other, other.label())));
        OfferedClip first = clips.getFirst();
        ObjectNode stored = first.json();
        write(stored, FOLLOWED, followed);
        write(stored, MISSED, missed(request, followed));
        ClipEnds.write(stored, request, clips);
        List<OfferedClip> later = clips.subList(1, clips.size());
        if (!later.isEmpty()) TakeClips.write(stored, clips);
        return new Offer.Sold(
                model.name(),
                stored.toString(),
                first.clip().micros(),
                first.clip().prompt(),
                first.clip().seconds(),
                first.clip().aspect(),
                followed,
                later.stream().map(OfferedClip::planned).toList());
    }

    /** Returns what the request has for the scene and no clip follows. */
    private static Set<Offer.Condition> missed(TakeRequest request, Set<Offer.Condition> followed) {
        Set<Offer.Condition> missed = EnumSet.noneOf(Offer.Condition.class);
        SceneBlueprint scene = SceneBlueprint.of(request);
        if (!scene.camera().isEmpty()) missed.add(Offer.Condition.CAMERA);
        if (!scene.poses().isEmpty()) missed.add(Offer.Condition.POSES);
        for (Picture picture : Picture.values())
            if (!picture.of(request.pictures()).isEmpty()) missed.add(picture.condition());
        missed.removeAll(followed);
        return missed;
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
