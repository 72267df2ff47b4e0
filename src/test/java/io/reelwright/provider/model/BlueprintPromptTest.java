package io.reelwright.provider.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.money.Job;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.Jobs;
import io.reelwright.testing.SceneRequests;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlueprintPromptTest {
    private static final MotionBlueprint NONE =
            new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());

    @Test
    void theBlueprintsCameraReplacesTheStoryboards() {
        assertThat(prompt("kie", "wan-2.7", Blueprints.of("camera"), 0, 90))
                .isEqualTo(SceneRequests.PICTURE + " The camera slowly pushes in.");
        assertThat(prompt("kie", "wan-2.7", Blueprints.of("camera"), 90, 90))
                .isEqualTo(SceneRequests.PICTURE + " The camera pans to the left.");
        assertThat(prompt("kie", "wan-2.7", Blueprints.of("camera"), 60, 150))
                .isEqualTo(SceneRequests.PICTURE
                        + " The camera slowly pushes in, then pans to the left, then tilts up, handheld.");
    }

    @Test
    void aModelIsToldInItsOwnWay() {
        assertThat(prompt("kie", "kling-3.0", Blueprints.of("camera"), 60, 150))
                .isEqualTo(SceneRequests.PICTURE + " Camera: slow dolly in, then pan left, then handheld tilt up.");
    }

    @Test
    void withoutACameraInTheBlueprintTheStoryboardsMoveIsUsed() {
        String storyboards = SceneRequests.PICTURE + " The camera slowly pulls out.";
        assertThat(prompt("kie", "wan-2.7", NONE, 0, 90)).isEqualTo(storyboards);
        assertThat(prompt("kie", "wan-2.7", Blueprints.of("transitions"), 0, 90))
                .isEqualTo(storyboards);
        assertThat(prompt("kie", "wan-2.7", Blueprints.of("camera"), 290, 90))
                .as("mostly after its end")
                .isEqualTo(storyboards);
    }

    @Test
    void everyModelsLimitHoldsAndTheSameSceneGivesTheSameRequest() {
        for (String service : List.of("kie", "fal"))
            for (VideoModel model : ModelCatalog.shipped().of(service)) {
                TakeRequest request = SceneRequests.of(Blueprints.of("camera"), 60, 150, Aspect.TALL);
                VideoModel.Clip clip = model.clip(request);
                assertThat(model.clip(request)).as(model.name()).isEqualTo(clip);
                if (model.prompt() == null) continue;
                assertThat(clip.prompt().length())
                        .as(model.name())
                        .isLessThanOrEqualTo(model.prompt().most());
                assertThat(clip.prompt()).as(model.name()).containsIgnoringCase("then");
            }
    }

    @Test
    void aShortLimitKeepsTheLongestMove() {
        VideoModel model = only(MODEL.replace("most: 800", "most: 120"));
        assertThat(model.clip(SceneRequests.of(Blueprints.of("camera"), 60, 150, Aspect.TALL))
                        .prompt())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(" The camera pans to the left.");
    }

    @Test
    void aSceneWithPosesGoesToTheModelThatTakesThem() {
        TakeRequest request = SceneRequests.of(Blueprints.of("pose"), 0, 150, Aspect.TALL);

        Offer.Sold sold = sold("fal", request);

        assertThat(sold.model()).isEqualTo("wan-2.1-vace-pose");
        assertThat(sold.conditions()).containsExactly(Offer.Condition.POSES);
        assertThat(sold).isEqualTo(sold("fal", request));
        assertThat(ModelOffer.request(Jobs.with(sold.request()))
                        .at("/input/video_url/upload")
                        .asText())
                .hasSize(64);
    }

    @Test
    void whatAModelCouldNotTakeIsInTheJob() {
        TakeRequest request = SceneRequests.of(Blueprints.of("pose"), 0, 150, Aspect.TALL);

        Job job = Jobs.with(sold("kie", request).request());

        assertThat(ModelOffer.conditions(job)).isEqualTo(new Offer.Conditions(Set.of(), Set.of(Offer.Condition.POSES)));
    }

    @Test
    void aSceneWithoutPosesIsOfferedAsBefore() {
        for (String service : List.of("kie", "fal")) {
            Offer.Sold sold = sold(service, SceneRequests.of(NONE, 0, 150, Aspect.TALL));
            assertThat(sold.model()).isIn("wan-2.7", "wan-3.0");
            assertThat(ModelOffer.request(Jobs.with(sold.request())).fieldNames())
                    .toIterable()
                    .containsExactly("id", "input");
        }
    }

    @Test
    void onlyPartsOfTheBlueprintThatFallOnTheSceneCount() {
        assertThat(sold("fal", SceneRequests.of(Blueprints.of("pose"), 150, 150, Aspect.TALL))
                        .conditions())
                .isEmpty();
    }

    private static final String MODEL = """
            kie:
              short:
                id: short
                tiers: [bulk]
                prompt: {field: prompt, most: 800}
                shapes: {field: ratio, tall: "9:16"}
                length: {field: duration, as: number, offered: [5]}
                price: {usd_per_second: 0.08, source: a page, date: "2026-09-24"}
            """;

    private static VideoModel only(String yaml) {
        return ModelCatalog.read(yaml).of("kie").getFirst();
    }

    private static Offer.Sold sold(String service, TakeRequest request) {
        return (Offer.Sold)
                ModelOffer.of(ModelCatalog.shipped().of(service), request, new ServiceHealth(Clock.systemUTC()));
    }

    private static String prompt(String service, String name, MotionBlueprint blueprint, int first, int frames) {
        return Stream.of(ModelCatalog.shipped().of(service))
                .flatMap(List::stream)
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow()
                .clip(SceneRequests.of(blueprint, first, frames, Aspect.TALL))
                .prompt();
    }
}
