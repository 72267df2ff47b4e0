package io.reelwright;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.CampaignService;
import io.reelwright.cli.CampaignServiceFailure;
import io.reelwright.cli.RunningCampaign;
import io.reelwright.cli.VideoPlan;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.config.WorkSettings;
import io.reelwright.graph.Engine;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.look.HeadlessDrawing;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.MediaCheck;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.order.PurchaseRules;
import io.reelwright.order.SourceTexts;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.UnreadableState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs campaigns in this process. The services are constructed for the first campaign, and not for a wrong option. */
final class LocalCampaignService implements CampaignService {
    private final Settings settings;
    private final UnaryOperator<SceneMaker> maker;
    private final MaryVoice voice = new MaryVoice();
    private @Nullable Assembly assembly;
    private @Nullable MediaCheck reader;
    private @Nullable GuardedHttpClient http;
    private @Nullable SourceTexts texts;
    private boolean closed;

    LocalCampaignService(Settings settings) {
        this(settings, UnaryOperator.identity());
    }

    /** @param maker wraps each scene maker */
    LocalCampaignService(Settings settings, UnaryOperator<SceneMaker> maker) {
        this.settings = settings;
        this.maker = maker;
    }

    @Override
    public List<String> voices() {
        return voice.voices(Locale.ENGLISH);
    }

    /** The check unpacks its programs when it gets the first file. */
    @Override
    public MediaCheck media() {
        return file -> reader().check(file);
    }

    @Override
    public PurchaseRules purchases() {
        return purchased().rules();
    }

    @Override
    public SourceTexts sources() {
        return need -> texts().find(need);
    }

    private synchronized SourceTexts texts() {
        if (http == null) http = new GuardedHttpClient();
        GuardedHttpClient client = http;
        if (texts == null) texts = Assembly.sources(settings, () -> client);
        return texts;
    }

    @Override
    public CostEstimate estimate(Brief brief) {
        return purchased().estimate(brief);
    }

    private Purchases purchased() {
        try {
            return Purchases.of(settings);
        } catch (IllegalArgumentException unusable) {
            throw CampaignServiceFailure.ofInput("cannot start: " + unusable.getMessage(), unusable);
        }
    }

    @Override
    public VideoPlan plan(Brief brief) throws InterruptedException {
        try {
            return Planning.plan(settings, voice, brief);
        } catch (IOException | UncheckedIOException | PhaseFailure | IllegalArgumentException failed) {
            throw new CampaignServiceFailure("cannot be planned: " + failed.getMessage(), failed);
        }
    }

    @Override
    public RunningCampaign make(Brief brief) throws InterruptedException {
        Assembly parts = assembly();
        String id = parts.writer().create(brief).id();
        parts.engine().resume(id);
        return new LocalCampaign(id, parts);
    }

    @Override
    public RunningCampaign resume(String id) throws InterruptedException {
        Assembly parts = assembly();
        try {
            parts.engine().resume(id);
            recoverLost(parts, id);
        } catch (ActionRefused | NeedsNewer | UnreadableState e) {
            String why = String.valueOf(e.getMessage());
            String where = " in " + data() + "; name the folder or the database that make used";
            if (why.endsWith("no such campaign")) throw CampaignServiceFailure.ofInput(why + where, e);
            throw new CampaignServiceFailure(why, e);
        }
        return new LocalCampaign(id, parts);
    }

    /** Makes a damaged file of a finished campaign again: there is nothing else to resume. */
    private static void recoverLost(Assembly parts, String id) {
        VideoState state = parts.writer().find(id).orElseThrow();
        if (state.phase() != Phase.DONE) return;
        Stream.concat(state.masters().stream(), state.clips().stream().map(Master.Clip::file))
                .flatMap(master -> master.files().stream())
                .flatMap(file -> parts.assets().damage(file).stream())
                .findFirst()
                .ifPresent(damaged -> parts.engine().recover(id, damaged));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (assembly != null) assembly.close();
        assembly = null;
        if (http != null) http.close();
        http = null;
        texts = null;
    }

    private Path data() {
        return settings.of(StorageSettings.PART).data();
    }

    private synchronized MediaCheck reader() throws IOException {
        if (reader != null) return reader;
        // Vector pictures may have words.
        HeadlessDrawing.prepare(data().resolve("programs/fonts"));
        reader = Ffmpeg.in(
                        data().resolve("programs"),
                        settings.of(WorkSettings.PART).ffmpegDeadline())
                .untrusted();
        return reader;
    }

    private synchronized Assembly assembly() throws InterruptedException {
        if (closed) throw new InterruptedException("the service is closed");
        if (assembly == null) assembly = assemble();
        return assembly;
    }

    private Assembly assemble() throws InterruptedException {
        try {
            return Assembly.of(
                    settings,
                    voice,
                    Engine.Slots.SMALL,
                    all -> all.stream().map(maker).toList());
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new CampaignServiceFailure("cannot start: " + e.getMessage(), e);
        }
    }
}
