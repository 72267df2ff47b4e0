package io.reelwright.provider.video.fal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.config.Secret;
import io.reelwright.fakes.FakeFal;
import io.reelwright.fakes.FakeOptions;
import io.reelwright.fakes.FakeService;
import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.fakes.Post;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobState;
import io.reelwright.money.Refusal;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.condition.UploadService;
import io.reelwright.provider.model.ServiceConnection;
import io.reelwright.provider.video.CallbackContract;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.Webhook;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalSellerTest extends CallbackContract {
    @Override
    protected FakeService open(FakeOptions options) throws IOException {
        return new FakeFal(options);
    }

    @Override
    protected Optional<Webhook.Receiver> receiver(BaseAddress address, GuardedHttpClient http) {
        return Optional.of(new FalWebhooks(address, http, Clock.systemUTC()));
    }

    @Override
    protected String service() {
        return "fal";
    }

    @Override
    protected UploadService uploads(BaseAddress address, Secret key, GuardedHttpClient http) {
        return new FalUploads(address, key, http);
    }

    @Override
    protected SceneSeller seller(ServiceConnection connection) {
        return new FalSeller(connection);
    }

    @Override
    protected Fault answer(On on, int code, String message, String... headers) {
        return Fault.answer(on, code, "{\"detail\":\"" + message + "\"}", headers);
    }

    @Override
    protected List<Fault> closing() {
        return List.of(
                answer(On.SUBMIT, 403, "User is locked. Reason: Exhausted balance. Top up your balance."),
                answer(On.SUBMIT, 403, "User is locked. Reason: TOP_UP."),
                answer(On.SUBMIT, 402, "Payment required"),
                answer(On.SUBMIT, 403, "User is locked. Reason: Admin lock."),
                answer(On.SUBMIT, 403, "Access denied"),
                answer(On.SUBMIT, 401, "Invalid key"));
    }

    @Override
    protected List<Fault> refusing() {
        String finding = "{\"detail\":[{\"loc\":[\"body\",\"prompt\"],\"msg\":\"flagged\",\"type\":\"%s\"}]}";
        return List.of(
                Fault.answer(On.SUBMIT, 422, finding.formatted("content_policy_violation")),
                Fault.answer(On.SUBMIT, 422, finding.formatted("missing")),
                answer(On.SUBMIT, 422, "prompt is required"),
                answer(On.SUBMIT, 400, "bad request"),
                answer(On.SUBMIT, 404, "Application not found"));
    }

    @Override
    protected List<String> garbage() {
        String urls = "\"status_url\":\"http://127.0.0.1/s\",\"response_url\":\"http://127.0.0.1/r\"";
        return List.of(
                "",
                "{}",
                "{\"request_id\":true," + urls + "}",
                "{\"request_id\":1e400," + urls + "}",
                "{\"request_id\":\"a b\"," + urls + "}",
                "{\"request_id\":\"a\",\"status_url\":7}",
                "{\"request_id\":\"a\",",
                "[".repeat(100_000));
    }

    @Test
    void theBillIsOfTheFileThatWasMade() throws Exception {
        Job done = end(order());

        // The file is as long as was asked for, and by a packet of sound longer: that is reserved, too.
        assertThat(done.reserved()).isEqualTo(310_000);
        assertThat(done.charged()).isEqualTo(300_800).isEqualTo(fake.receipts().micros());
    }

    @Test
    void unitsThatAreNotTheCataloguesAreNotBooked() throws Exception {
        for (String units : List.of("450.0", "0.1", "-3", "many", "1e400")) {
            String ref = order(units.hashCode() & 0xff);
            look(ref);
            look(ref);
            look(ref);
            fake.next(Fault.answer(
                    On.RESULT,
                    200,
                    "{\"video\":{\"url\":\"" + fake.url() + "/results/x.mp4\"}}",
                    "x-fal-billable-units",
                    units));
            look(ref);
            assertThat(job(ref).state()).as(units).isEqualTo(JobState.DONE);
            assertThat(job(ref).charged()).as(units).isEqualTo(job(ref).reserved());
            assertThat(job(ref).costSource()).as(units).isEqualTo(CostSource.ESTIMATE);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, false", "true, true", "false, true"})
    void theKeysOfPostsMayCarryPaddingAndBeSeveral(boolean padding, boolean second) throws Exception {
        ((FakeFal) fake).keySet(padding, second);
        String ref = doubted(0);
        fake.post(task(), Post.GOOD);

        assertThat(job(ref).task()).isEqualTo(task());
    }

    @Test
    void aRefusalAfterTheWorkMayBeBilled() throws Exception {
        fake.nextTask(Fate.failed("content_policy_violation", "The output was flagged"));

        Job failed = end(order());

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.why()).isEqualTo("fal: content_policy_violation at body.prompt: The output was flagged");
        assertThat(failed.charged()).isEqualTo(failed.reserved());
        assertThat(health.breaker(failed.model())).isEqualTo("closed");
    }

    @Test
    void aRefusedPromptIsToldApartFromOtherRefusals() throws Exception {
        fake.next(refusing().get(0));
        assertThat(end(order(0)).refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        fake.next(refusing().get(1));
        assertThat(end(order(1)).refusal()).isNull();
        fake.nextTask(Fate.failed("content_policy_violation", "The output was flagged"));
        assertThat(end(order(2)).refusal()).isEqualTo(Refusal.CONTENT_POLICY);
        fake.nextTask(Fate.failed("runner_disconnected", "The runner has gone"));
        assertThat(end(order(3)).refusal()).isNull();
        fake.next(Fault.answer(
                On.SUBMIT, 422, "{\"detail\":[{\"type\":\"value_error\"},{\"type\":\"content_policy_violation\"}]}"));
        assertThat(end(order(4)).refusal()).isEqualTo(Refusal.CONTENT_POLICY);
    }

    @Test
    void aRequestInTheQueueOfACancelledCampaignIsRemovedAndCostsNothing() throws Exception {
        String ref = order();
        look(ref);
        cancelCampaign();

        assertThat(look(ref)).isPresent();

        assertThat(cancels()).isEqualTo(1);
        Job ended = end(ref);
        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.why()).isEqualTo("fal: Client cancelled the request");
        assertThat(ended.charged()).isZero();
        assertThat(fake.receipts().micros()).isZero();
    }

    @Test
    void aRunningRequestOfACancelledCampaignIsStopped() throws Exception {
        String ref = order();
        look(ref);
        look(ref);
        cancelCampaign();

        assertThat(look(ref)).isPresent();

        assertThat(job(ref).progress()).isEqualTo(0.5);
        assertThat(end(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).charged()).isZero();
        assertThat(fake.receipts().micros()).isZero();
    }

    @Test
    void whatCannotBeCancelledAnyMoreIsBooked() throws Exception {
        List<Fault> tooLate = List.of(
                Fault.answer(On.CANCEL, 400, "{\"status\":\"ALREADY_COMPLETED\"}"),
                Fault.answer(On.CANCEL, 404, "{\"status\":\"NOT_FOUND\"}"),
                Fault.page(On.CANCEL, 502),
                Fault.closed(On.CANCEL));
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < tooLate.size(); scene++) refs.add(order(scene));
        for (String ref : refs) look(ref);
        cancelCampaign();
        for (int scene = 0; scene < tooLate.size(); scene++) {
            for (int i = 0; i < 4; i++) fake.next(tooLate.get(scene));
            Job ended = end(refs.get(scene));
            fake.drop(On.CANCEL);

            assertThat(ended.state()).as("answer %s", scene).isEqualTo(JobState.DONE);
            assertThat(ended.charged()).as("answer %s", scene).isEqualTo(300_800);
        }
        assertThat(fake.receipts().micros()).isEqualTo(tooLate.size() * 300_800L);
    }

    @Test
    void aRequestThatTakesTooLongIsCancelled() throws Exception {
        fake.nextTask(Fate.of(Fate.End.ENDLESS));
        String ref = order();
        look(ref);
        takesTooLong(ref);

        assertThat(look(ref)).isPresent();
        assertThat(job(ref).overdue()).isTrue();

        assertThat(end(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).charged()).isZero();
    }

    @Test
    void whatACampaignWaitsForIsNotCancelled() throws Exception {
        assertThat(end(order()).state()).isEqualTo(JobState.DONE);

        assertThat(cancels()).isZero();
    }

    private long cancels() {
        return fake.requests().stream()
                .filter(one -> one.method().equals("PUT") && one.path().endsWith("/cancel"))
                .count();
    }

    @Test
    void aFaultOfThePlatformIsNotBilled() throws Exception {
        fake.nextTask(Fate.failed("runner_disconnected", "The runner has gone"));

        Job failed = end(order());

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.why()).contains("The runner has gone");
        assertThat(failed.charged()).isZero();
        assertThat(fake.receipts().micros()).isZero();
    }

    @Test
    void aLockedAccountStillDeliversWhatRuns() throws Exception {
        String ref = order();
        look(ref);
        ((FakeFal) fake).locked(true);
        for (int i = 0; i < 3; i++) assertThat(look(ref)).isPresent();
        ((FakeFal) fake).locked(false);

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aResultThatCannotBeReadIsReadAgain() throws Exception {
        String ref = order();
        for (int i = 0; i < 3; i++) look(ref);
        List<Fault> faults = List.of(
                Fault.page(On.RESULT, 502),
                Fault.page(On.RESULT, 404),
                Fault.closed(On.RESULT),
                answer(On.RESULT, 500, "a moment"),
                answer(On.RESULT, 403, "User is locked. Reason: Exhausted balance."),
                answer(On.RESULT, 429, "slowly"),
                Fault.answer(On.RESULT, 200, "<html>"));
        for (Fault one : faults) {
            happens(one);
            assertThat(look(ref)).isPresent();
            fake.drop(On.RESULT);
            assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        }

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void anAddressThatStaysDeadMakesTheFilmUnusable() throws Exception {
        fake.nextTask(Fate.of(Fate.End.DEAD_ADDRESS));
        Job done = end(order());

        assertThatThrownBy(() -> marks(done)).isInstanceOf(UnusableFilm.class).hasMessageContaining("403");
    }

    @Test
    void aPersonNeedsToKnowTheRequestsIdOnly() throws Exception {
        String ref = order();
        look(ref);
        String id = fake.receipts().lines().getFirst().task();
        for (int i = 0; i < 3; i++) look(ref);

        assertThat(seller.ask(job(ref), id)).isInstanceOf(JobProvider.Answer.Done.class);
        assertThat(FalTask.path("workflows/studio/two-step/more", "r-1", FalTask.Part.STATUS))
                .isEqualTo("/workflows/studio/two-step/requests/r-1/status");
    }
}
