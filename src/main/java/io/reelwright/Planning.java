package io.reelwright;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.VideoPlan;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.config.WorkSettings;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.PhaseRecorder;
import io.reelwright.look.HeadlessDrawing;
import io.reelwright.media.Ffmpeg;
import io.reelwright.money.Job;
import io.reelwright.money.JobOrder;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.phase.visual.CostPlan;
import io.reelwright.phase.visual.CostPlan.SceneCost;
import io.reelwright.phase.visual.VisualNode;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ModelSettings;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.provider.speech.cache.CachedSpeech;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plans a video without a database: runs the phases before VISUAL and chooses the maker of each scene. The narration and everything else
 * lies in a temporary folder, which is deleted; only the programs that Reelwright unpacks stay in the data folder.
 */
final class Planning {
    private static final List<Phase> PLANNED = List.of(Phase.PLANNING, Phase.SCRIPT, Phase.STORYBOARD, Phase.MOTION);

    private Planning() {}

    /**
     * Returns the plan of a video.
     *
     * @throws PhaseFailure when the video cannot be planned; the message says how to fix it
     */
    static VideoPlan plan(Settings settings, SpeechProvider voice, Brief brief)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("reelwright-plan-");
        // Ctrl-C ends the process without unwinding this call.
        Thread cleanUp = new Thread(() -> delete(folder), "plan-clean-up");
        Runtime.getRuntime().addShutdownHook(cleanUp);
        try {
            return plan(settings, voice, brief, folder);
        } finally {
            delete(folder);
            unhook(cleanUp);
        }
    }

    private static VideoPlan plan(Settings settings, SpeechProvider voice, Brief brief, Path folder)
            throws IOException, InterruptedException {
        Path programs = settings.of(StorageSettings.PART).data().resolve("programs");
        HeadlessDrawing.prepare(programs.resolve("fonts"));
        Ffmpeg ffmpeg = Ffmpeg.in(programs, settings.of(WorkSettings.PART).ffmpegDeadline());
        ModelCatalog models = ModelCatalog.with(settings.of(ModelSettings.PART).file());
        try (GuardedHttpClient http = new GuardedHttpClient()) {
            AssetStore assets = new FileAssetStore(folder.resolve("assets"));
            List<SceneMaker> makers = SceneServices.makers(
                    settings, models, ffmpeg, assets, http, CallbackAddress.NONE, SceneServices::noDatabase);
            Map<Phase, PhaseNode> nodes = Assembly.nodes(
                    settings,
                    ffmpeg,
                    assets,
                    new CachedSpeech(voice, MaryVoice.VERSION, folder.resolve("speech")),
                    makers,
                    models.routing(),
                    http);
            VideoState state = VideoState.of(new Campaign("plan", brief, Instant.now()));
            for (Phase phase : PLANNED) state = planned(nodes, state.at(phase));
            if (!(nodes.get(Phase.VISUAL) instanceof VisualNode visual))
                throw new IllegalStateException("VISUAL is not the node that makes scenes");
            long limit = Assembly.limits(settings).of(brief.purchases()).most();
            return of(state, visual.costs(state.at(Phase.VISUAL), limit));
        }
    }

    private static VideoState planned(Map<Phase, PhaseNode> nodes, VideoState state) throws InterruptedException {
        PhaseNode node = nodes.get(state.phase());
        if (node != null && node.run(state, new Unrecorded()) instanceof Outcome.Finished(var done)) return done;
        throw new IllegalStateException(state.phase() + " did not finish");
    }

    private static VideoPlan of(VideoState state, CostPlan costs) {
        return new VideoPlan(
                state.storyboardNow(),
                costs.event(),
                costs.scenes().stream().map(SceneCost::declined).toList(),
                state.scriptNow().findings());
    }

    private static void unhook(Thread cleanUp) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleanUp);
        } catch (IllegalStateException ending) {
            // The process ends, and the hook runs already.
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        } catch (IOException | UncheckedIOException left) {
            // A file that is still being written when the process ends lies in the system's folder for temporary files.
            folder.toFile().deleteOnExit();
        }
    }

    /** Records nothing, and buys nothing. */
    private static final class Unrecorded implements PhaseRecorder {
        @Override
        public void checkpoint(VideoState state, Event... events) {
            // Nothing of a plan lasts.
        }

        @Override
        public void tell(Event event) {
            // Nobody watches.
        }

        @Override
        public Job order(JobOrder order, Event... news) {
            throw new IllegalStateException("a plan buys nothing");
        }

        @Override
        public List<Job> jobs() {
            return List.of();
        }
    }
}
