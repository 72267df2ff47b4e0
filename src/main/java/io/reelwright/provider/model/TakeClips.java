package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.money.Job;
import io.reelwright.provider.condition.InputFiles;
import io.reelwright.provider.video.DeliveredBefore;
import io.reelwright.provider.video.PlannedClip;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The clips of a take that is made of several. They lie in the stored request of the first clip's job, so that they are the same after a
 * restart, whatever has become of the catalogue; the request of a later clip names the stored film of the one before it.
 */
public final class TakeClips {
    // Fields of a stored request that are not sent.
    private static final String CLIPS = "clips";
    private static final String BEFORE = "before";

    private TakeClips() {}

    static void write(ObjectNode stored, List<OfferedClip> clips) {
        ArrayNode all = stored.putArray(CLIPS);
        for (OfferedClip one : clips) {
            PlannedClip planned = one.planned();
            // The request of the first clip is the stored one itself.
            ObjectNode request = planned.part().isEmpty() ? JsonNodeFactory.instance.objectNode() : one.json();
            all.add(request.put("part", planned.part())
                    .put("model", planned.model())
                    .put("micros", planned.worst())
                    .put("seconds", planned.seconds())
                    .put("aspect", planned.aspect().name())
                    .put("continues", planned.continues()));
        }
    }

    /** Returns the clips of a take in the order in which they are bought; empty when the job's is the only one. */
    public static List<PlannedClip> of(Job first) {
        List<PlannedClip> clips = new ArrayList<>();
        for (JsonNode one : ModelOffer.request(first).path(CLIPS))
            clips.add(new PlannedClip(
                    one.path("part").asText(),
                    one.path("model").asText(),
                    one.path("micros").asLong(),
                    one.path("seconds").asDouble(),
                    Aspect.valueOf(one.path("aspect").asText()),
                    one.path("continues").asBoolean()));
        return List.copyOf(clips);
    }

    /** Returns the request for one of the {@linkplain #of clips} but the first. */
    public static String request(Job first, PlannedClip clip, DeliveredBefore before) {
        for (JsonNode one : ModelOffer.request(first).path(CLIPS))
            if (one.path("part").asText().equals(clip.part())) return request((ObjectNode) one, clip, before);
        throw new IllegalArgumentException(first.ref() + ": its take has no clip " + clip.part());
    }

    private static String request(ObjectNode planned, PlannedClip clip, DeliveredBefore before) {
        ObjectNode input = planned.withObject("/input").deepCopy();
        InputFiles files = new InputFiles();
        if (planned.path(InputFiles.FILES) instanceof ObjectNode recipes) files.addAll(recipes);
        if (clip.continues())
            files.lastFrame(input, Objects.requireNonNull(before.lastFrame(), "a clip goes on from a last frame"));
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        stored.put("id", planned.path("id").asText());
        JsonNode endpoint = planned.path(ModelOffer.ENDPOINT);
        if (endpoint.isTextual()) stored.set(ModelOffer.ENDPOINT, endpoint);
        stored.set("input", input);
        if (!files.recipes().isEmpty()) stored.set(InputFiles.FILES, files.recipes());
        Asset film = before.film();
        stored.putObject(BEFORE)
                .put("key", film.key())
                .put("bytes", film.bytes())
                .put("sha256", film.sha256());
        return stored.toString();
    }

    /** Returns the stored film of the clip before the one of a job; empty for a take's first clip. */
    public static Optional<Asset> filmBefore(Job later) {
        JsonNode film = ModelOffer.request(later).path(BEFORE);
        if (film.isMissingNode()) return Optional.empty();
        return Optional.of(new Asset(
                film.path("key").asText(),
                film.path("bytes").asLong(),
                film.path("sha256").asText()));
    }
}
