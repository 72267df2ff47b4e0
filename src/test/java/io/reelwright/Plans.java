package io.reelwright;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.VideoPlan;
import io.reelwright.config.Environment;
import io.reelwright.config.InvalidSettings;
import io.reelwright.config.Settings;
import io.reelwright.graph.PhaseNode;
import io.reelwright.media.Ffmpeg;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.InMemoryPhaseRecorder;
import io.reelwright.testing.TimedVoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans videos with the parts of this process and without a key, in a folder of its own that is deleted at the end. */
public final class Plans implements AutoCloseable {
    private final Path folder;
    private final Settings settings;
    private final MaryVoice voice = new MaryVoice();

    /** Creates the folder. */
    public Plans() throws IOException, InvalidSettings {
        folder = Files.createTempDirectory("reelwright-plans-");
        Map<String, String> variables = Map.of(
                "HOME",
                folder.toString(),
                "REELWRIGHT_DATA",
                folder.resolve("data").toString());
        settings = Settings.of(Map.of(), new Environment(variables, folder), Assembly.SETTINGS);
    }

    /** Returns the voices that an order may name. */
    public List<String> voices() {
        return voice.voices(Locale.ENGLISH);
    }

    /** The same in less time, by a voice that says nothing. */
    public VideoPlan mute(Brief brief) throws IOException, InterruptedException {
        return Planning.plan(settings, new TimedVoice(), brief);
    }

    /** Returns the plan of a video; what a phase throws comes through as it is. */
    public VideoPlan of(Brief brief) throws IOException, InterruptedException {
        return Planning.plan(settings, voice, brief);
    }

    /** A state, and the file with its voice; null before STORYBOARD. */
    public record Told(VideoState state, @Nullable Path voice) {}

    /**
     * Runs PLANNING and SCRIPT, and STORYBOARD if the narration is to be spoken; what a phase throws comes through as it is.
     *
     * @param spoken whether the narration is spoken; the file lasts as long as this object
     */
    public Told told(Brief brief, boolean spoken) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "told-");
        AssetStore assets = new FileAssetStore(own);
        Ffmpeg ffmpeg = Ffmpeg.in(folder.resolve("programs"), Duration.ofHours(1));
        VideoState state = VideoState.of(new Campaign("told", brief, Instant.EPOCH));
        try (GuardedHttpClient http = new GuardedHttpClient()) {
            Map<Phase, PhaseNode> nodes = Assembly.nodes(
                    settings,
                    ffmpeg,
                    assets,
                    voice,
                    List.of(),
                    ModelCatalog.shipped().routing(),
                    http);
            List<Phase> phases = spoken
                    ? List.of(Phase.PLANNING, Phase.SCRIPT, Phase.STORYBOARD)
                    : List.of(Phase.PLANNING, Phase.SCRIPT);
            for (Phase phase : phases) state = done(nodes.get(phase), state.at(phase));
        }
        return new Told(
                state, spoken ? assets.path(state.storyboardNow().narration().sound()) : null);
    }

    private static VideoState done(@Nullable PhaseNode node, VideoState state) throws InterruptedException {
        if (node == null) throw new IllegalStateException(state.phase() + " has no node");
        return node.run(state, new InMemoryPhaseRecorder()).state();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
