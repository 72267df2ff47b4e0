package io.reelwright.provider.video.dashscope;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.QualityTier;
import io.reelwright.config.Secret;
import io.reelwright.fakes.FakeDashScope;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeRequest;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.JobTimings;
import io.reelwright.money.Refusal;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.SellerContract;
import io.reelwright.provider.video.SellerWorkshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashScopeSellerTest extends SellerContract {
    /** What three seconds of wan 2.7 cost. */
    private static final long PRICE = 300_000;

    private static final Map<Integer, String> CODES = Map.of(
            400, "InvalidParameter",
            401, "InvalidApiKey",
            403, "Workspace.AccessDenied",
            429, "Throttling.RateQuota");

    @Override
    protected FakeService open(FakeOptions options) throws IOException {
        return new FakeDashScope(options);
    }

    @Override
    protected String service() {
        return "dashscope";
    }

    @Override
    protected UploadService uploads(BaseAddress address, Secret key, GuardedHttpClient http) {
        return new DashScopeUploads();
    }

    @Override
    protected SceneSeller seller(ServiceConnection connection) {
        return new DashScopeSeller(connection);
    }

    @Override
    protected Fault answer(On on, int code, String message, String... headers) {
        return answer(on, code, CODES.getOrDefault(code, "InternalError"), message, headers);
    }

    private static Fault answer(On on, int status, String code, String message, String[] headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        String body = "{\"code\":\"%s\",\"message\":\"%s\",\"request_id\":\"r\"}".formatted(code, message);
        return Fault.answer(on, status, body, all);
    }

    private static Fault refused(int status, String code) {
        return answer(On.SUBMIT, status, code, "The service says why", new String[0]);
    }

    @Override
    protected List<Fault> closing() {
        return List.of(
                refused(429, "Throttling.AllocationQuota"),
                refused(400, "Arrearage"),
                refused(403, "Arrearage"),
                refused(401, "InvalidApiKey"),
                refused(403, "Workspace.AccessDenied"),
                Fault.page(On.SUBMIT, 403));
    }

    @Override
    protected List<Fault> refusing() {
        return List.of(
                refused(400, "DataInspectionFailed"),
                refused(400, "IPInfringementSuspect"),
                refused(400, "InvalidParameter"),
                refused(404, "ModelNotFound"));
    }

    @Override
    protected List<String> garbage() {
        return List.of(
                "",
                "{\"output\":{\"task_status\":\"PENDING\"}}",
                "{\"output\":{\"task_id\":true}}",
                "{\"output\":{\"task_id\":\"a b\"}}",
                "{\"output\":[]}",
                "{\"output\":{\"task_id\":",
                "[".repeat(100_000));
    }

    @Test
    void eachModelIsOrderedInTheFormOfItsOwn() throws Exception {
        end(order(0));
        for (int i = 0; i < 5; i++) health.failed("wan-2.7");
        end(order(1));

        assertThat(creates())
                .allSatisfy(one -> assertThat(one.headers()).containsEntry("x-dashscope-async", "enable"))
                .extracting(DashScopeSellerTest::body)
                .satisfiesExactly(
                        newer -> assertThat(newer)
                                .contains(
                                        "\"model\":\"wan2.7-t2v\"",
                                        "\"input\":{\"prompt\":\"a bee",
                                        "\"ratio\":\"9:16\"")
                                .contains("\"resolution\":\"720P\"", "\"duration\":3,", "\"watermark\":false")
                                .doesNotContain("\"size\""),
                        older -> assertThat(older)
                                .contains("\"model\":\"wan2.6-t2v\"", "\"size\":\"720*1280\"", "\"duration\":5,")
                                .contains("\"negative_prompt\":", "\"prompt_extend\":false")
                                .doesNotContain("\"ratio\"", "\"resolution\""));
        assertThat(fake.receipts().micros()).isEqualTo(PRICE + 500_000);
    }

    private List<FakeRequest> creates() {
        return fake.requests().stream()
                .filter(one -> one.path().endsWith("/video-synthesis"))
                .toList();
    }

    private static String body(FakeRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    @Test
    void oneKindOf429IsWaitedForAndTheOtherIsAnEmptyAccount() throws Exception {
        String busy = order(0);
        for (String code : List.of("Throttling.RateQuota", "Throttling.BurstRate")) {
            fake.next(refused(429, code));
            assertThat(look(busy)).as(code).isPresent();
            assertThat(job(busy).state()).isEqualTo(JobState.ORDERED);
        }
        assertThat(end(busy).state()).isEqualTo(JobState.DONE);

        String empty = order(1);
        fake.next(refused(429, "Throttling.AllocationQuota"));
        assertThat(look(empty)).isEmpty();
        assertThat(job(empty).state()).isEqualTo(JobState.FAILED);
        assertThat(job(empty).why()).contains("Throttling.AllocationQuota", "top it up");
    }

    @Test
    void aTasksCodeSaysWhyItFailed() throws Exception {
        Job inspected = failed(0, "DataInspectionFailed");
        assertThat(inspected.refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        assertThat(inspected.why()).isEqualTo("DashScope: It did not work (DataInspectionFailed)");
        assertThat(failed(1, "IPInfringementSuspect").refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        assertThat(failed(2, "InvalidParameter").refusal()).isNull();
        assertThat(health.breaker("wan-2.7")).isEqualTo("closed");
        assertThat(failed(3, "InternalError.Timeout").refusal()).isNull();
        assertThat(seller.offer(request())).isInstanceOf(Offer.Sold.class);

        failed(4, "Arrearage");
        assertThat(seller.offer(request())).as("the account is empty").isInstanceOf(Offer.Declined.class);
    }

    private Job failed(int scene, String code) throws InterruptedException {
        fake.nextTask(Fate.failed(code, "It did not work"));
        Job failed = end(order(scene));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.charged()).as("only delivered seconds are billed").isZero();
        return failed;
    }

    @Test
    void aTaskThatIsUnknownAfterADayIsInDoubtAndNotGivenBack() throws Exception {
        String ref = order();
        look(ref);
        ((FakeDashScope) fake).aged(true);
        assertThat(look(ref)).isPresent();
        passes(Duration.ofSeconds(90));
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(job(ref).reserved()).isEqualTo(PRICE);
        assertThat(fake.receipts().accepted()).isEqualTo(1);
        ((FakeDashScope) fake).aged(false);
        assertThat(end(ref).state()).as("it is known after all").isEqualTo(JobState.DONE);
    }

    @Test
    void aTaskThatWaitsIsCancelledForNothing() throws Exception {
        String ref = order();
        look(ref);
        cancelCampaign();
        look(ref);

        assertThat(cancels()).isEqualTo(1);
        assertThat(end(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).why()).isEqualTo("DashScope: the task was cancelled");
        assertThat(job(ref).charged()).isZero();
        assertThat(fake.receipts().micros()).isZero();
    }

    @Test
    void aTaskThatRunsIsNotCancelledAndBooked() throws Exception {
        String ref = order();
        look(ref);
        look(ref);
        look(ref);
        cancelCampaign();

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
        assertThat(cancels()).isZero();
        assertThat(job(ref).charged()).isEqualTo(PRICE);
    }

    @Test
    void aPathOfCancelThatDoesNotExistChangesNothing() throws Exception {
        String ref = order();
        look(ref);
        fake.next(Fault.page(On.CANCEL, 404));
        cancelCampaign();

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
        assertThat(job(ref).charged()).isEqualTo(PRICE);
    }

    @Test
    void itIsReadEveryFifteenSeconds() throws Exception {
        String ref = order();
        Duration pause = look(ref).orElseThrow();

        assertThat(pause).isEqualTo(look(ref).orElseThrow());
        assertThat(JobTimings.USUAL.poll().multipliedBy(seller.pausesPerRead())).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void picturesAreNotTakenAndLongScenesNotContinued() throws Exception {
        Offer.Sold offer =
                (Offer.Sold) seller.offer(request().following(new ScenePictures(picture(), null, List.of())));
        assertThat(offer.conditions()).isEmpty();
        assertThat(seller.offer(SellerWorkshop.request(QualityTier.BULK, Aspect.TALL, 31 * 30)))
                .isInstanceOf(Offer.Declined.class);
    }

    @Test
    void secondsThatAreNoNumberAreNotBooked() throws Exception {
        String ref = order();
        look(ref);
        fake.next(Fault.answer(
                On.STATUS,
                200,
                "{\"output\":{\"task_status\":\"SUCCEEDED\",\"video_url\":\"" + fake.url()
                        + "/results/x.mp4\"},\"usage\":{\"video_duration\":1e400}}"));
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(job(ref).charged()).isEqualTo(job(ref).reserved());
    }

    private long cancels() {
        return fake.requests().stream()
                .filter(one -> one.path().endsWith("/cancel"))
                .count();
    }
}
