package io.reelwright.server;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Phase;
import io.reelwright.config.ServerLimits;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.Edits;
import io.reelwright.graph.Engine;
import io.reelwright.graph.Fork;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseNode;
import io.reelwright.graph.VideoGraph;
import io.reelwright.media.MediaCheck;
import io.reelwright.money.Costs;
import io.reelwright.money.Jobs;
import io.reelwright.money.JobsInDoubt;
import io.reelwright.money.Ledger;
import io.reelwright.money.Prices;
import io.reelwright.money.Spending;
import io.reelwright.money.SpendingLimits;
import io.reelwright.order.PurchaseRules;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.CallbackInbox;
import io.reelwright.provider.report.ProviderReports;
import io.reelwright.provider.video.Webhook;
import io.reelwright.store.CampaignList;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.DataFolder;
import io.reelwright.store.Database;
import io.reelwright.store.DatabaseInfo;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Tokens;
import io.reelwright.store.Uploads;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Articles;
import io.reelwright.testing.OwnDatabase;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A whole service over a real database, with phases that do nothing; SCRIPT waits until a test lets it pass. */
final class TestServer implements AutoCloseable {
    /** Streams enough for any bench. */
    private static final ServerLimits MANY = new ServerLimits(2_000, 100_000);

    final Database database;
    final EventLog events;
    final CampaignWriter writer;
    final AssetStore assets;
    final Uploads uploads;
    final Tokens tokens;
    final Semaphore scripts = new Semaphore(0);
    final DataFolder disk;
    final Engine engine;

    /** Topics without a text are found here. */
    final Articles articles = new Articles();

    /** Most tests send words for pictures. */
    volatile MediaCheck media = _ -> new MediaCheck.Usable(true, 1);

    /** What is told of services that sell; read when the server opens. */
    volatile ProviderReports providers = ProviderReports.NONE;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final ServerLimits limits;
    private final ServerTimeouts times;
    private volatile ApiServer server;

    TestServer(Path folder) throws Exception {
        this(folder, _ -> Map.of());
    }

    /** @param disk whether it has room */
    TestServer(Path folder, DataFolder disk) throws Exception {
        this(folder, _ -> Map.of(), MANY, ServerTimeouts.USUAL, disk);
    }

    /** @param quiet how long a client may send nothing in the middle of a body */
    TestServer(Path folder, Duration quiet) throws Exception {
        this(folder, _ -> Map.of(), MANY, new ServerTimeouts(UnaryOperator.identity(), quiet), DataFolder.UNWATCHED);
    }

    /** @param others phases that do something, in place of those that do not */
    TestServer(Path folder, Function<AssetStore, Map<Phase, PhaseNode>> others) throws Exception {
        this(folder, others, MANY, ServerTimeouts.USUAL, DataFolder.UNWATCHED);
    }

    /** A house with limits and times of its own. */
    TestServer(Path folder, ServerLimits limits, ServerTimeouts times) throws Exception {
        this(folder, _ -> Map.of(), limits, times, DataFolder.UNWATCHED);
    }

    /** A house on a database of another place, which it closes at its end. */
    TestServer(Path folder, Database database) throws Exception {
        this(folder, database, _ -> Map.of(), MANY, ServerTimeouts.USUAL, DataFolder.UNWATCHED);
    }

    private TestServer(
            Path folder,
            Function<AssetStore, Map<Phase, PhaseNode>> others,
            ServerLimits limits,
            ServerTimeouts times,
            DataFolder disk)
            throws Exception {
        this(folder, OwnDatabase.in(folder), others, limits, times, disk);
    }

    private TestServer(
            Path folder,
            Database database,
            Function<AssetStore, Map<Phase, PhaseNode>> others,
            ServerLimits limits,
            ServerTimeouts times,
            DataFolder disk)
            throws Exception {
        this.database = database;
        this.limits = limits;
        this.times = times;
        this.disk = disk;
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        assets = new FileAssetStore(folder.resolve("assets"));
        uploads = new Uploads(database, assets, Clock.systemUTC());
        tokens = new Tokens(database, Clock.systemUTC());
        engine = new Engine(
                database,
                writer,
                new VideoGraph(),
                nodes(others.apply(assets)),
                Spending.of(database, writer, SpendingLimits.NOTHING),
                Engine.Slots.SERVICE,
                Heartbeat.USUAL,
                disk,
                Engine.Bounds.USUAL);
        server = open(0);
        port = server.port();
    }

    private ApiServer open(int port) throws PortInUse {
        ApiServer opened =
                ApiServer.open("127.0.0.1", port, Set.of("films.example", "ports.example:8443"), limits, times);
        opened.serve(parts());
        return opened;
    }

    /** From now on it is a node that others answer for. */
    void answersNothing() {
        server.serveHealth(parts());
    }

    ServerParts parts() {
        return new ServerParts(
                database,
                writer,
                new CampaignList(database),
                events,
                assets,
                uploads,
                engine,
                new Edits(writer, engine, (scene, prompt) -> scene.pictured(scene.card(), prompt)),
                new Fork(writer, assets),
                new JobsInDoubt(database, writer, Clock.systemUTC()),
                new Prices(database),
                new Costs(database),
                providers,
                file -> media.check(file),
                tokens,
                new CallbackInbox(
                        new Jobs(database, writer, new Ledger(database), Clock.systemUTC()),
                        new CallbackAddress(null, new DatabaseInfo(database).secret()),
                        List.of(new SigningService())),
                List.of("slt"),
                new PurchaseRules(List.of("fal", "kie"), 5_000_000),
                brief -> new CostEstimate(4_200_000, 14, brief.purchases().limit(5_000_000)),
                articles,
                (_, scene, shape, png) -> Files.writeString(png, "still " + scene.index() + " " + shape.label()));
    }

    private Map<Phase, PhaseNode> nodes(Map<Phase, PhaseNode> others) {
        Map<Phase, PhaseNode> nodes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values())
            if (!phase.isEnd()) nodes.put(phase, (state, _) -> new Outcome.Finished(state));
        nodes.put(Phase.SCRIPT, (state, _) -> {
            scripts.acquire();
            return new Outcome.Finished(state);
        });
        nodes.putAll(others);
        return nodes;
    }

    ApiServer server() {
        return server;
    }

    /** A new server at the same port, as after a restart. */
    void restartServer() throws PortInUse {
        server.close();
        server = open(port);
    }

    Asset keep(String key, byte[] content) throws Exception {
        Path draft = assets.draft(".bin");
        Files.write(draft, content);
        return assets.keep(draft, key);
    }

    int port() {
        return port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpRequest sent = request.build();
        HttpResponse<String> answer = client.send(sent, BodyHandlers.ofString());
        ApiContract.check(
                sent.method(),
                sent.uri().getRawPath(),
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
        return answer;
    }

    /** The stream of a campaign until it has said enough, or is over. */
    String told(String id, Predicate<String> enough) throws Exception {
        StringBuilder text = new StringBuilder();
        try (var lines = new BufferedReader(new InputStreamReader(
                stream(request("/v1/campaigns/" + id + "/events")).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                text.append(line).append('\n');
                if (line.isEmpty() && enough.test(text.toString())) break;
            }
        }
        return text.toString();
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<InputStream> stream(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofInputStream());
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        engine.close();
        database.close();
    }

    /** Believes a post that names a task in a header, as if the header were a signature. */
    private static final class SigningService implements Webhook.Receiver {
        @Override
        public String name() {
            return "runway";
        }

        @Override
        public Optional<String> task(Webhook post) {
            return Optional.ofNullable(post.headers().get("x-signed-task"));
        }
    }
}
