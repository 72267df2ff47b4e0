package io.reelwright.provider.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.QualityTier;
import io.reelwright.config.Secret;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.net.GuardedHttpClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogTest {
    private static final String WAN = """
            kie:
              wan-2.7:
                id: wan/2-7-text-to-video
                tiers: [bulk]
                prompt: {field: prompt, most: 5000}
                shapes: {field: ratio, tall: "9:16"}
                length: {field: duration, as: number, offered: {from: 2, to: 15}}
                price: {usd_per_second: 0.08, source: a page, date: "2026-09-24"}
            """;

    @TempDir
    Path folder;

    @Test
    void everyTierHasAModelForEachShapeAtEachService() {
        ModelCatalog shipped = ModelCatalog.shipped();
        for (String service : List.of("runway", "kie", "fal", "dashscope", "wan"))
            for (QualityTier tier : QualityTier.values())
                for (Aspect aspect : Aspect.values())
                    assertThat(shipped.of(service))
                            .as("%s %s %s", service, tier, aspect)
                            .anyMatch(model ->
                                    model.serves(tier) && model.aspects().contains(aspect));
    }

    /** Wan 2.1 makes sizes in steps of 16, and 4n+1 frames. */
    @Test
    void theModelsForAMachineOfOnesOwnCostNothingAndAskForSizesAndLengthsThatItMakes() {
        for (VideoModel model : ModelCatalog.shipped().of("wan")) {
            assertThat(model.isFree()).as(model.name()).isTrue();
            assertThat(model.length().offered())
                    .as(model.name())
                    .hasSizeGreaterThan(10)
                    .allMatch(frames -> frames % 4 == 1);
            assertThat(model.shapes().values().values())
                    .as(model.name())
                    .allSatisfy(size ->
                            assertThat(size.split("x")).hasSize(2).allMatch(side -> Integer.parseInt(side) % 16 == 0));
        }
        assertThat(ModelCatalog.shipped().of("kie")).noneMatch(VideoModel::isFree);
    }

    @Test
    void noModelAsksForSoundOrChangesThePromptByItself() {
        for (String service : shippedServices())
            for (VideoModel model : ModelCatalog.shipped().of(service))
                assertThat(model.fixed())
                        .as(model.name())
                        .doesNotContainEntry("generate_audio", true)
                        .doesNotContainEntry("sound", true)
                        .doesNotContainEntry("enable_prompt_expansion", true)
                        .doesNotContainEntry("prompt_extend", true);
    }

    private static List<String> shippedServices() {
        return ModelCatalog.shipped().services();
    }

    @Test
    void anEndpointIsAName() {
        String named = WAN.replace("tiers: [bulk]", "endpoint: image_to_video\n    tiers: [bulk]");
        assertThat(ModelCatalog.read(named).of("kie").getFirst().endpoint()).isEqualTo("image_to_video");
        assertThatThrownBy(() -> ModelCatalog.read(named.replace("image_to", "../to")))
                .hasMessageContaining("providers/kie/wan-2.7/endpoint: ../to_video is not a name");
    }

    @Test
    void aFileOfOnesOwnReplacesModelsAndAddsOthersInFront() throws Exception {
        Path own = Files.writeString(
                folder.resolve("providers.yaml"), WAN + WAN.substring(5).replace("wan-2.7:", "wan-9:"));

        List<VideoModel> models = ModelCatalog.with(own).of("kie");

        assertThat(models.getFirst().name()).isEqualTo("wan-9");
        VideoModel wan = models.stream()
                .filter(model -> model.name().equals("wan-2.7"))
                .findFirst()
                .orElseThrow();
        assertThat(wan.tiers()).isEqualTo(Set.of(QualityTier.BULK));
        assertThat(wan.aspects()).isEqualTo(Set.of(Aspect.TALL));
        assertThat(models).hasSize(ModelCatalog.shipped().of("kie").size() + 1);
    }

    @Test
    void whereTheLengthOfTheFileIsBilledALongerFileIsPartOfTheWorstPrice() {
        VideoModel asked = ModelCatalog.read(WAN).of("kie").getFirst();
        VideoModel filed = ModelCatalog.read(WAN.replace("0.08,", "0.08, seconds_over: 0.1,"))
                .of("kie")
                .getFirst();

        ClipLength.Chosen length = new ClipLength.Chosen(3, 3);
        assertThat(asked.price(length)).isEqualTo(240_000);
        assertThat(filed.price(length)).isEqualTo(248_000);
        assertThatThrownBy(() -> ModelCatalog.read(WAN.replace("0.08,", "0.08, seconds_over: 11,")))
                .hasMessageContaining("seconds_over is 11.0; it is from 0 to 10.0");
    }

    @Test
    void theServiceThatBillsTheLengthOfTheFileReservesForALongerOne() {
        for (VideoModel model : ModelCatalog.shipped().of("fal"))
            if (model.priceInWords().endsWith("/s")) {
                long worst = model.price(new ClipLength.Chosen(4, 4));
                assertThat(model.billed(4.1, worst)).as(model.name()).hasValue(worst);
            }
    }

    @Test
    void whatIsWrongInItIsNamedWithItsPlace() {
        Map<String, String> wrong = Map.of(
                WAN.replace("id: wan", "ids: wan"),
                "providers/kie/wan-2.7/id: is missing",
                WAN.replace("tiers: [bulk]", "tiers: [cheap]"),
                "cheap is not a tier",
                WAN.replace("most: 5000", "most: 5000, least: 1"),
                "providers/kie/wan-2.7/prompt/least: is not known",
                WAN.replace("as: number", "as: words"),
                "providers/kie/wan-2.7/length/as: words is not known",
                WAN.replace("{from: 2, to: 15}", "[]"),
                "no length is offered",
                WAN.replace("usd_per_second: 0.08, ", ""),
                "usd_per_second",
                WAN.replace("0.08", "0.00000008"),
                "more than six decimals",
                WAN.replace("tall: \"9:16\"", ""),
                "no shape is offered",
                "kie: [",
                "not valid YAML",
                "- kie",
                "is not a mapping");
        wrong.forEach((yaml, message) ->
                assertThatThrownBy(() -> ModelCatalog.read(yaml)).as(yaml).hasMessageContaining(message));
    }

    @Test
    void aDrivingVideoIsDrawnInAKnownStyle() {
        String posed = WAN.replace(
                "price:",
                "conditions: {pose_video: {field: video_url, size: 720, fps: 24, style: puppet}}\n    price:");

        assertThatThrownBy(() -> ModelCatalog.read(posed))
                .hasMessageContaining("style: is not known; there are skeleton and figure");
        assertThat(ModelCatalog.read(posed.replace("puppet", "figure, persons: 1, megabytes: 2.5"))
                        .of("kie"))
                .hasSize(1);
    }

    @Test
    void aModelWhoseServiceInsistsOnAnAddressIsOfferedOnlyWithOne() {
        String control = "kling-3.0-motion-control";

        assertThat(connected(CallbackAddress.NONE)).isNotEmpty().doesNotContain(control);
        assertThat(connected(new CallbackAddress(URI.create("https://me.example/"), new byte[32])))
                .contains(control);
    }

    private static List<String> connected(CallbackAddress callbacks) {
        try (GuardedHttpClient http = new GuardedHttpClient()) {
            ServiceParts parts = new ServiceParts(
                    ModelCatalog.shipped(),
                    OwnFfmpeg::get,
                    file -> Path.of(file.key()),
                    http,
                    callbacks,
                    Clock.systemUTC());
            return parts
                    .connection(
                            "kie",
                            URI.create("https://kie.example"),
                            Secret.of("a-key-of-some-length"),
                            (_, name, _) -> name)
                    .models()
                    .stream()
                    .map(VideoModel::name)
                    .toList();
        }
    }
}
