package io.reelwright.provider.model;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Scene;
import io.reelwright.provider.model.InputFields.Picture;
import io.reelwright.provider.video.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Estimates what the scenes of an order may cost at most, from its format, length, tier and services and the catalogue's prices alone.
 *
 * <p>A user's own script counts by its words, whatever length was ordered.
 *
 * <p>STORYBOARD may cut a narration into few long or many short scenes. Of all lengths that it uses, the one that makes the whole video
 * dearest is assumed for every scene, with the dearest model that may be asked for it.
 */
public final class CostEstimator {
    /** How much longer than ordered a narration may be. */
    private static final double LONGER = 1.15;

    /** A card that builds up while it is spoken stays longer, in seconds. */
    private static final double BUILDING = 1.5;

    /** The longest transition into the next scene, in seconds. It is part of a take. */
    private static final double TRANSITION = 0.8;

    private final ModelCatalog models;
    private final Routing routing;
    private final Set<String> available;
    private final long limit;

    /**
     * @param available services with a key
     * @param limit     spending limit of one campaign, in micros
     */
    public CostEstimator(ModelCatalog models, Set<String> available, long limit) {
        this.models = models;
        this.routing = models.routing();
        this.available = Set.copyOf(available);
        this.limit = limit;
    }

    /** Returns the estimate of an order. */
    public CostEstimate of(Brief brief) {
        List<Double> spoken = spoken(brief);
        long budget = brief.purchases().limit(limit);
        int most = scenes(spoken, Scene.SHORTEST);
        List<List<VideoModel>> asked = budget == 0 ? List.of() : models(brief);
        List<Aspect> shapes = brief.aspects().stream().distinct().toList();
        List<Aspect> bought = brief.purchases().eachShape() ? shapes : shapes.subList(0, 1);
        Wanted wanted = new Wanted(brief.purchases().chain(), brief.character() != null);
        CostEstimate worst = new CostEstimate(0, most, budget);
        int longest = (int) Math.ceil((Scene.LONGEST + BUILDING) * Scene.FPS);
        for (int frames = (int) (Scene.SHORTEST * Scene.FPS); frames <= longest; frames++) {
            double seconds = frames / (double) Scene.FPS;
            int scenes = scenes(spoken, seconds);
            long sum = 0;
            for (Aspect aspect : bought) sum += scenes * dearest(asked, seconds + TRANSITION, aspect, wanted);
            if (sum > worst.micros()) worst = new CostEstimate(sum, scenes, budget);
        }
        return worst;
    }

    /** Returns the models of each service that is asked. */
    private List<List<VideoModel>> models(Brief brief) {
        List<List<VideoModel>> asked = new ArrayList<>();
        for (String service : routing.names(brief.tier(), brief.purchases().providers()))
            if (available.contains(service))
                asked.add(models.of(service).stream()
                        .filter(model -> model.serves(brief.tier()))
                        .filter(model -> !model.needsPoses() || isPosed(brief))
                        .toList());
        return asked;
    }

    /** A model that needs a pose video is asked only for an order with poses. */
    private static boolean isPosed(Brief brief) {
        MotionBlueprint blueprint = brief.blueprint();
        return blueprint != null && !blueprint.poses().isEmpty();
    }

    /**
     * The pictures that scenes of an order may have.
     *
     * @param frames    whether a scene may begin with the last frame of another
     * @param character whether there is a picture of a person
     */
    private record Wanted(boolean frames, boolean character) {
        boolean has(Picture picture) {
            return switch (picture) {
                case FIRST_FRAME, LAST_FRAME -> frames;
                case REFERENCE_IMAGE, CHARACTER -> character;
            };
        }
    }

    /** Returns the price of the dearest clips for a scene. A model that needs a picture that no scene has only goes on from another clip. */
    private static long dearest(List<List<VideoModel>> asked, double seconds, Aspect aspect, Wanted wanted) {
        long most = 0;
        for (List<VideoModel> service : asked) {
            List<VideoModel> continuing =
                    service.stream().filter(model -> model.canContinue(aspect)).toList();
            for (VideoModel model : service) {
                if (!model.makes(aspect) || !model.neededPictures().allMatch(wanted::has)) continue;
                most = Math.max(
                        most,
                        ClipSeries.of(model, continuing, seconds)
                                .map(ClipSeries::price)
                                .orElse(0L));
            }
        }
        return most;
    }

    /** Returns the lengths of what is cut into scenes apart: the whole narration, or each sentence of a user's own script. */
    private static List<Double> spoken(Brief brief) {
        String script = brief.script();
        return script == null ? List.of(brief.seconds() * LONGER) : ScriptLength.of(script);
    }

    /** Returns how many scenes of a length there may be. A sentence has at least one. */
    private static int scenes(List<Double> spoken, double seconds) {
        return spoken.stream()
                .mapToInt(one -> Math.max(1, (int) Math.ceil(one / seconds)))
                .sum();
    }
}
