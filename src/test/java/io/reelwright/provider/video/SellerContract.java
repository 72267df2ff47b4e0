package io.reelwright.provider.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobLimits;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobState;
import io.reelwright.money.Ledger;
import io.reelwright.net.HttpFailure;
import io.reelwright.net.HttpLimits;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.model.PaidCall;
import io.reelwright.provider.model.ServiceHealth;
import io.reelwright.testing.CapturedLog;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/**
 * What an adapter makes of whatever its service answers, over real HTTP and with the real job table: each fault ends in a known state, with
 * a known number of requests and with the money that the service says it took.
 */
public abstract class SellerContract extends SellerBench {
    private static final Duration PAUSE_WITHOUT_HEADER = Duration.ofSeconds(10);

    @Test
    void aTakeIsBoughtDeliveredAndBookedAsTheServiceBillsIt() throws Exception {
        String ref = order();

        Job done = end(ref);

        assertThat(done.state()).as("%s", done.why()).isEqualTo(JobState.DONE);
        assertThat(done.costSource()).isEqualTo(CostSource.PROVIDER);
        assertThat(fake.receipts().lines()).singleElement().satisfies(line -> {
            assertThat(line.prompt()).startsWith("a bee on a thistle");
            assertThat(line.micros()).isEqualTo(done.charged());
        });
        assertThat(shop.ledger().ofCampaign(claim.id()))
                .isEqualTo(new Ledger.Balance(0, fake.receipts().micros()));
        assertThat(marks(done)).hasSize(DELIVERED).containsOnly(0);
    }

    @Test
    void whereNobodyListensItIsTriedFiveTimesAndCostsNothing() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        seller = at("http://127.0.0.1:" + nobody, PaidCall.LIMITS);
        String ref = order();
        for (int i = 0; i < 5; i++) assertThat(look(ref)).isPresent();

        assertThat(look(ref)).isEmpty();

        assertThat(shop.job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(shop.job(ref).sends()).isEqualTo(5);
        assertThat(shop.job(ref).charged()).isZero();
    }

    @Test
    void aBusyServiceIsAskedAgainWhenItWantsAndThatIsNoAttempt() throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(40).atOffset(ZoneOffset.UTC));
        Map<String, Duration> pauses = Map.of(
                "7",
                Duration.ofSeconds(7),
                date,
                Duration.ofSeconds(40),
                "600",
                Duration.ofMinutes(10),
                "soon",
                PAUSE_WITHOUT_HEADER);
        String ref = order();
        for (Map.Entry<String, Duration> one : pauses.entrySet()) {
            fake.next(answer(On.SUBMIT, 429, "too many requests", "Retry-After", one.getKey()));
            assertThat(look(ref)).as(one.getKey()).contains(one.getValue());
        }
        for (int i = 0; i < 10; i++) {
            fake.next(answer(On.SUBMIT, 429, "too many requests"));
            assertThat(look(ref)).contains(PAUSE_WITHOUT_HEADER);
        }

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
        assertThat(fake.receipts().accepted()).isEqualTo(1);
        assertThat(health.refusal(shop.job(ref).model())).isEmpty();
    }

    @Test
    void aServiceThatIsBusyForHoursIsNotWaitedFor() throws Exception {
        String ref = order();
        fake.next(answer(On.SUBMIT, 429, "too many requests", "Retry-After", "3600"));

        assertThat(look(ref)).isEmpty();

        assertThat(shop.job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(shop.job(ref).why()).contains("is busy for 60 minutes more");
        assertThat(shop.job(ref).charged()).isZero();
    }

    @Test
    void whatIsNotSentYetEndsAtOnceWhenItsCampaignIsCancelled() throws Exception {
        String ref = order();
        fake.next(answer(On.SUBMIT, 429, "too many requests", "Retry-After", "600"));
        look(ref);
        shop.sleeps(ref);

        cancelCampaign();

        assertThat(shop.isDue(ref)).isTrue();
        assertThat(look(ref)).isEmpty();
        assertThat(shop.ledger().ofCampaign(claim.id())).isEqualTo(new Ledger.Balance(0, 0));
    }

    @Test
    void aRefusedRequestIsSentOnceAndCostsNothing() throws Exception {
        int scene = 0;
        for (Fault refusal : refusing()) {
            String ref = order(scene++);
            fake.next(refusal);

            assertThat(look(ref)).isEmpty();

            assertThat(shop.job(ref).state()).isEqualTo(JobState.FAILED);
            assertThat(shop.job(ref).sends()).isEqualTo(1);
            assertThat(shop.job(ref).charged()).isZero();
            assertThat(seller.offer(request())).as("it stays open").isInstanceOf(Offer.Sold.class);
        }
        assertThat(fake.receipts().lines()).isEmpty();
    }

    @Test
    void anEmptyAccountOrARefusedKeyClosesTheServiceForTenMinutes() throws Exception {
        int scene = 0;
        for (Fault closing : closing()) {
            String ref = order(scene++);
            fake.next(closing);

            assertThat(look(ref)).isEmpty();

            assertThat(shop.job(ref).state()).isEqualTo(JobState.FAILED);
            assertThat(shop.job(ref).charged()).isZero();
            assertThat(seller.offer(request()))
                    .isInstanceOfSatisfying(
                            Offer.Declined.class,
                            no -> assertThat(no.why())
                                    .matches(".*(no credit left|key is refused).*(top it up|check ).*"));
            clock.now = clock.now.plus(Duration.ofMinutes(10));
            assertThat(seller.offer(request())).isInstanceOf(Offer.Sold.class);
        }
    }

    @Test
    void aClipThatWasPaidBeforeDoesNotReopenAnEmptyAccount() throws Exception {
        String paid = order(0);
        look(paid);
        String refused = order(1);
        fake.next(closing().getFirst());
        look(refused);

        assertThat(end(paid).state()).isEqualTo(JobState.DONE);

        assertThat(seller.offer(request())).isInstanceOf(Offer.Declined.class);
    }

    @Test
    void whatMayHaveBeenAcceptedIsNeverSentAgain() throws Exception {
        List<Fault> faults = new ArrayList<>(List.of(
                Fault.page(On.SUBMIT, 502),
                Fault.page(On.SUBMIT, 200),
                Fault.answer(On.SUBMIT, 500, "{\"oops\":true}"),
                Fault.closed(On.SUBMIT),
                Fault.truncated(On.SUBMIT),
                Fault.huge(On.SUBMIT, 50),
                Fault.silence(On.SUBMIT),
                Fault.drip(On.SUBMIT, Duration.ofMillis(400))));
        garbage().forEach(body -> faults.add(Fault.answer(On.SUBMIT, 200, body)));
        HttpLimits quick = PaidCall.LIMITS.within(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(4));
        for (int i = 0; i < faults.size(); i++) {
            health = new ServiceHealth(clock);
            seller = at(fake.url(), PaidCall.LIMITS);
            String ref = order(i);
            boolean slow = i == 6 || i == 7;
            if (slow) seller = at(fake.url(), quick);
            fake.next(faults.get(i).afterAcceptance());
            look(ref);
            assertThat(shop.job(ref).state()).as("fault %s", i).isEqualTo(JobState.IN_DOUBT);
            shop.grows(ref, SellerWorkshop.TIMINGS.keep());
            for (int more = 0; more < 3; more++) look(ref);

            assertThat(shop.job(ref).state()).as("fault %s", i).isEqualTo(JobState.IN_DOUBT);
            assertThat(shop.job(ref).reserved()).isGreaterThan(JobLimits.USUAL.doubt());
            assertThat(fake.receipts().accepted()).as("fault %s", i).isEqualTo(i + 1);
        }
    }

    @Test
    void aModelThatFailsAgainAndAgainIsLeftAlone() throws Exception {
        String model = sold().model();
        for (int scene = 0; scene < 5; scene++) {
            String ref = order(scene);
            fake.next(Fault.page(On.SUBMIT, 502));
            look(ref);
        }

        assertThat(health.refusal(model))
                .hasValueSatisfying(why -> assertThat(why).contains("left alone"));
    }

    @Test
    void aStatusThatCannotBeReadIsReadAgain() throws Exception {
        String ref = order();
        look(ref);
        List<Fault> faults = List.of(
                Fault.page(On.STATUS, 502),
                Fault.page(On.STATUS, 404),
                Fault.page(On.STATUS, 200),
                Fault.closed(On.STATUS),
                Fault.truncated(On.STATUS),
                Fault.huge(On.STATUS, 2),
                Fault.answer(On.STATUS, 200, "{\"code\":"),
                Fault.answer(On.STATUS, 200, "[]"),
                answer(On.STATUS, 401, "no"),
                answer(On.STATUS, 403, "no"),
                answer(On.STATUS, 429, "slowly"),
                answer(On.STATUS, 500, "our fault"));
        for (int i = 0; i < faults.size(); i++) {
            clock.now = clock.now.plusSeconds(100);
            happens(faults.get(i));
            assertThat(look(ref)).as("fault %s", i).isPresent();
            fake.drop(On.STATUS);
            assertThat(shop.job(ref).state()).as("fault %s", i).isEqualTo(JobState.ACCEPTED);
        }

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
        assertThat(seller.offer(request())).isInstanceOf(Offer.Sold.class);
    }

    @Test
    void aStatusThatIsRefusedIsLoggedOnceWithTheSettingToCheck() throws Exception {
        String ref = order();
        look(ref);
        try (CapturedLog log = new CapturedLog("io.reelwright.provider.video")) {
            for (int code : new int[] {401, 403, 401}) {
                fake.next(answer(On.STATUS, code, "no"));
                look(ref);
            }

            assertThat(log.messages(Level.WARNING))
                    .singleElement()
                    .asString()
                    .matches("(?s).*[A-Z]+_API_(KEY|SECRET) \\(--[a-z-]+\\).*");
        }
    }

    @Test
    void aNewTaskMayBeUnknownForAWhile() throws Exception {
        String early = order(0);
        look(early);
        for (int i = 0; i < 4; i++) {
            fake.next(answer(On.STATUS, 404, "not found"));
            clock.now = clock.now.plusSeconds(20);
            look(early);
        }
        assertThat(end(early).state()).isEqualTo(JobState.DONE);

        String lost = order(1);
        look(lost);
        fake.next(answer(On.STATUS, 404, "not found"));
        assertThat(look(lost)).isPresent();
        clock.now = clock.now.plusSeconds(90);
        fake.next(answer(On.STATUS, 404, "not found"));
        assertThat(look(lost)).isPresent();
        assertThat(shop.job(lost).state()).isEqualTo(JobState.IN_DOUBT);

        shop.grows(lost, SellerWorkshop.TIMINGS.grace());
        fake.next(answer(On.STATUS, 404, "not found"));
        look(lost);
        assertThat(shop.job(lost).state())
                .as("its price is above the doubt limit")
                .isEqualTo(JobState.IN_DOUBT);
        assertThat(shop.ledger().ofCampaign(claim.id()).held())
                .isEqualTo(shop.job(lost).reserved())
                .isGreaterThan(JobLimits.USUAL.doubt());

        Job found = end(lost);
        assertThat(found.state()).as("the service knows it after all").isEqualTo(JobState.DONE);
        assertThat(fake.receipts().accepted()).isEqualTo(2);
    }

    @Test
    void ofATaskThatAPersonNamesTheServiceSaysAtOnceWhetherItKnowsIt() throws Exception {
        String ref = order();
        look(ref);
        Job job = shop.job(ref);
        String task = String.valueOf(job.task());

        assertThat(seller.lookUp(job, "00000000-0000-0000-0000-00000000abcd"))
                .isInstanceOf(JobProvider.Answer.Forgotten.class);
        int asked = fake.requests().size();
        for (String odd : List.of("..", "../organization", "a/b", "a?b", " ", "a b"))
            assertThat(seller.lookUp(job, odd)).as(odd).isInstanceOf(JobProvider.Answer.Forgotten.class);
        assertThat(fake.requests()).as("what is no id leads to no address").hasSize(asked);
        assertThat(seller.lookUp(job, task))
                .isNotInstanceOfAny(JobProvider.Answer.Forgotten.class, JobProvider.Answer.Silent.class);
        fake.next(answer(On.STATUS, 503, "down"));
        assertThat(seller.lookUp(job, task)).isInstanceOf(JobProvider.Answer.Silent.class);
        assertThat(seller.isSameTask(task, task)).isTrue();
    }

    @Test
    void anUnknownStatusCountsAsRunning() throws Exception {
        fake.nextTask(Fate.of(Fate.End.UNHEARD_OF));

        assertThat(end(order()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aTaskWithoutAVideoHasFailed() throws Exception {
        fake.nextTask(Fate.of(Fate.End.EMPTY));

        Job failed = end(order());

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.why()).contains("no video");
        assertThat(failed.charged()).isEqualTo(fake.receipts().micros());
    }

    @Test
    void aTaskThatNeverEndsIsGivenUpWithItsCost() throws Exception {
        fake.nextTask(Fate.of(Fate.End.ENDLESS));
        for (int i = 0; i < 4; i++) fake.next(Fault.page(On.CANCEL, 502));
        String ref = order();
        for (int i = 0; i < 5; i++) look(ref);
        shop.grows(ref, SellerWorkshop.TIMINGS.deadline());
        look(ref);
        assertThat(shop.job(ref).overdue()).isTrue();
        assertThat(shop.job(ref).state()).isEqualTo(JobState.ACCEPTED);
        shop.grows(ref, SellerWorkshop.TIMINGS.keep());

        assertThat(look(ref)).isEmpty();

        assertThat(shop.job(ref).state()).isEqualTo(JobState.ABANDONED_WITH_COST);
        assertThat(fake.receipts().accepted()).isEqualTo(1);
    }

    @Test
    void aJobOfACancelledCampaignIsBookedAsItsTaskEnds() throws Exception {
        String ref = order();
        look(ref);
        cancelCampaign();

        Job ended = end(ref);

        assertThat(ended.state().isEnd()).isTrue();
        assertThat(ended.charged()).isEqualTo(fake.receipts().micros());
        assertThat(shop.ledger().ofCampaign(claim.id()))
                .isEqualTo(new Ledger.Balance(0, fake.receipts().micros()));
    }

    @Test
    void anAddressThatIsRefusedIsReadOnceMore() throws Exception {
        Job done = end(order());
        fake.next(Fault.answer(On.CLIP, 403, "expired"));

        assertThat(marks(done)).hasSize(DELIVERED);

        fake.next(Fault.answer(On.CLIP, 403, "expired"));
        fake.next(Fault.answer(On.CLIP, 403, "expired"));
        long before = clipRequests();
        assertThatThrownBy(() -> marks(done)).isInstanceOf(UnusableFilm.class).hasMessageContaining("403");
        assertThat(clipRequests() - before).isEqualTo(2);
    }

    @Test
    void aClipThatArrivesDamagedIsFetchedAgainBeforeAnotherIsBought() throws Exception {
        Job done = end(order());
        fake.next(Fault.half(On.CLIP));
        fake.next(Fault.answer(On.CLIP, 200, ""));
        assertThat(marks(done)).hasSize(DELIVERED);

        for (int i = 0; i < 3; i++) fake.next(Fault.half(On.CLIP));
        assertThatThrownBy(() -> marks(done)).isInstanceOf(UnusableFilm.class).hasMessageNotContaining(own.toString());
        assertThat(fake.receipts().accepted()).isEqualTo(1);
    }

    @Test
    void aDownloadIsJudgedByItsBytes() throws Exception {
        Job done = end(order());
        fake.next(Fault.mislabelled(On.CLIP));
        assertThat(marks(done)).hasSize(DELIVERED);

        fake.next(Fault.truncated(On.CLIP));
        assertThatThrownBy(() -> marks(done))
                .as("what cannot be fetched now is fetched later")
                .isInstanceOfSatisfying(
                        HttpFailure.class, now -> assertThat(now.isPassing()).isTrue());

        fake.next(Fault.redirect(On.CLIP, "http://10.1.2.3/clip.mp4"));
        assertThatThrownBy(() -> marks(done)).isInstanceOf(UnusableFilm.class);
    }

    @Test
    void withAllFaultsAtOnceNothingIsPaidTwice() throws Exception {
        fake.sometimes(0.10, answer(On.SUBMIT, 429, "too many requests"));
        fake.sometimes(0.20, Fault.page(On.SUBMIT, 502).afterAcceptance());
        fake.sometimes(0.20, Fault.closed(On.SUBMIT).afterAcceptance());
        fake.sometimes(0.10, Fault.page(On.STATUS, 503));
        fake.sometimes(0.05, Fault.closed(On.STATUS));
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < 15; scene++) refs.add(order(scene));
        for (String ref : refs) end(ref);

        assertThat(fake.receipts().accepted()).isEqualTo(refs.size());
        long inDoubt = refs.stream()
                .filter(ref -> shop.job(ref).state() == JobState.IN_DOUBT)
                .count();
        long done = refs.stream()
                .filter(ref -> shop.job(ref).state() == JobState.DONE)
                .count();
        assertThat(inDoubt + done).isEqualTo(refs.size());
        assertThat(inDoubt).isPositive();
        Ledger.Balance booked = shop.ledger().ofCampaign(claim.id());
        assertThat(booked.spent()).isEqualTo(billedOf(refs));
    }

    @Test
    void aServiceThatRepeatsTheKeyPutsItNowhere() throws Exception {
        int scene = 0;
        for (int code : new int[] {400, 401, 403, 500}) {
            health = new ServiceHealth(clock);
            seller = at(fake.url(), PaidCall.LIMITS);
            String ref = order(scene++);
            fake.next(answer(On.SUBMIT, code, "the key " + KEY + " is not good"));
            look(ref);
            assertThat(String.valueOf(shop.job(ref).why())).doesNotContain(KEY);
            assertThat(health.account().orElse("")).doesNotContain(KEY);
        }
    }

    private long billedOf(List<String> refs) {
        return refs.stream()
                .map(shop::job)
                .filter(job -> job.state() == JobState.DONE)
                .mapToLong(job -> job.charged() == null ? 0 : job.charged())
                .sum();
    }

    private long clipRequests() {
        return fake.requests().stream()
                .filter(one -> one.path().startsWith("/results/"))
                .count();
    }
}
