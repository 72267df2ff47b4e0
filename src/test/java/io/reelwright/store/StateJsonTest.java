package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.FailureReason;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Move;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SourceOrigin;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.VideoState;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.Storyboards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateJsonTest {
    private static final Asset FILE = new Asset("01X/a.mp4", 7, "ab");
    private final VideoState state = VideoState.of(Campaigns.campaign("honey"))
            .at(Phase.QUALITY)
            .plusTake(new Take(0, 1, "studio-headline", 5, Map.of(Aspect.TALL, FILE), Map.of(), null)
                    .judged(new Diagnosis(0.25, false, List.of())));

    @Test
    void aStateIsTheSameAfterWritingAndReading() {
        assertThat(StateJson.read(StateJson.write(state))).isEqualTo(state);
    }

    @Test
    void whereATextWasFoundIsKeptAndABriefOfBeforeHasNoSuchPlace() throws Exception {
        SourceOrigin origin = new SourceOrigin(
                SourceOrigin.Kind.ENCYCLOPEDIA,
                "Honey",
                "https://wiki.example/wiki/Honey",
                "Examplepedia",
                "CC BY-SA 4.0",
                Instant.parse("2026-11-30T07:00:00Z"));
        Brief found = Campaigns.brief("honey").withOrigin(origin);

        assertThat(StateJson.mapper().readValue(StateJson.writeAny(found), Brief.class))
                .isEqualTo(found);
        assertThat(StateJson.writeAny(Campaigns.brief("honey"))).doesNotContain("origin");
    }

    @Test
    void theWorldOfAnOrderIsKeptAndABriefOfBeforeHasNone() throws Exception {
        ObjectNode json = tree(VideoState.of(Campaigns.campaign("honey")));
        assertThat(json.at("/campaign/brief").has("world")).isFalse();
        assertThat(StateJson.read(json.toString()).campaign().brief().world()).isNull();

        ((ObjectNode) json.at("/campaign/brief")).put("world", "kitchen");
        VideoState ordered = StateJson.read(json.toString());

        assertThat(ordered.campaign().brief().world()).isEqualTo("kitchen");
        assertThat(StateJson.read(StateJson.write(ordered))).isEqualTo(ordered);
        assertThat(ordered.schema())
                .as("older binaries read it, and choose a world themselves")
                .isEqualTo(1);
        assertThat(CampaignStore.fingerprint(ordered.campaign().brief()))
                .isNotEqualTo(CampaignStore.fingerprint(Campaigns.brief("honey")));
    }

    @Test
    void theSameOrderGoesOnWhenItsArticleHasChangedAndAnotherOneDoesNot() {
        Brief first = found("Honey keeps.", "Honey", "2026-11-30T07:00:00Z");

        assertThat(CampaignStore.fingerprint(found("Honey keeps for years.", "Honey", "2026-12-02T09:00:00Z")))
                .isEqualTo(CampaignStore.fingerprint(first));
        assertThat(CampaignStore.fingerprint(found("Honey keeps.", "Mead", "2026-11-30T07:00:00Z")))
                .isNotEqualTo(CampaignStore.fingerprint(first));
        assertThat(CampaignStore.fingerprint(first.withOrigin(null))).isNotEqualTo(CampaignStore.fingerprint(first));
    }

    private static Brief found(String source, String title, String time) {
        Order order = new Order("Honey", source, null, null, null, null, null, null, null, null, null, null);
        return new OrderCheck(order, List.of("slt"), field -> field)
                .brief()
                .orElseThrow()
                .withOrigin(new SourceOrigin(
                        SourceOrigin.Kind.ENCYCLOPEDIA,
                        title,
                        "https://wiki.example/wiki/" + title,
                        "Examplepedia",
                        "CC BY-SA 4.0",
                        Instant.parse(time)));
    }

    @Test
    void aStateOfBeforeHasNoReasonAndAnOlderBinaryThatTriesAgainLeavesNone() throws Exception {
        FailureReason thin = new FailureReason(FailureReason.SOURCE_TOO_THIN, "one sentence", "provide more");
        VideoState failed = state.withFailure(thin.said(), thin);
        ObjectNode before = tree(failed);
        before.remove("reason");
        ObjectNode tried = tree(failed);
        tried.putNull("failure");

        assertThat(StateJson.read(StateJson.write(failed)).reason()).isEqualTo(thin);
        assertThat(StateJson.read(before.toString()).reason()).isNull();
        assertThat(StateJson.read(tried.toString()).reason()).isNull();
    }

    @Test
    void aBlueprintOfBeforeIsReadAsARhythm() throws Exception {
        MotionBlueprint old = new MotionBlueprint(
                MotionBlueprint.Origin.REFERENCE,
                List.of("shots"),
                List.of(new MotionBlueprint.Shot(0, 2.5, Transition.Kind.CUT)),
                2.5,
                0,
                List.of());
        ObjectNode json = tree(state.withBlueprint(old));
        ObjectNode blueprint = (ObjectNode) json.path("blueprint");
        blueprint.remove(List.of("version", "fps", "frames"));

        MotionBlueprint read = StateJson.read(json.toString()).blueprintNow();

        assertThat(read).isEqualTo(old);
        assertThat(read.version()).isEqualTo(MotionBlueprint.VERSION);
        assertThat(read.rhythm().shots()).hasSize(1);
        assertThat(blueprint.fieldNames())
                .toIterable()
                .as("a rhythm is written as before")
                .containsExactly("origin", "measured", "shots", "medianShot", "cutsPerMinute", "notes");
    }

    @Test
    void aBlueprintOfAnOrderIsTheSameAfterWritingAndReadingAndOlderBinariesLeaveItAlone() {
        for (String name : List.of("camera", "pose", "transitions")) {
            Campaign before = Campaigns.campaign("honey");
            VideoState ordered = VideoState.of(before.with(Blueprints.brief(name)));
            VideoState planned = ordered.withBlueprint(Blueprints.of(name).withoutPoses(3));

            VideoState read = StateJson.read(StateJson.write(planned));

            assertThat(read).isEqualTo(planned);
            assertThat(read.blueprintNow()).isEqualTo(Blueprints.of(name));
            assertThat(read.schema()).isEqualTo(3);
        }
    }

    @Test
    void aFieldOfANewerBinaryIsPassedOver() throws Exception {
        assertThat(StateJson.read(newer().toString()).withUnknown(Map.of())).isEqualTo(state);
    }

    @Test
    void aFieldOfANewerBinaryIsWrittenBackWhereverItWas() throws Exception {
        ObjectNode json = newer();

        VideoState read = StateJson.read(json.toString());

        assertThat(tree(read)).isEqualTo(json);
    }

    @Test
    void aFieldOfANewerBinaryOutlastsTheWorkOfAnOlderOne() throws Exception {
        ObjectNode json = newer();
        ObjectNode take = (ObjectNode) json.at("/takes/0");
        take.put("mood", "calm");

        VideoState worked = StateJson.read(json.toString())
                .plusTake(new Take(0, 2, "studio-headline", 6, Map.of(), Map.of(), null))
                .told("Other words.", phase -> phase.compareTo(Phase.COMPOSE) >= 0)
                .at(Phase.VISUAL);

        ObjectNode written = tree(StateJson.read(StateJson.write(worked)));
        assertThat(written.at("/campaign/owner/name").asText()).isEqualTo("x");
        assertThat(written.at("/campaign/brief/a~1b~0").asInt()).isEqualTo(7);
        assertThat(written.at("/campaign/brief/script").asText()).isEqualTo("Other words.");
        assertThat(written.at("/takes/0/mood").asText()).isEqualTo("calm");
        assertThat(written.at("/takes/1").has("mood")).isFalse();
    }

    @Test
    void aFieldOfANewerBinaryGoesWithTheRecordThatHadIt() throws Exception {
        ObjectNode json = newer();

        VideoState again = StateJson.read(json.toString()).again(Phase.VISUAL, phase -> true);

        assertThat(tree(again).at("/takes")).isEmpty();
        assertThat(tree(StateJson.read(StateJson.write(again)))).isEqualTo(tree(again));
    }

    @Test
    void filesThatOnlyANewerBinaryKnowsAreFoundAndMovedAsWell() throws Exception {
        ObjectNode json = tree();
        String id = state.campaign().id();
        json.putObject("music").put("key", id + "/tune.ogg").put("bytes", 3).put("sha256", "cd");

        VideoState read = StateJson.read(json.toString());

        assertThat(StateFiles.of(read)).containsKey("tune.ogg");
        assertThat(tree(StateFiles.moved(read, "OTHER")).at("/music/key").asText())
                .isEqualTo("OTHER/tune.ogg");
    }

    @Test
    void aCampaignThatShowsUploadedFilesNeedsABinaryThatKnowsThem() {
        Campaign plain = Campaigns.campaign("honey");
        Brief with = plain.brief().withUploads(List.of(FILE), null);

        assertThat(VideoState.of(plain).schema()).isEqualTo(1);
        assertThat(VideoState.of(plain.with(with)).schema()).isEqualTo(2);
        assertThat(VideoState.of(plain).with(plain.with(with)).schema()).isEqualTo(2);
        assertThat(VideoState.of(plain.with(with)).needsNewer()).isFalse();
    }

    @Test
    void anOrderThatSaysNothingAboutPurchasesIsWrittenAsBefore() {
        Campaign plain = Campaigns.campaign("honey");
        Brief same = plain.brief().withPurchasing(Purchasing.DEFAULT);

        assertThat(same).isEqualTo(plain.brief());
        assertThat(StateJson.writeAny(same)).doesNotContain("purchasing");
        assertThat(VideoState.of(plain.with(same)).schema()).isEqualTo(1);
    }

    @Test
    void aCampaignWithRulesForPurchasesNeedsABinaryThatKnowsThem() {
        Campaign plain = Campaigns.campaign("honey");
        Purchasing rules = new Purchasing(List.of("fal", "kie"), 2_500_000L, Purchasing.OverBudget.WAIT);
        VideoState ordered = VideoState.of(plain.with(plain.brief().withPurchasing(rules)));

        assertThat(ordered.schema()).isEqualTo(3);
        assertThat(StateJson.read(StateJson.write(ordered))).isEqualTo(ordered);
    }

    @Test
    void aStoryboardWithBeatsNeedsABinaryThatKnowsThemAndReadsBackAsItWas() {
        Beat beat = new Beat(
                0,
                2,
                0,
                3,
                Layout.HERO,
                1,
                "the lake froze",
                "still",
                "cut",
                List.of("a"),
                List.of(new Beat.Entry("a", 0.4, 1, Beat.Kind.PICTURE, "lake", null, "snowflake", null)),
                List.of(new Beat.Hit("glass", 0.8, 2, "a", -8)),
                true,
                new SceneCard.Thing("snowflake", "lake", 0.4, new SceneCard.Act(Move.FREEZE, 0.8)));
        Storyboard plain = Storyboards.random(4);
        Storyboard board = plain.with(plain.scenes().getFirst().beating(List.of(beat)));
        VideoState state = VideoState.of(Campaigns.campaign("honey")).withStoryboard(board);

        assertThat(state.schema()).isEqualTo(6);
        assertThat(StateJson.read(StateJson.write(state))).isEqualTo(state);
        assertThat(StateJson.write(state))
                .contains("\"layout\":\"hero\"", "\"kind\":\"picture\"", "\"move\":\"freeze\"");
        assertThat(VideoState.of(Campaigns.campaign("honey"))
                        .withStoryboard(plain)
                        .schema())
                .isEqualTo(1);
    }

    @Test
    void aListThatAnOlderBinaryDidNotKnowIsEmpty() throws Exception {
        ObjectNode json = tree().put("schema", 0);
        json.remove(List.of("clips", "masters", "rejections", "blueprint"));

        VideoState read = StateJson.read(json.toString());

        assertThat(read.schema()).isZero();
        assertThat(read.clips()).isEmpty();
        assertThat(read.takes()).isEqualTo(state.takes());
    }

    @Test
    void whatAnOlderBinaryHasCountedForAllScenesTogetherGoesOnForEachOfThem() throws Exception {
        VideoState judged = state.plusTake(new Take(1, 1, "studio-headline", 5, Map.of(), Map.of(), null)
                .judged(new Diagnosis(0.9, true, List.of())));
        ObjectNode json = (ObjectNode) StateJson.tree(StateJson.write(judged));
        json.remove("retakes");
        json.put("rejections", 2);

        VideoState read = StateJson.read(json.toString());

        assertThat(read.wanted(0)).isEqualTo(3);
        assertThat(read.wanted(1)).isEqualTo(1);
        VideoState again = read.sentBack(List.of(0));
        assertThat(again.rounds(0)).isEqualTo(3);
        assertThat(again.rounds(1)).isZero();
        assertThat(again.wanted(1)).isEqualTo(1);
        assertThat(again.rejections()).isEqualTo(3);
    }

    @Test
    void aStateOfAMuchNewerBinaryIsRefused() throws Exception {
        String json = tree().put("schema", 9).toString();

        assertThatThrownBy(() -> StateJson.read(json)).hasMessageContaining("written by a newer Reelwright (schema 9");
    }

    /** A state to which a newer binary has added fields, at the top and deep inside. */
    private ObjectNode newer() throws Exception {
        ObjectNode json = tree();
        json.put("colourOfTheSky", "blue");
        ((ObjectNode) json.get("campaign")).putObject("owner").put("name", "x");
        ((ObjectNode) json.at("/campaign/brief")).put("a/b~", 7);
        ((ObjectNode) json.at("/takes/0/diagnosis")).putArray("listeners").add("ann");
        ((ObjectNode) json.at("/takes/0/renditions/TALL")).put("codec", "h264");
        return json;
    }

    private ObjectNode tree() throws Exception {
        return tree(state);
    }

    private static ObjectNode tree(VideoState state) throws Exception {
        return (ObjectNode) StateJson.mapper().readTree(StateJson.write(state));
    }
}
