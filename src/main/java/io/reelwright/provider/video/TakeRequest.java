package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.WordTime;
import java.util.List;

/**
 * Request for a take of a scene.
 *
 * @param campaign  campaign id, for names and records only
 * @param tier      cost class of the campaign
 * @param providers services that the order names, in the order in which they are asked; empty for the list of the tier
 * @param scene     the planned scene
 * @param words     words spoken in the scene, times in seconds from the scene's start
 * @param direction look, pace, mood
 * @param blueprint the planned movement
 * @param aspects   required shapes, that of the campaign's first output first
 * @param take      number of the take, from 1
 * @param seed      root of every random choice
 * @param last      template of the previous scene, so that two in a row do not look alike; empty for the first scene
 * @param mends     changes that QUALITY requests against the previous take; empty for a first take
 * @param eachShape whether a bought take is bought in each required shape
 * @param pictures  stored pictures that the take is to follow
 * @param stock     which place stock libraries have among the makers that are asked
 * @param stage     the place that a drawn take shows
 */
public record TakeRequest(
        String campaign,
        QualityTier tier,
        List<String> providers,
        Scene scene,
        List<WordTime> words,
        Direction direction,
        MotionBlueprint blueprint,
        List<Aspect> aspects,
        int take,
        long seed,
        String last,
        List<Diagnosis.Finding> mends,
        boolean eachShape,
        ScenePictures pictures,
        Routing.Stock stock,
        Stage stage) {
    public TakeRequest {
        providers = List.copyOf(providers);
        words = List.copyOf(words);
        aspects = List.copyOf(aspects);
        mends = List.copyOf(mends);
    }

    /** Returns the same request with another prompt. */
    public TakeRequest withPrompt(String prompt) {
        return new TakeRequest(
                campaign,
                tier,
                providers,
                scene.prompted(prompt),
                words,
                direction,
                blueprint,
                aspects,
                take,
                seed,
                last,
                mends,
                eachShape,
                pictures,
                stock,
                stage);
    }

    /** Creates a request of a campaign whose order names no services. */
    public TakeRequest(
            String campaign,
            QualityTier tier,
            Scene scene,
            List<WordTime> words,
            Direction direction,
            MotionBlueprint blueprint,
            List<Aspect> aspects,
            int take,
            long seed,
            String last,
            List<Diagnosis.Finding> mends) {
        this(
                campaign,
                tier,
                List.of(),
                scene,
                words,
                direction,
                blueprint,
                aspects,
                take,
                seed,
                last,
                mends,
                false,
                ScenePictures.NONE,
                Routing.Stock.LISTED,
                Stage.NEUTRAL);
    }

    /** Returns the same request, bought in each required shape. */
    public TakeRequest inEachShape() {
        return with(true, pictures, stage);
    }

    /** Returns the same request with pictures to follow. */
    public TakeRequest following(ScenePictures given) {
        return with(eachShape, given, stage);
    }

    /** Returns the same request for a take that shows another place. */
    public TakeRequest on(Stage place) {
        return with(eachShape, pictures, place);
    }

    /** Returns the request for the first take of another scene of the video, on the same stage. */
    public TakeRequest of(Scene other) {
        return new TakeRequest(
                campaign,
                tier,
                providers,
                other,
                List.of(),
                direction,
                blueprint,
                aspects,
                1,
                seed,
                "",
                List.of(),
                eachShape,
                pictures,
                stock,
                new Stage(stage.world(), stage.seed()));
    }

    private TakeRequest with(boolean shapes, ScenePictures given, Stage place) {
        return new TakeRequest(
                campaign, tier, providers, scene, words, direction, blueprint, aspects, take, seed, last, mends, shapes,
                given, stock, place);
    }
}
