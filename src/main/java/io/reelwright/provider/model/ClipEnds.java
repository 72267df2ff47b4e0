package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.money.Job;
import io.reelwright.provider.video.Offer.Condition;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.TakeRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures between which the clips of a take were ordered. They are noted in the stored request of the first clip's job, because the
 * campaign may have other pictures by the time the clips are delivered.
 */
final class ClipEnds {
    // A field of a stored request that is not sent.
    private static final String ENDS = "ends";

    private ClipEnds() {}

    /** Notes the pictures that the clips follow. */
    static void write(ObjectNode stored, TakeRequest request, List<OfferedClip> clips) {
        ObjectNode all = stored.objectNode();
        for (OfferedClip one : clips) {
            Ends given = request.pictures().ends(one.clip().aspect());
            note(all, one, Condition.FIRST_FRAME, given.first());
            note(all, one, Condition.LAST_FRAME, given.last());
        }
        if (!all.isEmpty()) stored.set(ENDS, all);
    }

    private static void note(ObjectNode all, OfferedClip clip, Condition condition, @Nullable Asset picture) {
        if (picture == null || !clip.clip().followed().contains(condition)) return;
        all.withObject("/" + clip.clip().aspect().name())
                .putObject(condition.label())
                .put("key", picture.key())
                .put("bytes", picture.bytes())
                .put("sha256", picture.sha256());
    }

    /** Returns the pictures by shape. */
    static Map<Aspect, Ends> of(Job first) {
        Map<Aspect, Ends> all = new EnumMap<>(Aspect.class);
        for (Map.Entry<String, JsonNode> one :
                ModelOffer.request(first).path(ENDS).properties())
            all.put(
                    Aspect.valueOf(one.getKey()),
                    new Ends(
                            picture(one.getValue().path(Condition.FIRST_FRAME.label())),
                            picture(one.getValue().path(Condition.LAST_FRAME.label()))));
        return Map.copyOf(all);
    }

    private static @Nullable Asset picture(JsonNode node) {
        if (node.isMissingNode()) return null;
        return new Asset(
                node.path("key").asText(),
                node.path("bytes").asLong(),
                node.path("sha256").asText());
    }
}
