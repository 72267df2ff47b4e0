package io.reelwright.provider.video.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.config.Secret;
import io.reelwright.fakes.FakeKie;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.fakes.Post;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.Refusal;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.video.CallbackContract;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.Webhook;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KieSellerTest extends CallbackContract {
    @Override
    protected FakeService open(FakeOptions options) throws IOException {
        return new FakeKie(options);
    }

    @Override
    protected Optional<Webhook.Receiver> receiver(BaseAddress address, GuardedHttpClient http) {
        return Optional.of(new KieWebhooks(Secret.of(FakeKie.WEBHOOK_KEY), Clock.systemUTC()));
    }

    @Override
    protected String service() {
        return "kie";
    }

    @Override
    protected UploadService uploads(BaseAddress address, Secret key, GuardedHttpClient http) {
        return new KieUploads(address, key, http);
    }

    @Override
    protected SceneSeller seller(ServiceConnection connection) {
        return new KieSeller(connection);
    }

    /** Business errors come with HTTP 200 and a code, or with a status alone. */
    @Override
    protected Fault answer(On on, int code, String message, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return Fault.answer(on, 200, "{\"code\":" + code + ",\"msg\":\"" + message + "\",\"data\":null}", all);
    }

    @Override
    protected List<Fault> closing() {
        return List.of(
                answer(On.SUBMIT, 402, "Credits insufficient. Please top up."),
                answer(On.SUBMIT, 500, "Credits insufficient. Please top up."),
                answer(On.SUBMIT, 433, "The key's daily limit is reached"),
                answer(On.SUBMIT, 401, "You do not have access permissions"),
                Fault.answer(On.SUBMIT, 402, "{\"code\":402,\"msg\":\"The balance isn't enough\"}"),
                Fault.page(On.SUBMIT, 403));
    }

    @Override
    protected List<Fault> refusing() {
        return List.of(
                answer(On.SUBMIT, 400, "The prompt violates our content policy"),
                answer(On.SUBMIT, 422, "prompt is required"),
                answer(On.SUBMIT, 451, "The image cannot be fetched"),
                Fault.answer(On.SUBMIT, 422, "{\"message\":\"prompt is required\"}"),
                Fault.answer(On.SUBMIT, 404, "{\"status\":404,\"message\":\"No message available\"}"));
    }

    @Override
    protected List<String> garbage() {
        return List.of(
                "",
                "{\"code\":200,\"msg\":\"success\",\"data\":null}",
                "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":true}}",
                "{\"code\":200,\"msg\":\"success\",\"data\":{\"taskId\":\"a b\"}}",
                "{\"code\":1e400,\"data\":{\"taskId\":\"a\"}}",
                "{\"code\":200,\"data\":{\"taskId\":",
                "[".repeat(100_000));
    }

    @Test
    void theFiveStatesBecomeProgress() throws Exception {
        String ref = order();
        look(ref);
        List<Double> progress = new ArrayList<>();
        while (look(ref).isPresent()) progress.add(job(ref).progress());

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(progress).isSorted().hasSize(2);
    }

    @Test
    void aResultMayBeAnObject() throws Exception {
        ((FakeKie) fake).resultAsObject();

        assertThat(marks(end(order()))).containsOnly(0);
    }

    @Test
    void theAddressesOfAResultMayBeAText() throws Exception {
        ((FakeKie) fake).addressesAsText();

        assertThat(marks(end(order()))).containsOnly(0);
    }

    @Test
    void aPostNamesItsTaskInOneOfFourPlaces() throws Exception {
        int scene = 0;
        for (Post.Place place : Post.Place.values()) {
            String ref = doubted(scene++);
            fake.post(task(), Post.naming(place));

            assertThat(job(ref).task()).as("%s", place).isEqualTo(task());
        }
    }

    @Test
    void maintenanceIsWaitedFor() throws Exception {
        String ref = order();
        fake.next(answer(On.SUBMIT, 455, "The service is being maintained"));

        assertThat(look(ref)).isPresent();
        assertThat(job(ref).refusals()).isZero();
        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void moreThanTwentyCreatesInTenSecondsWaitForTheirTurn() throws Exception {
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < 26; scene++) refs.add(order(scene));
        List<Duration> pauses = new ArrayList<>();
        for (String ref : refs) {
            Optional<Duration> pause = look(ref);
            if (job(ref).state() == JobState.ORDERED) pause.ifPresent(pauses::add);
        }

        assertThat(pauses).as("with Retry-After and without").hasSizeGreaterThan(1);
        assertThat(pauses)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10)));
        assertThat(refs).allSatisfy(ref -> assertThat(job(ref).refusals()).isZero());
        assertThat(health.breaker(job(refs.getFirst()).model())).isEqualTo("closed");
    }

    @Test
    void aTaskThatFailsCostsNothingAndSaysWhy() throws Exception {
        fake.nextTask(Fate.failed("500", "Internal Error, Please try again later."));

        Job failed = end(order());

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.why()).isEqualTo("Kie: Internal Error, Please try again later. (500)");
        assertThat(failed.charged()).isZero();
        assertThat(fake.receipts().micros()).isZero();
    }

    @Test
    void refusedPromptsDoNotCountAgainstAModel() throws Exception {
        for (int scene = 0; scene < 6; scene++) {
            fake.nextTask(Fate.failed("400", "The prompt was flagged as sensitive"));
            end(order(scene));
        }

        assertThat(health.breaker(job(order(6)).model())).isEqualTo("closed");
    }

    @Test
    void aRefusedPromptIsToldApartFromOtherRefusals() throws Exception {
        fake.next(refusing().get(0));
        assertThat(end(order(0)).refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        fake.next(refusing().get(1));
        assertThat(end(order(1)).refusal()).isNull();
        fake.nextTask(Fate.failed("400", "Your prompt was flagged by the website as violating content policies"));
        assertThat(end(order(2)).refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        fake.nextTask(Fate.failed("500", "Internal Error, Please try again later."));
        assertThat(end(order(3)).refusal()).isNull();
        fake.nextTask(Fate.failed("501", "The Google model was unable to generate audio for this request"));
        assertThat(end(order(4)).refusal()).isEqualTo(Refusal.UNCLEAR_SPEECH);
    }

    @Test
    void aRecordWithACodeInsteadOfDataMayBeTheEnd() throws Exception {
        String failed = order(0);
        look(failed);
        fake.next(answer(On.STATUS, 501, "Generation failed"));
        assertThat(look(failed)).isEmpty();
        assertThat(job(failed).why()).isEqualTo("Kie: Generation failed");

        String silent = order(1);
        look(silent);
        fake.next(answer(On.STATUS, 408, "The upstream is silent"));
        assertThat(look(silent)).isPresent();
        passes(Duration.ofSeconds(60));
        fake.next(answer(On.STATUS, 408, "The upstream is silent"));
        assertThat(look(silent)).isEmpty();
        assertThat(job(silent).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void aStateCountsWhateverTheCode() throws Exception {
        String ref = order();
        look(ref);
        fake.next(Fault.answer(On.STATUS, 200, "{\"code\":501,\"msg\":\"x\",\"data\":{\"state\":\"generating\"}}"));

        assertThat(look(ref)).isPresent();
        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
    }

    @Test
    void aWrongPathIsNoLostTask() throws Exception {
        String ref = order();
        look(ref);
        for (int i = 0; i < 3; i++) {
            fake.next(Fault.answer(On.STATUS, 404, "{\"status\":404,\"message\":\"No message available\"}"));
            passes(Duration.ofMinutes(2));
            assertThat(look(ref)).isPresent();
        }

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void anExpiredAddressIsRenewed() throws Exception {
        fake.nextTask(Fate.of(Fate.End.DEAD_ADDRESS));
        Job done = end(order());

        assertThat(marks(done)).containsOnly(0);

        assertThat(fake.requests()).anyMatch(one -> one.path().equals("/api/v1/common/download-url"));
    }

    @Test
    void aPriceThatIsNoNumberIsNotBooked() throws Exception {
        String ref = order();
        look(ref);
        String result = "{\\\"resultUrls\\\":[\\\"" + fake.url() + "/results/x.mp4\\\"]}";
        fake.next(Fault.answer(
                On.STATUS,
                200,
                "{\"code\":200,\"data\":{\"state\":\"success\",\"creditsConsumed\":1e400,\"resultJson\":\"" + result
                        + "\"}}"));
        look(ref);

        assertThat(job(ref).state()).isEqualTo(JobState.DONE);
        assertThat(job(ref).charged()).isEqualTo(job(ref).reserved());
    }

    @Test
    void anAccountThatRunsDryClosesTheService() throws Exception {
        ((FakeKie) fake).credits(60);
        String first = order(0);
        String second = order(1);
        look(first);
        look(second);

        assertThat(job(second).why()).contains("no credit left", "top it up");
        assertThat(seller.offer(request())).isInstanceOf(Offer.Declined.class);
        assertThat(end(first).state()).isEqualTo(JobState.DONE);
    }
}
