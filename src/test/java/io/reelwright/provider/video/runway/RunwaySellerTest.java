package io.reelwright.provider.video.runway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.Aspect;
import io.reelwright.config.Secret;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeRunway;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Refusal;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.PictureContract;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.SceneRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunwaySellerTest extends PictureContract {
    /** What three seconds of gen4.5 cost. */
    private static final long PRICE = 360_000;

    @Override
    protected FakeService open(FakeOptions options) throws IOException {
        return new FakeRunway(options.doneAfter(5));
    }

    @Override
    protected String service() {
        return "runway";
    }

    @Override
    protected UploadService uploads(BaseAddress address, Secret key, GuardedHttpClient http) {
        return new RunwayUploads(new RunwayApi(address, key), http);
    }

    @Override
    protected SceneSeller seller(ServiceConnection connection) {
        return new RunwaySeller(connection);
    }

    @Override
    protected Set<Offer.Condition> pictures() {
        return Set.of(Offer.Condition.FIRST_FRAME);
    }

    @Override
    protected Fault answer(On on, int code, String message, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return Fault.answer(on, code, "{\"error\":\"" + message + "\",\"docUrl\":\"https://docs.example\"}", all);
    }

    @Override
    protected List<Fault> closing() {
        return List.of(
                answer(On.SUBMIT, 400, "You do not have enough credits to run this task."),
                answer(On.SUBMIT, 400, "Not enough credits"),
                answer(On.SUBMIT, 402, "Payment required"),
                answer(On.SUBMIT, 401, "You did not provide a valid API key"),
                Fault.page(On.SUBMIT, 403));
    }

    @Override
    protected List<Fault> refusing() {
        return List.of(
                answer(On.SUBMIT, 400, "The prompt was blocked by our safety system"),
                answer(On.SUBMIT, 400, "Validation of body failed"),
                answer(On.SUBMIT, 404, "Not Found"),
                Fault.answer(On.SUBMIT, 400, "{\"error\":\"Validation failed\",\"issues\":[{\"path\":[\"ratio\"]}]}"),
                answer(On.SUBMIT, 405, "Method Not Allowed"));
    }

    @Override
    protected List<String> garbage() {
        return List.of(
                "",
                "{\"id\":null}",
                "{\"id\":true}",
                "{\"id\":\"a b\"}",
                "{\"task\":\"a\"}",
                "{\"id\":\"",
                "[".repeat(100_000));
    }

    @Test
    void theStatusesBecomeProgress() throws Exception {
        String ref = order();
        look(ref);
        List<Double> progress = new ArrayList<>();
        while (look(ref).isPresent()) progress.add(job(ref).progress());

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(progress).hasSize(5).isSorted().startsWith(0.0, 0.0);
        assertThat(progress.getLast()).isCloseTo(0.9, within(0.001));
    }

    @Test
    void eachRequestNamesTheVersionOfTheApiAndTheUploadHostIsToldNothing() throws Exception {
        end(order(0, following(new ScenePictures(picture(), null, List.of()))));

        assertThat(fake.requests())
                .filteredOn(one -> one.path().startsWith("/v1/"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.headers()).containsEntry("x-runway-version", "2024-11-06"));
        assertThat(fake.requests())
                .filteredOn(one ->
                        one.path().startsWith("/upload-host/") || one.path().startsWith("/results/"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.headers()).doesNotContainKeys("x-runway-version", "authorization"));
    }

    @Test
    void theBeginningOfAFailuresCodeSaysWhetherOtherWordsMaySucceed() throws Exception {
        List<String> refused = List.of(
                "SAFETY.INPUT.TEXT",
                "SAFETY.OUTPUT.VIDEO",
                "INPUT_PREPROCESSING.SAFETY.TEXT",
                "INPUT_PREPROCESSING.SAFETY.THIRD_PARTY");
        List<String> other =
                List.of("INPUT_PREPROCESSING.INTERNAL", "INTERNAL.BAD_OUTPUT.CODE01", "ASSET.INVALID", "THIRD_PARTY.X");
        int scene = 0;
        for (String code : refused) {
            Job failed = failed(scene++, code);
            assertThat(failed.refusal()).as(code).isEqualTo(Refusal.CONTENT_POLICY);
            assertThat(failed.charged()).as("the service bills it").isEqualTo(PRICE);
        }
        for (String code : other) {
            Job failed = failed(scene++, code);
            assertThat(failed.refusal()).as(code).isNull();
            assertThat(failed.charged()).as("it is refunded").isZero();
            assertThat(failed.why()).isEqualTo("Runway: It did not work (" + code + ")");
        }
        fake.nextTask(new Fate(Fate.End.FAILED, null, "An error occurred"));
        assertThat(end(order(scene)).why()).isEqualTo("Runway: An error occurred");
    }

    private Job failed(int scene, String code) throws InterruptedException {
        fake.nextTask(Fate.failed(code, "It did not work"));
        Job failed = end(order(scene));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        return failed;
    }

    @Test
    void onlyFaultsOfTheServiceCountAgainstAModel() throws Exception {
        for (int scene = 0; scene < 6; scene++) failed(scene, scene % 2 == 0 ? "SAFETY.INPUT.TEXT" : "ASSET.INVALID");
        assertThat(health.breaker("gen4.5")).isEqualTo("closed");
    }

    @Test
    void aModelThatMakesBadClipsAgainAndAgainIsLeftAlone() throws Exception {
        for (int scene = 0; scene < 3; scene++) failed(scene, "INTERNAL.BAD_OUTPUT.CODE01");
        assertThat(health.breaker("gen4.5")).isEqualTo("open");
    }

    @Test
    void aRefusedPromptIsToldApartFromARefusedRequest() throws Exception {
        fake.next(refusing().get(0));
        assertThat(end(order(0)).refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        fake.next(refusing().get(1));
        assertThat(end(order(1)).refusal()).isNull();
    }

    @Test
    void anAccountWithoutCreditsClosesTheService() throws Exception {
        ((FakeRunway) fake).credits(40);
        String first = order(0);
        String second = order(1);
        look(first);
        look(second);

        assertThat(job(second).why()).contains("no credit left", "top it up");
        assertThat(seller.offer(request())).isInstanceOf(Offer.Declined.class);
        assertThat(end(first).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aDailyLimitIsNotWaitedForAndTheModelIsLeftAlone() throws Exception {
        ((FakeRunway) fake).daily(0);
        for (int scene = 0; scene < 5; scene++) {
            String ref = order(scene);
            assertThat(look(ref)).isEmpty();
            assertThat(job(ref).why()).contains("no more clips today");
            assertThat(job(ref).charged()).isZero();
        }

        assertThat(seller.offer(request())).isInstanceOf(Offer.Declined.class);
    }

    @Test
    void aTaskThatHasNotBegunIsCancelledForNothing() throws Exception {
        String ref = order();
        look(ref);
        cancelCampaign();

        assertThat(look(ref)).isEmpty();

        assertThat(deletes()).isEqualTo(1);
        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).why()).isEqualTo("it was cancelled before it began");
        assertThat(job(ref).charged()).isZero();
        assertThat(fake.receipts().micros()).isZero();
    }

    @Test
    void aTaskThatIsCancelledWhileItRunsIsBookedAsOrderedBecauseNothingTellsItsCost() throws Exception {
        String ref = order();
        for (int i = 0; i < 4; i++) look(ref);
        assertThat(job(ref).progress()).isPositive();
        cancelCampaign();

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).why()).contains("cancelled while it ran");
        assertThat(job(ref).charged())
                .isEqualTo(PRICE)
                .isEqualTo(fake.receipts().micros());
    }

    @Test
    void whatCannotBeCancelledIsBookedAsItEnds() throws Exception {
        List<Fault> answers =
                List.of(answer(On.CANCEL, 405, "no"), Fault.page(On.CANCEL, 502), Fault.closed(On.CANCEL));
        List<String> refs = List.of(order(0), order(1), order(2));
        for (String ref : refs) look(ref);
        cancelCampaign();
        for (int scene = 0; scene < answers.size(); scene++) {
            for (int i = 0; i < 12; i++) fake.next(answers.get(scene));
            assertThat(end(refs.get(scene)).state()).as("answer %s", scene).isEqualTo(JobState.DONE);
            assertThat(job(refs.get(scene)).charged()).as("answer %s", scene).isEqualTo(PRICE);
            fake.drop(On.CANCEL);
        }
    }

    @Test
    void aCancelledTaskThatIsStillKnownTellsItsCost() throws Exception {
        String ref = order();
        look(ref);
        fake.next(Fault.answer(On.STATUS, 200, "{\"id\":\"x\",\"status\":\"CANCELLED\",\"cost\":{\"credits\":7.5}}"));

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).charged()).isEqualTo(75_000);
    }

    @Test
    void aCostThatIsNoNumberIsNotBooked() throws Exception {
        String ref = order();
        look(ref);
        fake.next(Fault.answer(
                On.STATUS,
                200,
                "{\"status\":\"SUCCEEDED\",\"output\":[\"" + fake.url()
                        + "/results/x.mp4\"],\"cost\":{\"credits\":1e400}}"));
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(job(ref).charged()).isEqualTo(job(ref).reserved());
    }

    @Test
    void anAddressThatHasExpiredIsReadOnceMore() throws Exception {
        ((FakeRunway) fake).firstAddressesExpired();
        Job done = end(order());

        assertThat(marks(done)).containsOnly(0);
    }

    @Test
    void theEndpointFollowsFromTheModel() throws Exception {
        end(order(0));
        end(order(1, following(new ScenePictures(picture(), null, List.of()))));

        assertThat(fake.receipts().lines())
                .extracting(line -> line.model())
                .containsExactly("text_to_video/gen4.5", "image_to_video/gen4_turbo");
        assertThat(fake.receipts().micros()).isEqualTo(PRICE + 250_000);
    }

    /** The blueprint's figure drives the picture's character; both are uploaded, and lie in objects of the request. */
    @Test
    void aCharacterFollowsTheBlueprintsPoses() throws Exception {
        TakeRequest posed = SceneRequests.of(Blueprints.of("pose"), 0, 90, Aspect.TALL)
                .following(new ScenePictures(null, null, List.of(picture())));

        Job done = end(order(0, posed));

        assertThat(done.state()).as("%s", done.why()).isEqualTo(JobState.DONE);
        assertThat(done.model()).isEqualTo("act-two");
        assertThat(fake.uploads()).hasSize(2);
        assertThat(fake.receipts().lines()).singleElement().satisfies(line -> {
            assertThat(line.model()).isEqualTo("character_performance/act_two");
            assertThat(line.micros()).isEqualTo(150_000).isEqualTo(done.charged());
        });
        assertThat(seller.conditions(done).followed()).contains(Offer.Condition.POSES, Offer.Condition.REFERENCE_IMAGE);
    }

    private static TakeRequest following(ScenePictures pictures) {
        return request().following(pictures);
    }

    private long deletes() {
        return fake.requests().stream()
                .filter(one -> one.method().equals("DELETE"))
                .count();
    }
}
