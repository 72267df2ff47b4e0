package io.reelwright.cli;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.campaign.Direction.ProviderPlan;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.WordTime;
import io.reelwright.store.ContentHash;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small finished campaign about honey, three scenes long. */
public final class SampleCampaign {
    public static final String ID = "01JDHONEY00000000000000000";
    public static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");

    private SampleCampaign() {}

    public static Brief brief(String topic, Output... outputs) {
        return new Brief(
                topic,
                "Honey keeps.",
                null,
                null,
                Format.SHORT,
                30,
                QualityTier.PREMIUM,
                "slt",
                null,
                null,
                List.of(outputs),
                1,
                Locale.ENGLISH,
                List.of(),
                null);
    }

    public static VideoState begun(Brief brief) {
        return VideoState.of(new Campaign(ID, brief, BEGAN));
    }

    public static VideoState finished(Brief brief) {
        VideoState state =
                begun(brief).withDirection(direction()).withScript(script()).withStoryboard(storyboard());
        for (int scene = 0; scene < 3; scene++) state = state.plusTake(take(scene));
        return state.withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 2.6, 23, List.of()))
                .withMasters(
                        brief.outputs().stream().map(SampleCampaign::master).toList())
                .at(Phase.DONE);
    }

    public static Asset asset(String key) {
        byte[] content = key.getBytes(StandardCharsets.UTF_8);
        return new Asset(key, content.length, ContentHash.of(content));
    }

    private static Direction direction() {
        return new Direction(
                Niche.FOOD,
                "What three thousand years in a tomb could not do to a jar of honey.",
                "curious people who cook",
                HookStyle.FACT,
                "warm & precise",
                2.6,
                "honeycomb",
                MusicMood.WARM,
                List.of("slow push-ins", "rows enter on their word"),
                3,
                new ProviderPlan("studio", "studio", 0));
    }

    private static Script script() {
        return new Script(
                "Why honey never spoils",
                List.of(
                        new Script.Sentence("Honey never spoils.", Script.Role.HOOK, 0),
                        new Script.Sentence(
                                "Only 18% of it is water, <less> than microbes need.", Script.Role.POINT, 3),
                        new Script.Sentence("Keep the lid on.", Script.Role.CALL_TO_ACTION, -1)),
                Script.Origin.SOURCE,
                0.93,
                List.of("sentence 2 is long (14 words)"),
                2);
    }

    private static Storyboard storyboard() {
        List<WordTime> words = List.of(new WordTime("Honey", 0.2, 0.6), new WordTime("never", 0.6, 1.0));
        Narration narration = new Narration(asset("voice.wav"), 9, words, List.of(), "slt");
        return new Storyboard(
                narration,
                List.of(
                        scene(
                                0,
                                Script.Role.HOOK,
                                "Honey never spoils.",
                                new SceneCard.Headline(null, List.of("Honey", "never spoils"), 1, "honey-pot")),
                        scene(
                                1,
                                Script.Role.POINT,
                                "Only 18% of it is water, <less> than microbes need.",
                                new SceneCard.BigNumber(
                                        null, 18, "18", "", "%", "water", SceneCard.Proof.RING, 1.2, null)),
                        scene(
                                2,
                                Script.Role.CALL_TO_ACTION,
                                "Keep the lid on.",
                                new SceneCard.EndCard(
                                        List.of("Keep", "the lid on"), "Follow", "@reelwright", List.of()))));
    }

    private static Scene scene(int index, Script.Role role, String said, SceneCard card) {
        return new Scene(index, index * 90, 90, 0, 1, role, said, card, "honey", CameraMove.PUSH_IN, Transition.CUT);
    }

    private static Take take(int scene) {
        Diagnosis diagnosis = new Diagnosis(
                scene == 1 ? 0.58 : 0.94,
                scene != 1,
                List.of(
                        new Finding("sharpness", 0.042, 0.030, 0.9, Mend.NONE, "9x16, frame 40"),
                        new Finding("exposure", 0.31, 0.25, 0.95, Mend.NONE, "9x16")));
        return new Take(
                scene,
                scene == 1 ? 2 : 1,
                "studio-headline",
                7,
                Map.of(Aspect.TALL, asset("take" + scene)),
                Map.of(),
                diagnosis);
    }

    private static Master master(Output output) {
        String label = output.label();
        return new Master(
                output,
                asset(label + ".mp4"),
                asset(label + ".png"),
                asset(label + ".srt"),
                asset(label + ".vtt"),
                270,
                -14.1,
                -1.3);
    }
}
