package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Direction.MusicMood;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.Looks;
import io.reelwright.media.Bt709;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.sound.Biquad;
import io.reelwright.media.sound.StereoSound;
import io.reelwright.media.sound.WavFile;
import io.reelwright.store.asset.AssetStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A video to compose: moving test pictures as takes, and a voice-like noise that speaks in the rhythm of a text. */
final class ComposeFixture {
    static final String TEXT =
            "Why does honey never spoil? In old tombs, jars of honey were found after three thousand years. "
                    + "It was still good to eat! The secret is water: honey holds only eighteen percent of it. "
                    + "Bacteria dry out before they can grow. Bees add an enzyme, which makes hydrogen peroxide. "
                    + "So keep the lid on, and your jar will outlive you.";

    private final Ffmpeg ffmpeg;
    private final AssetStore assets;
    private final Path folder;

    ComposeFixture(Ffmpeg ffmpeg, AssetStore assets, Path folder) {
        this.ffmpeg = ffmpeg;
        this.assets = assets;
        this.folder = folder;
    }

    /** An order of scenes of about {@code sceneFrames} with every kind of transition in turn. */
    ComposeOrder order(double seconds, int sceneFrames, String look, QualityTier tier, List<Output> outputs)
            throws Exception {
        int total = (int) Math.round(seconds * 30);
        Transition.Kind[] kinds = {
            Transition.Kind.PUSH,
            Transition.Kind.DISSOLVE,
            Transition.Kind.CUT,
            Transition.Kind.WIPE,
            Transition.Kind.FADE_THROUGH_COLOUR,
            Transition.Kind.IRIS,
            Transition.Kind.ZOOM
        };
        List<Scene> scenes = new ArrayList<>();
        for (int first = 0, i = 0; first < total; i++) {
            int frames = total - first < 2 * sceneFrames ? total - first : sceneFrames;
            boolean last = first + frames >= total;
            Transition.Kind kind = kinds[i % kinds.length];
            Transition out = last || kind == Transition.Kind.CUT ? Transition.CUT : new Transition(kind, 13);
            scenes.add(scene(i, first, frames, out));
            first += frames;
        }
        List<WordTime> words = words(seconds);
        List<Aspect> aspects = outputs.stream().map(Output::aspect).distinct().toList();
        List<Take> takes = new ArrayList<>();
        for (Scene scene : scenes) takes.add(take(scene, aspects));
        Path narration = folder.resolve("narration.wav");
        WavFile.write(narration, voice(words, seconds), 0);
        return new ComposeOrder(
                "test/masters", scenes, takes, narration, words, Looks.of(look), MusicMood.CURIOUS, tier, outputs, 7);
    }

    /** The text's words in even rhythm: longer words last longer, stops make pauses. */
    static List<WordTime> words(double seconds) {
        List<WordTime> words = new ArrayList<>();
        double at = 0.12;
        String[] text = TEXT.split(" ", -1);
        for (int i = 0; at < seconds - 0.8; i++) {
            String word = text[i % text.length];
            double length = 0.14 + 0.035 * word.length();
            words.add(new WordTime(word, at, at + length));
            at += length + (word.matches(".*[.?!]") ? 0.4 : word.matches(".*[,:]") ? 0.15 : 0.03);
        }
        return words;
    }

    private static Scene scene(int index, int first, int frames, Transition out) {
        SceneCard card = new SceneCard.Headline(null, List.of("Scene " + index), -1, null);
        return new Scene(index, first, frames, 0, 0, Script.Role.POINT, "", card, "", CameraMove.STILL, out);
    }

    private Take take(Scene scene, List<Aspect> aspects) throws Exception {
        Map<Aspect, Asset> renditions = new EnumMap<>(Aspect.class);
        for (Aspect aspect : aspects) {
            Path draft = assets.draft(".mp4");
            picture(draft, aspect, scene.takeFrames(), scene.index());
            renditions.put(aspect, assets.keep(draft, "test/scenes/" + scene.index() + "-" + aspect.label() + ".mp4"));
        }
        return new Take(scene.index(), 1, "test-pattern", scene.index(), renditions, Map.of(), null);
    }

    /** A soft gradient that turns, with a grain like the studio's: about as hard to encode as a drawn scene. */
    private void picture(Path file, Aspect aspect, int frames, int index) throws Exception {
        String graph = "gradients=s=" + aspect.width() / 2 + "x" + aspect.height() / 2 + ":r=30:n=4:speed=0.02:seed="
                + (index + 3) + ":d=" + frames / 30.0 + ",scale=" + aspect.width() + ":" + aspect.height()
                + ":out_color_matrix=bt709:out_range=tv,format=yuv420p,"
                + "drawbox=x='mod(t*200,800)':y=300:w=220:h=220:color=white:t=fill,"
                + "noise=c0s=4:c0f=t:all_seed=" + index + "[v]";
        List<String> line = new ArrayList<>(List.of("-filter_complex", graph, "-map", "[v]"));
        line.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "14", "-frames:v", "" + frames));
        line.addAll(Bt709.TAGS);
        line.add("file:" + file);
        ffmpeg.run(line, EncodingProgress.NONE, Duration.ofMinutes(5));
    }

    private static StereoSound voice(List<WordTime> words, double seconds) {
        Random random = new Random(11);
        float[] voice = new float[(int) (seconds * StereoSound.RATE)];
        for (WordTime word : words) {
            int from = (int) (word.start() * StereoSound.RATE);
            int to = Math.min(voice.length, (int) (word.end() * StereoSound.RATE));
            double pitch = 130 + random.nextInt(60);
            for (int i = from; i < to; i++) {
                double t = (i - from) / (double) (to - from);
                double saw = (i * pitch / StereoSound.RATE) % 1 * 2 - 1;
                voice[i] += (float) ((0.25 * saw + 0.05 * random.nextGaussian()) * Math.sin(Math.PI * t));
            }
        }
        Biquad.lowPass(2400, 0.7).over(voice);
        return new StereoSound(voice, voice.clone());
    }
}
