package io.reelwright.provider.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.QualityTier;
import io.reelwright.provider.condition.InputFiles;
import io.reelwright.provider.video.DeliveredBefore;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.PlannedClip;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.Jobs;
import io.reelwright.testing.SceneRequests;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the models of a service fill a scene: with one clip, or with several that go on from each other, in one or each shape. */
class ClipSeriesTest {
    private static final String SHORT = """
            shop:
              short:
                id: t2v
                tiers: [bulk]
                prompt: {field: prompt, most: 800}
                shapes: {field: ratio, wide: "16:9", tall: "9:16"}
                length: {field: duration, as: number, offered: [2, 4]}
                price: {usd_per_second: 0.10, source: a page, date: "2026-09-24"}
            """;
    private static final String CONTINUING = SHORT + """
              short-i2v:
                id: i2v
                tiers: [bulk]
                prompt: {field: prompt, most: 800}
                shapes: {wide: "", tall: ""}
                length: {field: duration, as: number, offered: [2, 3]}
                conditions: {first_frame: {field: image_url, needed: true}, last_frame: {field: end_url}}
                price: {usd_per_second: 0.20, source: a page, date: "2026-09-24"}
            """;
    private static final String LONG = CONTINUING + """
              long:
                id: long
                tiers: [bulk]
                prompt: {field: prompt, most: 800}
                shapes: {field: ratio, tall: "9:16"}
                length: {field: duration, as: number, offered: [10]}
                price: {usd_per_second: 0.50, source: a page, date: "2026-09-24"}
            """;
    private static final Asset PICTURE = new Asset("a/first.png", 7, "ab".repeat(32));
    private static final Asset OTHER = new Asset("a/last.png", 8, "cd".repeat(32));

    private final ServiceHealth health = new ServiceHealth(Clock.systemUTC());

    @Test
    void aModelThatFillsTheSceneAloneComesBeforeOneThatNeedsSeveralClips() {
        Offer.Sold sold = sold(LONG, lasting(6));

        assertThat(sold.model()).isEqualTo("long");
        assertThat(sold.later()).isEmpty();
        assertThat(ModelOffer.request(Jobs.with(sold.request())).has("clips")).isFalse();
    }

    @Test
    void upToFifteenPercentAreSlowedAndMoreIsContinued() {
        assertThat(sold(CONTINUING, lasting(4.6)).later()).isEmpty();

        Offer.Sold sold = sold(CONTINUING, lasting(4.7));

        assertThat(sold.seconds()).isEqualTo(4);
        assertThat(sold.later()).containsExactly(new PlannedClip("clip2", "short-i2v", 400_000, 2, Aspect.TALL, true));
        assertThat(sold.worst()).isEqualTo(400_000);
        assertThat(sold.total()).isEqualTo(800_000);
        assertThat(sold.models()).isEqualTo("short+short-i2v");
    }

    @Test
    void asManyClipsAreBoughtAsTheSceneNeeds() {
        Offer.Sold sold = sold(CONTINUING, lasting(10));

        assertThat(sold.later()).extracting(PlannedClip::seconds).containsExactly(3.0, 2.0);
        assertThat(sold.later()).extracting(PlannedClip::part).containsExactly("clip2", "clip3");
    }

    @Test
    void withoutAModelThatGoesOnTheLongestClipMustCoverHalf() {
        assertThat(sold(SHORT, lasting(8)).later()).isEmpty();
        assertThat(offer(SHORT, lasting(8.1)))
                .isEqualTo(new Offer.Declined("short makes clips of up to 4.0 s, and the scene lasts 8.1 s"));
        assertThat(offer(CONTINUING, lasting(90))).as("too many clips").isInstanceOf(Offer.Declined.class);
    }

    @Test
    void aModelThatIsLeftAloneContinuesNothing() {
        for (int i = 0; i < 5; i++) health.failed("short-i2v");

        assertThat(sold(CONTINUING, lasting(7)).later()).isEmpty();
    }

    @Test
    void theRequestForALaterClipIsInTheFirstOnesAndTakesTheStoredFrame() {
        Offer.Sold sold = sold(CONTINUING, lasting(7));
        var first = Jobs.with(sold.request());
        DeliveredBefore before = new DeliveredBefore(new Asset("a/clip.mp4", 9, "ef".repeat(32)), PICTURE);

        var later = Jobs.with(TakeClips.request(first, sold.later().getFirst(), before));

        assertThat(TakeClips.of(first)).extracting(PlannedClip::part).containsExactly("", "clip2");
        assertThat(TakeClips.filmBefore(later)).contains(before.film());
        JsonNode request = ModelOffer.request(later);
        assertThat(request.path("id").asText()).isEqualTo("i2v");
        String upload = request.at("/input/image_url/upload").asText();
        assertThat(request.path(InputFiles.FILES).path(upload).path("sha256").asText())
                .isEqualTo(PICTURE.sha256());
        assertThat(request.at("/input/prompt").asText())
                .isEqualTo(ModelOffer.request(first).at("/input/prompt").asText());
    }

    @Test
    void eachShapeIsOfferedWithItsPriceAndOneThatTheModelDoesNotMakeIsNot() {
        TakeRequest both = with(lasting(6), List.of(Aspect.TALL, Aspect.WIDE));

        assertThat(sold(CONTINUING, both).later()).as("not ordered").hasSize(1);
        Offer.Sold sold = sold(CONTINUING, both.inEachShape());
        assertThat(sold.later())
                .extracting(PlannedClip::part, PlannedClip::aspect, PlannedClip::continues)
                .containsExactly(
                        tuple("clip2", Aspect.TALL, true),
                        tuple("16x9", Aspect.WIDE, false),
                        tuple("16x9-clip2", Aspect.WIDE, true));
        assertThat(sold.total()).isEqualTo(2 * (400_000 + 400_000));
        assertThat(sold(LONG, both.inEachShape()).later()).as("long makes none").isEmpty();
    }

    @Test
    void picturesGoToTheModelThatTakesThemTheLastOneWithTheLastClip() {
        TakeRequest request = lasting(5).following(new ScenePictures(PICTURE, OTHER, List.of(PICTURE)));
        VideoModel i2v = ModelCatalog.read(CONTINUING).of("shop").getLast();

        Offer.Sold alone = (Offer.Sold) ModelOffer.of(List.of(i2v), lasting(3).following(request.pictures()), health);
        Offer.Sold two = (Offer.Sold) ModelOffer.of(List.of(i2v), request, health);
        Offer.Sold words = sold(SHORT, lasting(3).following(request.pictures()));

        assertThat(alone.conditions())
                .containsExactlyInAnyOrder(Offer.Condition.FIRST_FRAME, Offer.Condition.LAST_FRAME);
        JsonNode first = ModelOffer.request(Jobs.with(two.request()));
        assertThat(first.at("/input").has("image_url")).isTrue();
        assertThat(first.at("/input").has("end_url")).isFalse();
        assertThat(first.at("/clips/1/input").has("end_url")).isTrue();
        assertThat(two.conditions()).isEqualTo(alone.conditions());
        assertThat(ModelOffer.conditions(Jobs.with(two.request())).missed())
                .containsExactly(Offer.Condition.REFERENCE_IMAGE);
        assertThat(ModelOffer.conditions(Jobs.with(words.request())).missed())
                .containsExactlyInAnyOrder(
                        Offer.Condition.FIRST_FRAME, Offer.Condition.LAST_FRAME, Offer.Condition.REFERENCE_IMAGE);
    }

    @Test
    void aModelThatBeginsWithTheGivenPictureComesBeforeOneOfWordsAlone() {
        TakeRequest pictured = premium(lasting(5)).following(new ScenePictures(PICTURE, null, List.of()));
        List<VideoModel> fal = ModelCatalog.shipped().of("fal");

        Offer.Sold words = (Offer.Sold) ModelOffer.of(fal, premium(lasting(5)), health);
        Offer.Sold begun = (Offer.Sold) ModelOffer.of(fal, pictured, health);

        assertThat(words.model()).isEqualTo("kling-3.0-pro");
        assertThat(begun.model()).isEqualTo("veo-3.1-i2v");
        assertThat(begun.conditions()).containsExactly(Offer.Condition.FIRST_FRAME);
        for (String service : List.of("kie", "fal"))
            for (TakeRequest one : List.of(pictured, lasting(5).following(pictured.pictures())))
                assertThat(((Offer.Sold) ModelOffer.of(ModelCatalog.shipped().of(service), one, health)).conditions())
                        .as(service + " " + one.tier())
                        .contains(Offer.Condition.FIRST_FRAME);
    }

    @Test
    void aClipThatWouldHaveToHurryDoesNotEndWithTheGivenPicture() {
        ScenePictures both = new ScenePictures(PICTURE, OTHER, List.of());
        String slow = CONTINUING.replace("offered: [2, 3]", "offered: [4]");
        VideoModel i2v = ModelCatalog.read(slow).of("shop").getLast();

        Offer.Sold fits = (Offer.Sold) ModelOffer.of(List.of(i2v), lasting(2.7).following(both), health);
        Offer.Sold hurries =
                (Offer.Sold) ModelOffer.of(List.of(i2v), lasting(2.6).following(both), health);

        assertThat(fits.conditions()).contains(Offer.Condition.LAST_FRAME);
        assertThat(hurries.conditions()).containsExactly(Offer.Condition.FIRST_FRAME);
        assertThat(ClipEnds.of(Jobs.with(fits.request())))
                .containsExactly(Map.entry(Aspect.TALL, new Ends(PICTURE, OTHER)));
        assertThat(ClipEnds.of(Jobs.with(hurries.request())))
                .containsExactly(Map.entry(Aspect.TALL, new Ends(PICTURE, null)));
    }

    @Test
    void eachShapeBeginsWithItsOwnPicture() {
        ScenePictures own = ScenePictures.NONE.between(
                new Ends(PICTURE, null),
                Map.of(Aspect.TALL, new Ends(PICTURE, null), Aspect.WIDE, new Ends(OTHER, null)));
        TakeRequest both = with(lasting(3), List.of(Aspect.TALL, Aspect.WIDE))
                .inEachShape()
                .following(own);
        VideoModel i2v = ModelCatalog.read(CONTINUING).of("shop").getLast();

        JsonNode request =
                ModelOffer.request(Jobs.with(((Offer.Sold) ModelOffer.of(List.of(i2v), both, health)).request()));

        assertThat(sha(request, request.path("input"))).isEqualTo(PICTURE.sha256());
        JsonNode wide = request.at("/clips/1");
        assertThat(sha(wide, wide.path("input"))).isEqualTo(OTHER.sha256());
        assertThat(ClipEnds.of(Jobs.with(request.toString()))).isEqualTo(own.others());
    }

    private static String sha(JsonNode request, JsonNode input) {
        String upload = input.at("/image_url/upload").asText();
        return request.path(InputFiles.FILES).path(upload).path("sha256").asText();
    }

    private static TakeRequest premium(TakeRequest one) {
        return new TakeRequest(
                one.campaign(),
                QualityTier.PREMIUM,
                one.scene(),
                one.words(),
                one.direction(),
                one.blueprint(),
                one.aspects(),
                one.take(),
                one.seed(),
                one.last(),
                one.mends());
    }

    @Test
    void anAnimatingModelIsOfferedWhenThereIsACharacterAndAPose() {
        TakeRequest posed = SceneRequests.of(Blueprints.of("pose"), 0, 150, Aspect.TALL);
        TakeRequest pictured = posed.following(new ScenePictures(null, null, List.of(PICTURE)));
        for (String service : List.of("kie", "fal")) {
            List<VideoModel> models = ModelCatalog.shipped().of(service);

            Offer.Sold sold = (Offer.Sold) ModelOffer.of(models, pictured, health);

            assertThat(sold.model()).isEqualTo("wan-2.2-animate");
            assertThat(sold.conditions())
                    .containsExactlyInAnyOrder(Offer.Condition.POSES, Offer.Condition.REFERENCE_IMAGE);
            assertThat(((Offer.Sold) ModelOffer.of(models, posed, health)).model())
                    .isNotEqualTo("wan-2.2-animate");
        }
    }

    private static TakeRequest lasting(double seconds) {
        return SceneRequests.of(Blueprints.of("transitions"), 0, (int) Math.round(seconds * 30), Aspect.TALL);
    }

    private static TakeRequest with(TakeRequest one, List<Aspect> aspects) {
        return new TakeRequest(
                one.campaign(),
                one.tier(),
                one.scene(),
                one.words(),
                one.direction(),
                one.blueprint(),
                aspects,
                one.take(),
                one.seed(),
                one.last(),
                one.mends());
    }

    private Offer offer(String models, TakeRequest request) {
        return ModelOffer.of(ModelCatalog.read(models).of("shop"), request, health);
    }

    private Offer.Sold sold(String models, TakeRequest request) {
        if (offer(models, request) instanceof Offer.Sold sold) return sold;
        throw new AssertionError(offer(models, request).toString());
    }
}
