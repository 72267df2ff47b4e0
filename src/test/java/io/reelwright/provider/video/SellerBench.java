package io.reelwright.provider.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.config.Secret;
import io.reelwright.event.change.Claim;
import io.reelwright.fakes.FakeClips;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Ledger;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpLimits;
import io.reelwright.phase.visual.FilmFetcher;
import io.reelwright.provider.condition.InputUploads;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.model.VideoModel;
import io.reelwright.testing.CapturedLog;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A fake, its adapter, and a real database with a campaign that buys from it. After each test the key has been told nowhere. */
public abstract class SellerBench {
    /** The key, which must not appear anywhere. */
    protected static final String KEY = "canary-8c1f0a7e5b";

    static final int FRAMES = 90;

    /** Frames of the scene for which a clip is delivered: fewer than are ordered, since each is decoded and encoded in full size. */
    protected static final int DELIVERED = 18;

    @TempDir
    static Path folder;

    static SellerWorkshop shop;

    @TempDir
    Path own;

    /** The fake that is called. */
    protected FakeService fake;

    /** What the process knows of the service. */
    protected ServiceHealth health;

    /** The adapter. */
    protected SceneSeller seller;

    CallbackServer callbacks;

    final Hand clock = new Hand();
    private final Ffmpeg ffmpeg = OwnFfmpeg.get();
    GuardedHttpClient http;
    private CapturedLog logged;
    Claim claim;

    /** A clock that a test moves. */
    static final class Hand extends Clock {
        Instant now = Instant.parse("2026-11-29T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Starts the service's fake. */
    protected abstract FakeService open(FakeOptions options) throws IOException;

    /** Makes what checks the service's posts; empty for a service that posts nothing. */
    protected Optional<Webhook.Receiver> receiver(BaseAddress address, GuardedHttpClient http) {
        return Optional.empty();
    }

    /** The service's name. */
    protected abstract String service();

    /** Makes the service's storage for input files. */
    protected abstract UploadService uploads(BaseAddress address, Secret key, GuardedHttpClient http);

    /** Makes the adapter. */
    protected abstract SceneSeller seller(ServiceConnection connection);

    /** Finds a stored picture: its key is the name of a file in the folder of this test. */
    public static Path stored(Asset picture) {
        return Path.of(picture.key());
    }

    /** Answers to a submit that say: the account or the key cannot be used. */
    protected abstract List<Fault> closing();

    /** Answers to a submit that say: this request will never be accepted. */
    protected abstract List<Fault> refusing();

    /** An answer of the service with a status or code and a message. */
    protected abstract Fault answer(On on, int code, String message, String... headers);

    /** Complete answers to a submit from which nothing can be concluded. */
    protected abstract List<String> garbage();

    @BeforeAll
    static void opened() throws Exception {
        shop = new SellerWorkshop(folder);
    }

    @AfterAll
    static void closed() {
        shop.close();
    }

    @BeforeEach
    void start(TestInfo test) throws Exception {
        logged = new CapturedLog("io.reelwright");
        fake = open(FakeOptions.in(own, KEY));
        health = new ServiceHealth(clock);
        http = new GuardedHttpClient();
        callbacks = new CallbackServer();
        receiver(BaseAddress.of(fake.url()), http).ifPresent(posts -> callbacks.receive(shop.jobs(), posts));
        seller = at(fake.url(), PaidCall.LIMITS);
        claim = shop.claim(test.getDisplayName());
    }

    @AfterEach
    void nothingHasToldTheKeyAndTheLedgerIsRight() {
        try {
            assertThat(shop.told(claim)).doesNotContain(KEY);
            assertThat(logged.records()).allSatisfy(record -> {
                assertThat(String.valueOf(record.getMessage())).doesNotContain(KEY);
                if (record.getThrown() != null)
                    assertThat(record.getThrown().toString()).doesNotContain(KEY);
            });
            assertThat(health.account().orElse("")).doesNotContain(KEY);
            assertThat(shop.ledger().differences()).isEmpty();
        } finally {
            logged.close();
            callbacks.close();
            http.close();
            fake.close();
        }
    }

    final SceneSeller at(String url, HttpLimits limits) {
        BaseAddress address = BaseAddress.of(url);
        Secret key = Secret.of(KEY);
        return seller(new ServiceConnection(
                address,
                key,
                ModelCatalog.shipped().of(service()),
                health,
                http,
                clock,
                limits,
                new InputUploads(OwnFfmpeg::get, SellerBench::stored, uploads(address, key, http)),
                callbacks.addresses()));
    }

    /** Posts an empty object to an address and returns the status of the answer. */
    static int posted(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest post = HttpRequest.newBuilder(URI.create(address))
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            return client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** A request for a scene of three seconds. */
    protected static TakeRequest request() {
        return SellerWorkshop.request(QualityTier.BULK, Aspect.TALL, FRAMES);
    }

    /** A request for a scene that is longer than any clip of up to 10 seconds. */
    protected static TakeRequest longScene() {
        return SellerWorkshop.request(QualityTier.BULK, Aspect.TALL, 13 * Scene.FPS);
    }

    /** Lets models fail that make longer clips without a picture, so that they are left alone. */
    final void breakModelsLongerThan(double seconds) {
        for (VideoModel model : ModelCatalog.shipped().of(seller.name()))
            if (model.longest() > seconds && model.hasInputs(longScene()))
                for (int i = 0; i < 5; i++) health.failed(model.name());
    }

    final Offer.Sold sold() {
        Offer offer = seller.offer(request());
        if (offer instanceof Offer.Sold sold) return sold;
        throw new AssertionError(offer.toString());
    }

    /** Orders a take. */
    protected String order() {
        return order(0);
    }

    /** Orders the take of a scene. */
    protected String order(int scene) {
        return shop.order(claim, seller, scene, sold());
    }

    /** Orders what is offered for a request as the take of a scene. */
    protected String order(int scene, TakeRequest request) {
        if (seller.offer(request) instanceof Offer.Sold offer) return shop.order(claim, seller, scene, offer);
        throw new AssertionError("nothing is offered");
    }

    /** Returns a stored file. */
    protected static Asset asset(Path file) throws IOException {
        return new Asset(file.toString(), Files.size(file), "ab".repeat(32));
    }

    /** A picture of a scene's shape in the folder of this test. */
    protected Asset picture() throws IOException {
        Path picture = own.resolve("first.png");
        ImageIO.write(new BufferedImage(90, 160, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        return asset(picture);
    }

    /** Orders the first clip of an offer. */
    protected String order(Offer.Sold offer) {
        return shop.order(claim, seller, 0, offer);
    }

    /** Orders a later clip of a take. */
    protected String order(Job first, PlannedClip clip, DeliveredBefore before) {
        return shop.order(claim, seller, first, clip, before);
    }

    /** Returns what the campaign has reserved and spent. */
    protected Ledger.Balance balance() {
        return shop.ledger().ofCampaign(claim.id());
    }

    /** Fetches the films of jobs. */
    protected FilmFetcher films() {
        return new FilmFetcher(http, ffmpeg);
    }

    /** The job was sent so long ago that its request cannot arrive any more. */
    protected void canNoLongerArrive(String ref) {
        shop.grows(ref, SellerWorkshop.TIMINGS.grace());
    }

    /** The campaign is cancelled. */
    protected void cancelCampaign() {
        shop.cancel(claim);
    }

    /** The job was ordered, and sent, so long ago that its campaign does not wait for it. */
    protected void takesTooLong(String ref) {
        shop.grows(ref, SellerWorkshop.TIMINGS.deadline());
    }

    /** Checks a job once. */
    protected Optional<Duration> look(String ref) throws InterruptedException {
        return shop.look(seller, ref);
    }

    /** Lets the next read go wrong, also where it is repeated because the connection was an old one. */
    protected void happens(Fault fault) {
        fake.next(fault);
        fake.next(fault);
    }

    /** Moves the adapter's clock. */
    protected void passes(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** Returns a job as it is stored. */
    protected Job job(String ref) {
        return shop.job(ref);
    }

    /** Checks a job until it has ended, or is in doubt. */
    protected Job end(String ref) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            if (look(ref).isEmpty() || shop.job(ref).state() == JobState.IN_DOUBT) return shop.job(ref);
        }
        throw new AssertionError("still open: " + shop.job(ref));
    }

    /** Delivers a clip for its scene and returns the mark of each frame. */
    protected List<Integer> marks(Job done) throws Exception {
        Path file = Files.createTempDirectory(own, "take").resolve("take.mp4");
        TakeRequest scene = SellerWorkshop.request(QualityTier.BULK, Aspect.TALL, DELIVERED);
        DrawingOrder order = new DrawingOrder(scene, Map.of(Aspect.TALL, file));
        new FilmFetcher(http, ffmpeg).deliver(seller, done, order);
        assertThat(ffmpeg.probe(file).sound())
                .as("the clip's own sound is dropped")
                .isEmpty();
        return marksOf(file);
    }

    /** Returns the mark of each frame of a take. */
    final List<Integer> marksOf(Path file) throws Exception {
        List<Integer> marks = new ArrayList<>();
        ffmpeg.frames(
                file, FrameRequest.all(36, 64, Pixels.BGR0), (_, bytes) -> marks.add(FakeClips.markOf(mean(bytes))));
        return marks;
    }

    static double[] mean(byte[] bgr0) {
        double[] sum = new double[3];
        for (int i = 0; i < bgr0.length; i += 4)
            for (int colour = 0; colour < 3; colour++) sum[2 - colour] += bgr0[i + colour] & 255;
        return sum;
    }
}
