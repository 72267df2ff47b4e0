package io.reelwright.provider.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take;
import io.reelwright.config.Secret;
import io.reelwright.event.change.Claim;
import io.reelwright.fakes.FakeClips;
import io.reelwright.fakes.FakeLibrary;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.fakes.StockFilm;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.money.Job;
import io.reelwright.money.JobProvider.Search;
import io.reelwright.money.JobProvider.Sent;
import io.reelwright.money.JobState;
import io.reelwright.money.Ledger;
import io.reelwright.money.SpendingLimits;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.phase.visual.FilmFetcher;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.provider.stock.StockConnection;
import io.reelwright.store.StateJson;
import io.reelwright.testing.CapturedLog;
import io.reelwright.testing.SceneRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * How an adapter finds clips in a stock library, over real HTTP and with the real job table: the right clip or none, never one twice in a
 * video, no search twice a day, and nothing paid.
 */
public abstract class LibraryContract {
    /** The key, which must not appear anywhere. */
    protected static final String KEY = "canary-51d0c9e7a2";

    private static final int FRAMES = 90;

    /** Frames of the scene for which a clip is delivered: fewer than are ordered, since each is decoded and encoded in full size. */
    private static final int DELIVERED = 18;

    private static final String BEE = "A medium shot of a bee on a thistle. The setting is wild nature.";

    @TempDir
    static Path folder;

    private static SellerWorkshop shop;

    @TempDir
    Path own;

    protected FakeLibrary fake;
    private GuardedHttpClient http;
    private ServiceHealth health;
    private SceneSeller seller;
    private CapturedLog logged;
    private Claim claim;

    /** Starts the library's fake. */
    protected abstract FakeLibrary open(FakeOptions options) throws IOException;

    /** Makes the adapter. */
    protected abstract SceneSeller seller(StockConnection connection);

    /** The answer to a wrong key. */
    protected abstract Fault keyRefused();

    /** The credit of a film. */
    protected abstract Take.Credit credit(StockFilm film);

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
        shop.database().transaction(handle -> handle.execute("DELETE FROM stock_searches"));
        logged = new CapturedLog("io.reelwright");
        fake = open(FakeOptions.in(own, KEY));
        http = new GuardedHttpClient();
        health = new ServiceHealth(Clock.systemUTC());
        seller = again();
        claim = shop.claim(test.getDisplayName());
    }

    @AfterEach
    void nothingHasToldTheKeyAndNothingWasPaid() {
        try {
            assertThat(shop.told(claim)).doesNotContain(KEY);
            assertThat(health.account().orElse("")).doesNotContain(KEY);
            assertThat(logged.records())
                    .allSatisfy(record ->
                            assertThat(String.valueOf(record.getMessage())).doesNotContain(KEY));
            List<String> kept = shop.database()
                    .transaction(
                            handle -> handle.createQuery("SELECT search || coalesce(clips, '') FROM stock_searches")
                                    .mapTo(String.class)
                                    .list());
            assertThat(kept).noneMatch(search -> search.contains(KEY));
            assertThat(shop.ledger().ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, 0));
            assertThat(shop.ledger().differences()).isEmpty();
            assertThat(fake.repeated()).as("searches within a day").isZero();
        } finally {
            logged.close();
            http.close();
            fake.close();
        }
    }

    /** The same library as another process sees it. */
    private SceneSeller again() {
        return seller(new StockConnection(
                BaseAddress.of(fake.url()), Secret.of(KEY), health, http, Clock.systemUTC(), shop::database));
    }

    @Test
    void theClipThatShowsWhatTheSceneNamesIsFoundForNothing() throws Exception {
        StockFilm right = StockFilm.tall(12, "a bee lands on a purple thistle", 6);
        fake.has(StockFilm.tall(11, "a bee", 6), right, StockFilm.tall(13, "thistle in the wind", 6));

        Job done = end(order(0, wish(BEE)));

        assertThat(done.state()).as("%s", done.why()).isEqualTo(JobState.DONE);
        assertThat(done.charged()).isZero();
        assertThat(seller.credit(done)).contains(credit(right));
        assertThat(seller.prompt(done)).contains("bee, thistle");
        assertThat(marks(done)).hasSize(DELIVERED).containsOnly(12 % FakeClips.marks());
    }

    @Test
    void aWrongClipIsWorseThanNone() throws Exception {
        fake.has(
                StockFilm.tall(1, "thistles on a hill", 9),
                StockFilm.tall(2, "a bee on a thistle", 2),
                StockFilm.tall(3, "a bee on a thistle", 9).sized(720, 1280),
                StockFilm.wide(4, "a bee on a thistle", 9),
                StockFilm.tall(5, "beer in a glass", 9));

        Job none = end(order(0, wish(BEE)));

        assertThat(none.state()).isEqualTo(JobState.FAILED);
        assertThat(none.charged()).isZero();
        assertThat(none.why()).contains("no further clip of bee, thistle that lasts 3.0 s");
    }

    @Test
    void aLargeWideClipIsCroppedWhereThereIsNoTallOneAndTheSmallestFileThatSufficesIsTaken() throws Exception {
        fake.has(StockFilm.wide(21, "a bee on a thistle", 9).sized(3840, 2160));

        Job wide = end(order(0, wish(BEE)));

        assertThat(wide.state()).as("%s", wide.why()).isEqualTo(JobState.DONE);
        assertThat(wide.result()).contains("21-3840x2160.mp4");
        fake.has(StockFilm.tall(22, "a wolf in snow", 9).sized(2160, 3840));
        Job tall = end(order(1, wish("A close view of a wolf.")));
        assertThat(tall.result()).contains("22-1080x1920.mp4");
    }

    @Test
    void aClipOfWhichTheLibrarySaysNothingIsTakenWhenNoOtherFits() throws Exception {
        fake.has(StockFilm.tall(25, "", 9), StockFilm.tall(26, "bees", 9), StockFilm.tall(27, "a beetle", 9));
        Job named = end(order(0, wish(BEE)));
        Job unnamed = end(order(1, wish(BEE)));
        Job none = end(order(2, wish(BEE)));

        assertThat(named.result()).contains("26-1080x1920.mp4");
        assertThat(unnamed.result()).contains("25-1080x1920.mp4");
        assertThat(none.state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void noClipIsUsedTwiceInACampaignAndAnotherCampaignMayUseIt() throws Exception {
        fake.has(StockFilm.tall(31, "a bee", 6), StockFilm.tall(32, "bees and a bee", 6));
        Job first = end(order(0, wish(BEE)));
        Job second = end(order(1, wish(BEE)));
        Job again = end(shop.order(claim, seller, 0, 2, sold(wish(BEE)), new SpendingLimits(0, 0)));

        assertThat(List.of(first.state(), second.state(), again.state()))
                .containsExactly(JobState.DONE, JobState.DONE, JobState.FAILED);
        assertThat(seller.credit(first)).isNotEqualTo(seller.credit(second));

        claim = shop.claim("another campaign");
        Job other = end(order(0, wish(BEE)));
        assertThat(seller.credit(other)).isEqualTo(seller.credit(first));
    }

    /** A campaign that began as a copy of another one has its takes, but none of its jobs. */
    @Test
    void aClipThatACopiedSceneShowsIsNotUsedAgain() throws Exception {
        StockFilm shown = StockFilm.tall(35, "a bee", 6);
        fake.has(shown, StockFilm.tall(36, "a bee", 6));
        String take = StateJson.writeAny(Map.of("origin", Map.of("credits", List.of(credit(shown)))));
        shop.database()
                .transaction(handle -> handle.execute(
                        "UPDATE campaigns SET state = jsonb_set(state, '{takes}', jsonb_build_array(CAST(? AS jsonb))) WHERE id = ?",
                        take,
                        claim.id()));

        Job first = end(order(0, wish(BEE)));
        Job second = end(order(1, wish(BEE)));

        assertThat(first.state()).isEqualTo(JobState.DONE);
        assertThat(seller.credit(first)).isNotEqualTo(Optional.of(credit(shown)));
        assertThat(second.state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void processesThatSearchAtTheSameTimeAskOnceAndTakeDifferentClips() throws Exception {
        int scenes = 8;
        for (int i = 0; i < scenes; i++) fake.has(StockFilm.tall(40 + i, "a bee on a thistle", 6));
        List<Callable<Job>> work = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            String ref = order(i, wish(BEE));
            SceneSeller process = again();
            work.add(() -> end(process, ref));
        }
        Set<String> links = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Job> one : threads.invokeAll(work)) {
                assertThat(one.get().state()).as("%s", one.get().why()).isEqualTo(JobState.DONE);
                links.add(String.valueOf(one.get().result()));
            }
        }

        assertThat(links).hasSize(scenes);
        assertThat(fake.searches()).hasSize(1);
    }

    @Test
    void aJobThatIsSentAgainKeepsItsClip() throws Exception {
        fake.has(StockFilm.tall(51, "a bee", 6), StockFilm.tall(52, "a bee", 7));
        Job ordered = shop.job(order(0, wish(BEE)));

        Sent sent = seller.send(ordered);

        assertThat(sent).isInstanceOf(Sent.Accepted.class);
        assertThat(again().send(ordered)).isEqualTo(sent);
        assertThat(again().find(ordered)).isEqualTo(new Search.Found(((Sent.Accepted) sent).task()));
    }

    @Test
    void anAnswerIsKeptForADayAndAnEmptyOneForAnHour() throws Exception {
        fake.has(StockFilm.tall(61, "a bee on a thistle", 6));
        end(order(0, wish(BEE)));
        end(order(1, wish("A close view of a wolf.")));
        int sent = fake.searches().size();
        claim = shop.claim("the next campaign");
        end(order(0, wish(BEE)));
        end(order(1, wish("A close view of a wolf.")));
        assertThat(fake.searches()).hasSize(sent);

        assertThat(kept("bee")).containsExactly(24L);
        assertThat(kept("wolf")).isNotEmpty().containsOnly(1L);
    }

    /** For how many hours answers to searches with a word are still kept. */
    private static List<Long> kept(String word) {
        return shop.database()
                .transaction(handle -> handle.createQuery(
                                "SELECT CAST(round(extract(epoch FROM expires_at - now()) / 3600) AS bigint)"
                                        + " FROM stock_searches WHERE strpos(search, ?) > 0")
                        .bind(0, word)
                        .mapTo(Long.class)
                        .list());
    }

    @Test
    void aShortPauseIsWaitedForAndALongOneClosesTheLibrary() throws Exception {
        fake.has(StockFilm.tall(71, "a bee", 6));
        String ref = order(0, wish(BEE));
        fake.next(Fault.answer(On.SUBMIT, 429, "too many", "Retry-After", "7"));
        assertThat(look(ref)).contains(Duration.ofSeconds(7));
        fake.next(Fault.answer(On.SUBMIT, 429, "too many"));
        assertThat(look(ref)).contains(Duration.ofSeconds(10));
        fake.next(Fault.answer(On.SUBMIT, 429, "come back later", "Retry-After", "3000"));

        assertThat(look(ref)).isEmpty();

        assertThat(shop.job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(shop.job(ref).why()).contains("allows no more searches now (come back later)");
        assertThat(seller.offer(wish(BEE))).isInstanceOf(Offer.Declined.class);
    }

    @Test
    void aRefusedKeyClosesTheLibrary() throws Exception {
        String ref = order(0, wish(BEE));
        fake.next(keyRefused());

        assertThat(look(ref)).isEmpty();

        assertThat(shop.job(ref).why()).contains("the key is refused", "_API_KEY");
        assertThat(seller.offer(wish(BEE))).isInstanceOf(Offer.Declined.class);
    }

    @Test
    void aLibraryThatDoesNotAnswerIsTriedFiveTimes() throws Exception {
        String ref = order(0, wish(BEE));
        List<Fault> faults = List.of(
                Fault.page(On.SUBMIT, 502),
                Fault.page(On.SUBMIT, 403),
                Fault.answer(On.SUBMIT, 200, "{\"hello\": 1}"),
                Fault.answer(On.SUBMIT, 200, "<html>log in</html>"),
                Fault.half(On.SUBMIT));
        for (Fault fault : faults) {
            fake.next(fault);
            assertThat(look(ref)).isPresent();
        }

        assertThat(look(ref)).isEmpty();
        assertThat(shop.job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(shop.job(ref).sends()).isEqualTo(5);
    }

    @Test
    void aClipThatIsGoneCannotBeUsedAndIsNotRequestedWithTheKey() throws Exception {
        fake.has(StockFilm.tall(81, "a bee", 6).gone());
        Job done = end(order(0, wish(BEE)));

        assertThatThrownBy(() -> marks(done)).isInstanceOf(UnusableFilm.class);
    }

    @Test
    void aClipWhoseHostIsBusyIsFetchedAgainAndOnlyThenGivenUp() throws Exception {
        fake.has(StockFilm.tall(82, "a bee", 6));
        Job done = end(order(0, wish(BEE)));
        fake.next(Fault.page(On.CLIP, 503));
        assertThat(marks(done)).hasSize(DELIVERED).containsOnly(82 % FakeClips.marks());

        for (int i = 0; i < 6; i++) fake.next(Fault.page(On.CLIP, 503));
        assertThatThrownBy(() -> marks(done)).isInstanceOf(UnusableFilm.class).hasMessageContaining("503");
    }

    @Test
    void whatHasToBeDrawnIsDeclinedAndSoIsWhatNamesNothing() {
        TakeRequest quote = of(wish(BEE), new SceneCard.Quote("To bee or not", null, "A bee"));
        assertThat(seller.offer(quote)).isEqualTo(new Offer.Declined("is not asked for scenes of the kind quote"));
        assertThat(seller.offer(wish("A curious look at curiosity and freedom.")))
                .isEqualTo(new Offer.Declined("the scene names nothing that can be searched for"));
        assertThat(fake.requests()).isEmpty();
    }

    @Test
    void whatAnAuthorCallsHimselfIsOneHarmlessLine() throws Exception {
        StockFilm film = StockFilm.tall(91, "a bee", 6).by("  <b>Eve</b>\n\u202E Mallory\t ");
        fake.has(film);

        Job done = end(order(0, wish(BEE)));

        assertThat(seller.credit(done).orElseThrow().text()).contains("Video by <b>Eve</b> Mallory ");
    }

    @Test
    void theCheckMakesOneSmallSearch() throws Exception {
        ServiceCheck check = (ServiceCheck) seller;
        assertThat(check.check().outcome()).isEqualTo(ServiceCheck.Outcome.OK);
        fake.next(keyRefused());
        assertThat(check.check().outcome()).isEqualTo(ServiceCheck.Outcome.KEY_REFUSED);
    }

    /** A request for a scene of three seconds. */
    private static TakeRequest wish(String prompt) {
        return wish(prompt, FRAMES);
    }

    private static TakeRequest wish(String prompt, int frames) {
        MotionBlueprint blueprint =
                new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());
        return SceneRequests.of(blueprint, 0, frames, Aspect.TALL).withPrompt(prompt);
    }

    private static TakeRequest of(TakeRequest wish, SceneCard card) {
        return new TakeRequest(
                wish.campaign(),
                wish.tier(),
                wish.scene().pictured(card, wish.scene().prompt()),
                wish.words(),
                wish.direction(),
                wish.blueprint(),
                wish.aspects(),
                1,
                7,
                "",
                List.of());
    }

    private Offer.Sold sold(TakeRequest wish) {
        Offer offer = seller.offer(wish);
        if (offer instanceof Offer.Sold sold) return sold;
        throw new AssertionError(offer.toString());
    }

    /** Orders with a budget of 0. */
    private String order(int scene, TakeRequest wish) {
        return shop.order(claim, seller, scene, 1, sold(wish), new SpendingLimits(0, 0));
    }

    private Optional<Duration> look(String ref) throws InterruptedException {
        return shop.look(seller, ref);
    }

    private Job end(String ref) throws InterruptedException {
        return end(seller, ref);
    }

    private static Job end(SceneSeller by, String ref) throws InterruptedException {
        while (shop.look(by, ref).isPresent()) Thread.sleep(20);
        return shop.job(ref);
    }

    /** Delivers a clip for its scene and returns the mark of each frame. */
    private List<Integer> marks(Job done) throws Exception {
        Path file = Files.createTempDirectory(own, "take").resolve("take.mp4");
        new FilmFetcher(http, OwnFfmpeg.get())
                .deliver(seller, done, new DrawingOrder(wish(BEE, DELIVERED), Map.of(Aspect.TALL, file)));
        List<Integer> marks = new ArrayList<>();
        OwnFfmpeg.get()
                .frames(
                        file,
                        FrameRequest.all(36, 64, Pixels.BGR0),
                        (_, bytes) -> marks.add(FakeClips.markOf(SellerBench.mean(bytes))));
        return marks;
    }
}
