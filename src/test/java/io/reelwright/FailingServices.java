package io.reelwright;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Purchasing.OverBudget;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.VideoState;
import io.reelwright.config.Environment;
import io.reelwright.config.InvalidSettings;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.event.Event.ProviderSwitched;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.VideoGraph;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.Job;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobScheduler;
import io.reelwright.money.JobTimings;
import io.reelwright.money.Jobs;
import io.reelwright.money.Ledger;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.phase.visual.FilmFetcher;
import io.reelwright.phase.visual.VisualNode;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Submission;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.Storyboards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Campaigns of one scene or more whose VISUAL buys from fakes of services, with a real engine, database and ledger; no other phase works. */
final class FailingServices implements AutoCloseable {
    /** The key of all services. */
    static final String KEY = "a-key-for-all";

    private static final long DOLLAR = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Doubts are over soon, so that each failure ends; prices are below the limit up to which that happens by itself. */
    private static final JobTimings TIMINGS = new JobTimings(
            Duration.ofMillis(100),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            Duration.ofSeconds(9),
            Duration.ofHours(1));

    private static final JobLimits LIMITS = new JobLimits(10 * DOLLAR, Map.of(), JobLimits.USUAL.rates());

    private final Path folder;
    private final Database database;
    private final CampaignWriter writer;
    private final EventLog events;
    private final Spending spending;

    FailingServices(Path folder) throws Exception {
        this.folder = folder;
        this.database = OwnDatabase.in(folder.resolve("data"));
        this.events = new EventLog(database);
        this.writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        this.spending = Spending.of(database, writer, new SpendingLimits(100 * DOLLAR, 1_000 * DOLLAR));
    }

    /** Returns options for a fake of a service: a small clip, done at the first read, acceptances in a file of its own. */
    FakeOptions options(String service, int number) throws Exception {
        Path own = Files.createDirectories(folder.resolve(service + "-" + number));
        return FakeOptions.in(own, KEY).doneAfter(0);
    }

    /**
     * Runs a campaign to its end.
     *
     * @param addresses of the services, by their settings
     * @param keys      environment variables with keys
     * @param scenes    services of each scene; empty for those of the tier
     */
    Bought run(Map<Setting<?>, String> addresses, Map<String, String> keys, QualityTier tier, List<List<String>> scenes)
            throws Exception {
        try (GuardedHttpClient http = new GuardedHttpClient()) {
            ModelCatalog models = ModelCatalog.shipped();
            FileAssetStore assets = new FileAssetStore(folder.resolve("assets"));
            List<SceneMaker> makers = new ArrayList<>(SceneServices.makers(
                            settings(addresses, keys),
                            models,
                            OwnFfmpeg.get(),
                            assets,
                            http,
                            CallbackAddress.NONE,
                            () -> database)
                    .stream()
                    .filter(SceneSeller.class::isInstance)
                    .toList());
            makers.add(new Studio());
            VisualNode visual =
                    new VisualNode(makers, models.routing(), new FilmFetcher(http, OwnFfmpeg.get()), assets, 2);
            List<JobProvider> sellers = SceneServices.sellers(makers);
            Brief brief = Campaigns.brief("bees", tier)
                    .withPurchasing(new Purchasing(List.of(), null, OverBudget.FALL_BACK, false, false, false));
            try (var _ = new JobScheduler(database, spending.jobs(), sellers, TIMINGS, LIMITS, 8, Heartbeat.USUAL);
                    Engine engine = new Engine(
                            database,
                            writer,
                            new VideoGraph(),
                            nodes(visual, scenes),
                            spending,
                            Engine.Slots.SERVICE,
                            Heartbeat.USUAL)) {
                String id = writer.submit(brief, Submission.LOCAL).id();
                VideoState state = engine.await(id, PATIENCE);
                return bought(id, state);
            }
        }
    }

    private Settings settings(Map<Setting<?>, String> addresses, Map<String, String> keys) throws InvalidSettings {
        Map<String, String> environment = new HashMap<>(keys);
        environment.put("HOME", folder.toString());
        return Settings.of(addresses, new Environment(environment, folder), Assembly.SETTINGS);
    }

    /**
     * What became of a campaign.
     *
     * @param jobs     in the order in which they were ordered
     * @param switches in the order in which they were told
     */
    record Bought(VideoState state, List<Job> jobs, List<ProviderSwitched> switches, Ledger.Balance balance) {
        /** Returns the maker of a scene's take. */
        String maker(int scene) {
            return state.lastTake(scene).orElseThrow().maker();
        }

        /** Returns the way of a scene from maker to maker: {@code runway > fal > kie}. */
        String way(int scene) {
            StringBuilder way = new StringBuilder();
            for (ProviderSwitched one : switches)
                if (one.scene() == scene)
                    way.append(way.isEmpty() ? one.from() : "").append(" > ").append(one.to());
            return way.toString();
        }
    }

    private Bought bought(String id, VideoState state) {
        List<ProviderSwitched> switches = events.read(id, 0, 1_000).stream()
                .map(stored -> stored.event())
                .filter(ProviderSwitched.class::isInstance)
                .map(ProviderSwitched.class::cast)
                .toList();
        Ledger ledger = new Ledger(database);
        Jobs jobs = new Jobs(database, writer, ledger, Clock.systemUTC());
        if (!ledger.differences().isEmpty()) throw new AssertionError("the books differ: " + ledger.differences());
        return new Bought(state, jobs.of(id), switches, ledger.ofCampaign(id));
    }

    private static Map<Phase, PhaseNode> nodes(VisualNode visual, List<List<String>> scenes) {
        Storyboards board = Storyboards.board();
        for (int i = 0; i < scenes.size(); i++) board.says(Role.POINT, "A bee on a thistle, seen in scene " + i, 0.3);
        List<Scene> planned = new ArrayList<>();
        for (Scene scene : board.storyboard().scenes()) planned.add(from(scene, scenes.get(scene.index())));
        Storyboard storyboard = new Storyboard(board.storyboard().narration(), planned);
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values())
            if (!phase.isEnd()) nodes.put(phase, (state, _) -> new Outcome.Finished(state));
        nodes.put(Phase.MOTION, (state, _) -> {
            VideoState told = state.withDirection(Campaigns.direction())
                    .withStoryboard(storyboard)
                    .withBlueprint(new MotionBlueprint(
                            MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
            return new Outcome.Finished(told);
        });
        nodes.put(Phase.VISUAL, visual);
        return nodes;
    }

    private static Scene from(Scene scene, List<String> services) {
        return scene.askedOf(services);
    }

    /** Stands for the studio, which draws what no service delivers: an empty file. */
    private static final class Studio implements SceneMaker {
        @Override
        public String name() {
            return "studio";
        }

        @Override
        public Offer offer(TakeRequest request) {
            return new Offer.Drawn("studio-card", (order, _) -> {
                for (Path file : order.files().values()) Files.write(file, new byte[1]);
                return new Offer.Made("studio-card", Map.of());
            });
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
