package io.reelwright;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.config.BucketAddress;
import io.reelwright.config.Budgets;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.ProviderLimits;
import io.reelwright.config.Secret;
import io.reelwright.config.ServerSettings;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.config.StorageSettings;
import io.reelwright.config.WorkSettings;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.event.wakeup.PostgresNotifications;
import io.reelwright.event.wakeup.RedisPubSub;
import io.reelwright.event.wakeup.WakeupRelay;
import io.reelwright.event.wakeup.Wakeups;
import io.reelwright.graph.Edits;
import io.reelwright.graph.Engine;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.VideoGraph;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.look.HeadlessDrawing;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.MediaCheck;
import io.reelwright.money.BalanceTable;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobScheduler;
import io.reelwright.money.JobTimings;
import io.reelwright.money.SharedSendRates;
import io.reelwright.money.SpendReconciliation;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.order.SourceTexts;
import io.reelwright.phase.compose.ComposeNode;
import io.reelwright.phase.compose.Composer;
import io.reelwright.phase.motion.MotionNode;
import io.reelwright.phase.plan.PlannerNode;
import io.reelwright.phase.quality.QualityNode;
import io.reelwright.phase.repurpose.RepurposeNode;
import io.reelwright.phase.script.ScriptNode;
import io.reelwright.phase.storyboard.PromptedScene;
import io.reelwright.phase.storyboard.StoryboardNode;
import io.reelwright.phase.visual.FilmDelivery;
import io.reelwright.phase.visual.FilmFetcher;
import io.reelwright.phase.visual.OpeningTakes;
import io.reelwright.phase.visual.ScenePreview;
import io.reelwright.phase.visual.VisualNode;
import io.reelwright.picture.PictureIndex;
import io.reelwright.picture.SensiblePictures;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.CallbackInbox;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ModelSettings;
import io.reelwright.provider.report.ProviderReports;
import io.reelwright.provider.source.FoundSources;
import io.reelwright.provider.source.SourceSettings;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.provider.speech.cache.CachedSpeech;
import io.reelwright.provider.speech.mary.MaryVoice;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.DataFolder;
import io.reelwright.store.Database;
import io.reelwright.store.DatabaseInfo;
import io.reelwright.store.DraftLeaseTable;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.CampaignMedia;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.store.asset.S3AssetStore;
import io.reelwright.telemetry.LoggedNode;
import io.reelwright.telemetry.MeteredNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All services of a process. This is the only place that constructs services.
 *
 * @param database  the database
 * @param leases    leases on folders with unfinished files
 * @param events    reads the events of campaigns
 * @param writer    writes campaigns and their events
 * @param assets    stores finished files
 * @param disk      the data folder
 * @param engine    runs campaigns
 * @param sellers   providers of paid jobs
 * @param jobs      polls paid jobs; null when other nodes do
 * @param spending  compares what was booked with what providers took
 * @param edits     changes campaigns
 * @param wakeups   notifies other nodes, and is notified by them
 * @param media     checks whether users' pictures and clips can be used
 * @param callbacks takes posts of services about paid jobs
 * @param http      downloads the results of paid jobs
 * @param providers reports on the services that sell scenes
 * @param preview   makes stills of scenes
 */
record Assembly(
        Database database,
        DraftLeaseTable leases,
        EventLog events,
        CampaignWriter writer,
        AssetStore assets,
        DataFolder disk,
        Engine engine,
        List<JobProvider> sellers,
        @Nullable JobScheduler jobs,
        SpendReconciliation spending,
        Edits edits,
        Wakeups wakeups,
        MediaCheck media,
        CallbackInbox callbacks,
        GuardedHttpClient http,
        ProviderReports providers,
        ScenePreview preview)
        implements AutoCloseable {
    /** All that can be set, in the order of the config page. */
    static final List<SettingsPart<?>> SETTINGS =
            CoreSettings.and(Stream.concat(Stream.of(SourceSettings.PART), SceneServices.settings().stream())
                    .toArray(SettingsPart<?>[]::new));

    /**
     * Constructs and starts all services.
     *
     * @param voice the voice; it is loaded while the rest is constructed
     * @param slots maximum number of campaigns and jobs at a time
     * @param makers receives the scene makers in the order of choice and returns those to ask; the identity except in tests
     */
    static Assembly of(Settings settings, MaryVoice voice, Engine.Slots slots, UnaryOperator<List<SceneMaker>> makers)
            throws IOException, InterruptedException {
        Path data = data(settings);
        HeadlessDrawing.prepare(data.resolve("programs/fonts"));
        voice.warmUp();
        Path programs = data.resolve("programs");
        Ffmpeg ffmpeg = Ffmpeg.in(programs, settings.of(WorkSettings.PART).ffmpegDeadline());
        ffmpeg.endOrphans();
        Database database = open(settings, data, programs);
        try {
            DraftLeaseTable leases = new DraftLeaseTable(database, DraftLeaseTable.Times.USUAL);
            try {
                return on(database, leases, settings, ffmpeg, voice, slots, makers);
            } catch (RuntimeException | IOException failed) {
                leases.close();
                throw failed;
            }
        } catch (RuntimeException | IOException failed) {
            database.close();
            throw failed;
        }
    }

    private static Assembly on(
            Database database,
            DraftLeaseTable leases,
            Settings settings,
            Ffmpeg ffmpeg,
            MaryVoice voice,
            Engine.Slots slots,
            UnaryOperator<List<SceneMaker>> chosen)
            throws IOException {
        Path data = data(settings);
        AssetStore assets = assets(settings, database, leases);
        EventLog events = new EventLog(database);
        int queued = settings.of(ServerSettings.PART).quotas().queued();
        CampaignWriter writer =
                new CampaignWriter(database, new CampaignStore(database, queued), events, Clock.systemUTC());
        SpeechProvider speech = new CachedSpeech(voice, MaryVoice.VERSION, data.resolve("speech"));
        GuardedHttpClient http = new GuardedHttpClient();
        CallbackAddress callbacks = new CallbackAddress(
                settings.of(ServerSettings.PART).publicUrl().orElse(null), new DatabaseInfo(database).secret());
        ModelCatalog models = ModelCatalog.with(settings.of(ModelSettings.PART).file());
        List<SceneMaker> makers =
                chosen.apply(SceneServices.makers(settings, models, ffmpeg, assets, http, callbacks, () -> database));
        Map<Phase, PhaseNode> nodes = metered(
                nodes(settings, ffmpeg, assets, speech, makers, models.routing(), http), data.resolve("costs.tsv"));
        Spending spending = Spending.of(database, writer, limits(settings));
        DataFolder disk = new DataFolder(data, DataFolder.LEAST_FREE);
        Engine engine = new Engine(
                database, writer, new VideoGraph(), nodes, spending, slots, Heartbeat.USUAL, disk, Engine.Bounds.USUAL);
        List<JobProvider> sellers = SceneServices.sellers(makers);
        // After the engine, which releases the turns of dead processes.
        JobScheduler jobs = slots.jobs() == 0
                ? null
                : new JobScheduler(
                        database,
                        spending.jobs(),
                        sellers,
                        JobTimings.USUAL,
                        jobLimits(settings, database),
                        slots.jobs(),
                        Heartbeat.USUAL);
        try {
            events.onTurn(engine::look);
            if (jobs != null) events.onTurn(jobs::look);
            Edits edits = new Edits(writer, engine, new PromptedScene(PictureIndex.shipped()::findAll));
            Wakeups wakeups = wakeups(settings, database, events);
            events.connect(wakeups);
            return new Assembly(
                    database,
                    leases,
                    events,
                    writer,
                    assets,
                    disk,
                    engine,
                    sellers,
                    jobs,
                    new SpendReconciliation(
                            new BalanceTable(database), SceneServices.balances(settings, http), Clock.systemUTC()),
                    edits,
                    wakeups,
                    ffmpeg.untrusted(),
                    new CallbackInbox(spending.jobs(), callbacks, SceneServices.receivers(settings, http)),
                    http,
                    SceneServices.reports(settings, models, makers, () -> {}),
                    new ScenePreview(makers, ffmpeg, assets));
        } catch (RuntimeException failed) {
            engine.close();
            if (jobs != null) jobs.close();
            http.close();
            throw failed;
        }
    }

    private static Path data(Settings settings) {
        return settings.of(StorageSettings.PART).data();
    }

    static SpendingLimits limits(Settings settings) {
        Budgets budgets = settings.of(Budgets.PART);
        Map<QualityTier, Long> tiers = new EnumMap<>(QualityTier.class);
        budgets.premiumDay().ifPresent(limit -> tiers.put(QualityTier.PREMIUM, limit));
        budgets.bulkDay().ifPresent(limit -> tiers.put(QualityTier.BULK, limit));
        return new SpendingLimits(
                budgets.campaign(),
                budgets.day(),
                tiers,
                budgets.providerDay(),
                budgets.total().orElse(SpendingLimits.UNBOUNDED),
                budgets.retryShare().orElse(100));
    }

    private static JobLimits jobLimits(Settings settings, Database database) {
        ProviderLimits limits = settings.of(ProviderLimits.PART);
        Map<String, SharedSendRates.Rate> rates = new HashMap<>();
        limits.rates().forEach((name, rate) -> rates.put(name, new SharedSendRates.Rate(rate.jobs(), rate.time())));
        Map<String, Integer> slots = SceneServices.slots(settings);
        slots.putAll(limits.slots());
        return new JobLimits(settings.of(Budgets.PART).doubtLimit(), slots, new SharedSendRates(database, rates));
    }

    private static Wakeups wakeups(Settings settings, Database database, EventLog events) {
        if (database.isOursAlone()) return Wakeups.NONE;
        Secret redis = settings.of(StorageSettings.PART).redisUrl();
        String house = new DatabaseInfo(database).epoch();
        return new WakeupRelay(
                redis == null ? new PostgresNotifications(database) : new RedisPubSub(URI.create(redis.value()), house),
                events.listener());
    }

    private static Database open(Settings settings, Path data, Path programs) throws IOException, InterruptedException {
        Secret url = settings.of(StorageSettings.PART).databaseUrl();
        return url == null ? Database.embedded(data, programs) : Database.at(url.value());
    }

    /** An embedded database keeps its files beside it, unless they are in a bucket. */
    private static AssetStore assets(Settings settings, Database database, DraftLeaseTable leases) throws IOException {
        DatabaseInfo house = new DatabaseInfo(database);
        BucketAddress bucket = settings.of(StorageSettings.PART).bucket();
        if (bucket != null) {
            AssetStore assets = S3AssetStore.at(bucket, data(settings).resolve("bucket"), leases);
            house.keepFilesIn(assets.id(), bucket.url());
            return assets;
        }
        Path folder = data(settings).resolve("assets");
        AssetStore assets = new FileAssetStore(folder, leases);
        if (database.isOursAlone()) house.keepFilesBeside(folder.toString());
        else house.keepFilesIn(assets.id(), folder.toString());
        return assets;
    }

    /** Returns what finds the texts for orders that bring none. Articles are kept in the data folder. */
    static SourceTexts sources(Settings settings, Supplier<GuardedHttpClient> http) {
        return new FoundSources(
                settings.of(SourceSettings.PART), http, data(settings).resolve("articles"), Clock.systemUTC());
    }

    /** Returns the node of each phase. */
    static Map<Phase, PhaseNode> nodes(
            Settings settings,
            Ffmpeg ffmpeg,
            AssetStore assets,
            SpeechProvider speech,
            List<SceneMaker> makers,
            Routing routing,
            GuardedHttpClient http)
            throws IOException {
        Composer composer = new Composer(ffmpeg, assets);
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        nodes.put(Phase.PLANNING, new PlannerNode());
        nodes.put(
                Phase.SCRIPT,
                new ScriptNode(MaryVoice.wordsPerSecond(), EnglishGrammar.shared(), SentenceMeaning.shared()));
        nodes.put(Phase.STORYBOARD, new StoryboardNode(speech, assets, SensiblePictures.shared(), ffmpeg.untrusted()));
        nodes.put(Phase.MOTION, new MotionNode(ffmpeg, new CampaignMedia(assets)));
        FilmDelivery films = new FilmFetcher(http, ffmpeg);
        int threads = settings.of(WorkSettings.PART).threads();
        nodes.put(Phase.VISUAL, new VisualNode(makers, routing, films, assets, threads));
        nodes.put(Phase.QUALITY, new QualityNode(ffmpeg, assets));
        nodes.put(Phase.COMPOSE, new ComposeNode(composer, assets));
        nodes.put(
                Phase.REPURPOSE,
                new RepurposeNode(
                        ffmpeg, assets, new ComposedClips(composer, assets), new OpeningTakes(makers, assets)::of));
        return nodes;
    }

    private static Map<Phase, PhaseNode> metered(Map<Phase, PhaseNode> nodes, Path costs) {
        Map<Phase, PhaseNode> metered = new EnumMap<>(Phase.class);
        nodes.forEach((phase, node) -> metered.put(phase, new LoggedNode(phase, new MeteredNode(phase, node, costs))));
        return metered;
    }

    /** Stops the work at its last checkpoints and closes all services. */
    @Override
    public void close() {
        engine.close();
        if (jobs != null) jobs.close();
        http.close();
        wakeups.close();
        leases.close();
        database.close();
    }
}
