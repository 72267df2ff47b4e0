package io.reelwright.kill;

import io.reelwright.campaign.Aspect;
import io.reelwright.config.Environment;
import io.reelwright.config.InvalidSettings;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.JobLimits;
import io.reelwright.money.SharedSendRates;
import io.reelwright.money.SharedSendRates.Rate;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.model.VideoService;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.dashscope.DashScopeService;
import io.reelwright.provider.video.dashscope.DashScopeSettings;
import io.reelwright.provider.video.fal.FalService;
import io.reelwright.provider.video.fal.FalSettings;
import io.reelwright.provider.video.kie.KieService;
import io.reelwright.provider.video.kie.KieSettings;
import io.reelwright.provider.video.runway.RunwayService;
import io.reelwright.provider.video.runway.RunwaySettings;
import io.reelwright.provider.video.wan.WanService;
import io.reelwright.provider.video.wan.WanSettings;
import io.reelwright.store.Database;
import io.reelwright.store.DraftLeaseTable;
import io.reelwright.store.asset.FileAssetStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A server without its front that buys scenes from fakes of services and the {@link SceneShop}, fetches their films and stores them, until it
 * is killed.
 */
final class SellerServer {
    /** Jobs in doubt of up to this price are given up; dearer ones wait for a person. The models of the tiers are on both sides of it. */
    static final long DOUBT_LIMIT = 250_000;

    private static final Rate KIE_RATE = new Rate(20, Duration.ofSeconds(10));
    private static final Map<String, Integer> SLOTS =
            Map.of("kie", 100, "fal", 40, "runway", 40, "dashscope", 40, "wan", 8);

    /** The services, with the settings of their addresses and the variables of their keys. */
    private static final List<Service> SERVICES = List.of(
            new Service(new RunwayService(), "RUNWAYML_API_SECRET", RunwaySettings.API),
            new Service(new KieService(), "KIE_API_KEY", KieSettings.API, KieSettings.UPLOAD),
            new Service(new FalService(), "FAL_KEY", FalSettings.QUEUE, FalSettings.REST),
            new Service(new DashScopeService(), "DASHSCOPE_API_KEY", DashScopeSettings.API),
            new Service(new WanService(), "A_COMFYUI_HAS_NO_KEY", WanSettings.URL));

    private record Service(VideoService service, String key, List<Setting<?>> addresses) {
        Service(VideoService service, String key, Setting<?>... addresses) {
            this(service, key, List.of(addresses));
        }

        SceneSeller at(String address, GuardedHttpClient http, Path home) throws InvalidSettings {
            Map<Setting<?>, String> given = new HashMap<>();
            for (Setting<?> one : addresses) given.put(one, address);
            Environment environment = new Environment(Map.of("HOME", home.toString(), key, FaultyFake.KEY), home);
            ServiceParts parts = new ServiceParts(
                    ModelCatalog.shipped(),
                    OwnFfmpeg::get,
                    asset -> Path.of(asset.key()),
                    http,
                    CallbackAddress.NONE,
                    Clock.systemUTC());
            Settings settings = Settings.of(given, environment, List.of(service.settings(), StorageSettings.PART));
            return service.seller(settings, parts).orElseThrow();
        }
    }

    private SellerServer() {}

    /** Returns the names of the services that have fakes here. */
    static List<String> services() {
        return SERVICES.stream().map(one -> one.service().name()).toList();
    }

    /**
     * Address of the database, port of the shop, ports of the {@linkplain #services services} with commas between them, folder of the files,
     * a clip for scenes that nobody sells, heartbeat in milliseconds, address of a Redis if there is one. Says {@code up}.
     */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Database database = Database.at(arguments[0]);
        GuardedHttpClient http = new GuardedHttpClient();
        Path folder = Path.of(arguments[3]);
        List<SceneSeller> sellers = new ArrayList<>();
        String[] ports = arguments[2].split(",");
        for (int i = 0; i < ports.length; i++)
            sellers.add(SERVICES.get(i).at("http://127.0.0.1:" + ports[i], http, folder));
        sellers.add(new ShopClient(Integer.parseInt(arguments[1]), PaidServer.LONGEST_REQUEST));
        FileAssetStore assets = new FileAssetStore(folder, new DraftLeaseTable(database, DraftLeaseTable.Times.USUAL));
        byte[] clip = Files.readAllBytes(Path.of(arguments[4]));
        List<SceneMaker> makers = new ArrayList<>(sellers);
        makers.add(new OneClip(clip));
        PaidServer.serve(
                database,
                PaidServer.nodes(new ShortScenes(PaidServer.SCENES, makers, new FilmCopy(http, clip), assets)),
                List.copyOf(sellers),
                new JobLimits(DOUBT_LIMIT, SLOTS, new SharedSendRates(database, Map.of("kie", KIE_RATE))),
                Duration.ofMillis(Long.parseLong(arguments[5])),
                Optional.ofNullable(arguments.length > 6 ? arguments[6] : null));
    }

    /** Stands for the studio: every scene is the same clip. */
    private record OneClip(byte[] clip) implements SceneMaker {
        @Override
        public String name() {
            return "studio";
        }

        @Override
        public Offer offer(TakeRequest request) {
            return new Offer.Drawn("studio-clip", (order, _) -> {
                for (Map.Entry<Aspect, Path> file : order.files().entrySet()) Files.write(file.getValue(), clip);
                return new Offer.Made("studio-clip", Map.of());
            });
        }
    }
}
