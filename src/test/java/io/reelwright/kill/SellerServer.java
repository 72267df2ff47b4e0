package io.reelwright.kill;

import io.reelwright.campaign.Aspect;
import io.reelwright.config.Secret;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobProvider;
import io.reelwright.money.SharedSendRates;
import io.reelwright.money.SharedSendRates.Rate;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.CallbackAddress;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.model.ServiceParts;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.fal.FalSeller;
import io.reelwright.provider.video.fal.FalUploads;
import io.reelwright.provider.video.kie.KieSeller;
import io.reelwright.provider.video.kie.KieUploads;
import io.reelwright.store.Database;
import io.reelwright.store.DraftLeaseTable;
import io.reelwright.store.asset.FileAssetStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A server without its front that buys scenes from Kie.ai, fal.ai and the {@link SceneShop}, fetches their films and stores them,
 * until it is killed.
 */
final class SellerServer {
    /** Jobs in doubt of up to this price are given up; dearer ones wait for a person. The models of the tiers are on both sides of it. */
    static final long DOUBT_LIMIT = 250_000;

    private static final Rate KIE_RATE = new Rate(20, Duration.ofSeconds(10));
    private static final Map<String, Integer> SLOTS = Map.of("kie", 100, "fal", 40);

    private SellerServer() {}

    private static final Secret KEY = Secret.of(FaultyFake.KEY);

    /**
     * Address of the database, ports of the shop, of Kie and of fal, folder of the files, a clip for scenes that nobody sells, heartbeat in
     * milliseconds, address of a Redis if there is one. Says {@code up}.
     */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Database database = Database.at(arguments[0]);
        GuardedHttpClient http = new GuardedHttpClient();
        ShopClient shop = new ShopClient(Integer.parseInt(arguments[1]), PaidServer.LONGEST_REQUEST);
        KieSeller kie = kie(URI.create("http://127.0.0.1:" + arguments[2]), http);
        FalSeller fal = fal(URI.create("http://127.0.0.1:" + arguments[3]), http);
        FileAssetStore assets =
                new FileAssetStore(Path.of(arguments[4]), new DraftLeaseTable(database, DraftLeaseTable.Times.USUAL));
        byte[] clip = Files.readAllBytes(Path.of(arguments[5]));
        ShortScenes scenes = new ShortScenes(
                PaidServer.SCENES, List.of(kie, fal, shop, new OneClip(clip)), new FilmCopy(http, clip), assets);
        PaidServer.serve(
                database,
                PaidServer.nodes(scenes),
                List.<JobProvider>of(kie, fal, shop),
                new JobLimits(DOUBT_LIMIT, SLOTS, new SharedSendRates(database, Map.of("kie", KIE_RATE))),
                Duration.ofMillis(Long.parseLong(arguments[6])),
                Optional.ofNullable(arguments.length > 7 ? arguments[7] : null));
    }

    private static KieSeller kie(URI at, GuardedHttpClient http) {
        return new KieSeller(connection("kie", at, http, new KieUploads(BaseAddress.of(at.toString()), KEY, http)));
    }

    private static FalSeller fal(URI at, GuardedHttpClient http) {
        return new FalSeller(connection("fal", at, http, new FalUploads(BaseAddress.of(at.toString()), KEY, http)));
    }

    private static ServiceConnection connection(String service, URI at, GuardedHttpClient http, UploadService uploads) {
        ServiceParts parts = new ServiceParts(
                ModelCatalog.shipped(),
                OwnFfmpeg::get,
                asset -> Path.of(asset.key()),
                http,
                CallbackAddress.NONE,
                Clock.systemUTC());
        return parts.connection(service, at, KEY, uploads);
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
