package io.reelwright.provider.video.wan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.fakes.FakeComfy.Trait;
import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobProvider;
import io.reelwright.money.JobState;
import io.reelwright.money.Ledger;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.video.Offer;
import io.reelwright.testing.CapturedLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** What the adapter makes of whatever one ComfyUI answers, over real HTTP and real WebSockets and with the real job table. */
class WanSellerTest extends WanBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aClipIsMadeDeliveredAndCostsNothing() throws Exception {
        Job done = end(order());

        assertThat(done.state()).as("%s", done.why()).isEqualTo(JobState.DONE);
        assertThat(done.charged()).isZero();
        assertThat(done.costSource()).isEqualTo(CostSource.PROVIDER);
        assertThat(balance()).isEqualTo(new Ledger.Balance(0, 0));
        assertThat(fake.receipts().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.prompt()).startsWith("a bee on a thistle"));
        assertThat(marks(done)).hasSize(DELIVERED).containsOnly(0);
        assertThat(comfy().socketAgent()).startsWith("Reelwright");
    }

    @Test
    void theGraphHasTheSizeTheLengthAndASeedOfItsOwn() throws Exception {
        String ref = order();
        look(ref);
        look(order(1));

        List<JsonNode> graphs =
                accepted(comfy()).stream().map(id -> comfy().graph(id)).toList();
        assertThat(String.valueOf(job(ref).task())).isEqualTo(accepted(comfy()).getFirst() + "@" + fake.url());
        JsonNode size = graphs.getFirst().at("/40/inputs");
        assertThat(size.path("width").asInt()).isEqualTo(480);
        assertThat(size.path("height").asInt()).isEqualTo(832);
        assertThat(size.path("length").asInt()).isEqualTo(45);
        assertThat(graphs.getFirst().at("/49/inputs/fps").isInt()).isTrue();
        assertThat(graphs)
                .as("a graph that differs in nothing is answered from a cache")
                .extracting(graph -> graph.at("/3/inputs/seed").asLong())
                .doesNotHaveDuplicates()
                .allSatisfy(seed -> assertThat(seed).isNotNegative());
        assertThat(graphs)
                .extracting(graph -> graph.at("/50/inputs/filename_prefix").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void theSamplersProgressIsToldAndThatOfOthersIsNot() throws Exception {
        fake.hold(true);
        String ref = order();
        for (look(ref); job(ref).progress() == 0; Thread.sleep(2)) look(ref);

        double steps = job(ref).progress() * 30 / 0.95;
        assertThat(steps).isCloseTo(Math.rint(steps), within(0.001)).isBetween(0.9, 30.1);
        assertThat(steps).as("19 of 20 is somebody else's").isNotCloseTo(28.5, within(0.1));
        fake.hold(false);
        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aSocketThatIsDroppedIsOpenedAgainAndTheHistoryTellsTheEnd() throws Exception {
        fake.hold(true);
        String ref = order();
        look(ref);
        assertThat(comfy().openedSockets()).isEqualTo(1);
        comfy().dropSockets();
        while (comfy().openedSockets() < 2) {
            look(ref);
            Thread.sleep(20);
        }
        comfy().refuseSockets();
        comfy().dropSockets();
        fake.hold(false);

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void withoutASocketTheHistoryIsEnough() throws Exception {
        comfy().refuseSockets();

        assertThat(marks(end(order()))).containsOnly(0);
    }

    @Test
    void anOlderServerHasNoJobsChoosesItsOwnIdsAndKeepsVideosAsGifs() throws Exception {
        comfy().with(Trait.NO_JOBS, Trait.OWN_IDS, Trait.GIFS);
        String lost = order(0);
        fake.next(Fault.closed(On.SUBMIT).afterAcceptance());
        look(lost);
        look(lost);
        assertThat(String.valueOf(job(lost).task()))
                .startsWith(accepted(comfy()).getFirst() + "@");

        assertThat(marks(end(lost))).containsOnly(0);
        assertThat(marks(end(order(1)))).containsOnly(1);
        assertThat(accepted(comfy())).hasSize(2);
    }

    @Test
    void whatMayHaveBeenAcceptedIsFoundAndNeverMadeTwice() throws Exception {
        List<Fault> faults = new ArrayList<>(List.of(
                Fault.page(On.SUBMIT, 502),
                Fault.page(On.SUBMIT, 200),
                Fault.answer(On.SUBMIT, 500, "{\"oops\":true}"),
                Fault.closed(On.SUBMIT),
                Fault.truncated(On.SUBMIT),
                Fault.huge(On.SUBMIT, 50)));
        garbage().forEach(body -> faults.add(Fault.answer(On.SUBMIT, 200, body)));
        for (int i = 0; i < faults.size(); i++) {
            String ref = order(i);
            fake.next(faults.get(i).afterAcceptance());
            look(ref);
            assertThat(job(ref).state()).as("fault %s", i).isEqualTo(JobState.IN_DOUBT);
            look(ref);

            assertThat(end(ref).state()).as("fault %s", i).isEqualTo(JobState.DONE);
            assertThat(accepted(comfy())).as("fault %s", i).hasSize(i + 1);
        }
    }

    @Test
    void aRequestThatDidNotArriveIsSentAgainOnlyWhenItCannotArriveAnyMore() throws Exception {
        String ref = order();
        fake.next(Fault.page(On.SUBMIT, 502));
        look(ref);
        for (int i = 0; i < 3; i++) look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(accepted(comfy())).isEmpty();

        canNoLongerArrive(ref);
        look(ref);

        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
        assertThat(accepted(comfy())).hasSize(1);
    }

    /** As after a process was killed between the request and the note of its answer, or a backup was restored. */
    @Test
    void aJobThatTheMachineHasAlreadyIsNotSentToIt() throws Exception {
        String running = order(0);
        seller.send(job(running));
        look(running);
        assertThat(job(running).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(end(running).state()).isEqualTo(JobState.DONE);

        String ended = order(1);
        seller.send(job(ended));
        comfy().interrupt();
        look(ended);
        assertThat(end(ended).state()).isEqualTo(JobState.FAILED);
        assertThat(accepted(comfy())).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aRestartForgetsTheJobAndItIsMadeAgain() throws Exception {
        String ref = order();
        look(ref);
        look(ref);
        comfy().restart();
        look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        for (int i = 0; i < 3; i++) look(ref);
        assertThat(job(ref).state()).as("it could still arrive").isEqualTo(JobState.IN_DOUBT);

        canNoLongerArrive(ref);
        look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.ORDERED);
        Job done = end(ref);

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.sends()).isEqualTo(2);
        assertThat(accepted(comfy())).hasSize(2).containsOnly(id(String.valueOf(done.task())));
        assertThat(marks(done)).containsOnly(1);
    }

    @Test
    void aJobThatNobodyWaitsForIsNotMadeAgain() throws Exception {
        String ref = order();
        look(ref);
        comfy().restart();
        look(ref);
        cancelCampaign();
        canNoLongerArrive(ref);
        while (look(ref).isPresent())
            ;

        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(accepted(comfy())).hasSize(1);
    }

    @Test
    void aGraphThatIsRefusedIsSentOnceAndTheNodeIsNamed() throws Exception {
        int scene = 0;
        for (Fault refusal : refusing()) {
            String ref = order(scene++);
            fake.next(refusal);
            assertThat(look(ref)).isEmpty();
            assertThat(job(ref).sends()).isEqualTo(1);
            assertThat(seller.offer(request())).as("it stays open").isInstanceOf(Offer.Sold.class);
        }
        String ref = order(scene);
        fake.next(Fault.answer(On.SUBMIT, 400, """
                {"error":{"type":"prompt_outputs_failed_validation","message":"Prompt outputs failed validation","details":""},
                 "node_errors":{"37":{"class_type":"UNETLoader","dependent_outputs":["50"],"errors":[
                   {"type":"value_not_in_list","message":"Value not in list","details":"unet_name: 'x' not in []"}]}}}"""));
        look(ref);

        assertThat(job(ref).why())
                .isEqualTo(
                        "ComfyUI refuses the graph: node 37 (UNETLoader): Value not in list: unet_name: 'x' not in []");
        assertThat(accepted(comfy())).isEmpty();
    }

    @Test
    void aPromptWithoutItsVideoHasFailedAndIsCancelled() throws Exception {
        fake.hold(true);
        String ref = order(0);
        comfy().dropNext((ObjectNode) JSON.readTree("""
                {"39":{"class_type":"VAELoader","dependent_outputs":["50"],"errors":[{"message":"Value not in list","details":"vae"}]}}"""));
        assertThat(look(ref)).isEmpty();
        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).why()).contains("left out the video", "node 39 (VAELoader)");
        assertThat(comfy().queued()).isEmpty();

        fake.hold(false);
        comfy().dropNext((ObjectNode) JSON.readTree("""
                {"99":{"class_type":"PreviewImage","dependent_outputs":["99"],"errors":[{"message":"no","details":""}]}}"""));
        assertThat(end(order(1)).state()).as("another output was dropped").isEqualTo(JobState.DONE);
    }

    @Test
    void aRunThatFailsSaysWhyAndOneThatIsInterruptedWasCancelled() throws Exception {
        fake.nextTask(Fate.failed("", "CUDA out of memory"));
        Job failed = end(order(0));
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.why()).isEqualTo("ComfyUI: KSampler (node 3): CUDA out of memory");

        String ref = order(1);
        look(ref);
        comfy().interrupt();
        assertThat(end(ref).why()).contains("cancelled");

        fake.nextTask(Fate.of(Fate.End.EMPTY));
        assertThat(end(order(2)).why()).contains("no video", "cache");
        fake.nextTask(Fate.of(Fate.End.UNHEARD_OF));
        assertThat(end(order(3)).state()).isEqualTo(JobState.DONE);
        assertThat(balance()).isEqualTo(new Ledger.Balance(0, 0));
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
                Fault.huge(On.STATUS, 20),
                Fault.answer(On.STATUS, 200, "{\"code\":"),
                Fault.answer(On.STATUS, 200, "[]"),
                answer(On.STATUS, 401, "no"),
                answer(On.STATUS, 403, "no"),
                answer(On.STATUS, 429, "slowly"),
                answer(On.STATUS, 500, "our fault"));
        try (CapturedLog log = new CapturedLog("io.reelwright.provider.video")) {
            for (int i = 0; i < faults.size(); i++) {
                passes(Duration.ofSeconds(20));
                happens(faults.get(i));
                assertThat(look(ref)).as("fault %s", i).isPresent();
                fake.drop(On.STATUS);
                assertThat(job(ref).state()).as("fault %s", i).isEqualTo(JobState.ACCEPTED);
            }
            assertThat(log.messages(Level.WARNING)).singleElement().asString().contains("WAN_HEADER (--wan-header)");
        }
        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void aProxyThatLetsNothingThroughClosesTheServiceForTenMinutes() throws Exception {
        int scene = 0;
        for (Fault closing : closing()) {
            String ref = order(scene++);
            fake.next(closing);
            assertThat(look(ref)).isEmpty();
            assertThat(seller.offer(request()))
                    .isInstanceOfSatisfying(
                            Offer.Declined.class,
                            no -> assertThat(no.why()).contains("key is refused", "check WAN_HEADER (--wan-header)"));
            passes(Duration.ofMinutes(10));
            assertThat(seller.offer(request())).isInstanceOf(Offer.Sold.class);
        }
        comfy().with(Trait.KEY_NEEDED);
        assertThat(end(order(scene)).state())
                .as("its header is sent everywhere")
                .isEqualTo(JobState.DONE);
    }

    @Test
    void aBusyProxyIsAskedAgainWhenItWants() throws Exception {
        String ref = order();
        fake.next(answer(On.SUBMIT, 429, "slowly", "Retry-After", "7"));

        assertThat(look(ref)).contains(Duration.ofSeconds(7));
        assertThat(job(ref).refusals()).isZero();
        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void theIdAloneIsEnoughForAPersonToNameTheTask() throws Exception {
        String ref = order();
        look(ref);
        Job job = job(ref);
        String task = String.valueOf(job.task());

        assertThat(seller.lookUp(job, id(task))).isInstanceOf(JobProvider.Answer.Running.class);
        assertThat(seller.lookUp(job, "00000000-0000-4000-8000-00000000abcd"))
                .isInstanceOf(JobProvider.Answer.Forgotten.class);
        assertThat(seller.isSameTask(task, id(task))).isTrue();
        assertThat(seller.isSameTask(task, "00000000-0000-4000-8000-00000000abcd"))
                .isFalse();
    }

    @Test
    void aClipIsFetchedAgainWhenItArrivesDamagedAndItsAddressIsReadAgain() throws Exception {
        Job done = end(order());
        fake.next(Fault.half(On.CLIP));
        fake.next(Fault.answer(On.CLIP, 404, "gone"));
        assertThat(marks(done)).hasSize(DELIVERED);

        for (int i = 0; i < 3; i++) fake.next(Fault.half(On.CLIP));
        assertThatThrownBy(() -> marks(done)).isInstanceOf(UnusableFilm.class);
        assertThat(accepted(comfy())).hasSize(1);
    }

    @Test
    void aGraphOfTheUsersOwnIsReadForEachJob() throws Exception {
        Path own = Files.createDirectories(place.resolve("graphs")).resolve("wan-2.1-t2v-1.3b.json");
        String shipped =
                new String(WanSeller.class.getResourceAsStream("t2v.json").readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(own, shipped.replace("\"steps\": 30", "\"steps\": 12"));
        look(order(0));
        assertThat(comfy().graph(accepted(comfy()).getFirst())
                        .at("/3/inputs/steps")
                        .asInt())
                .isEqualTo(12);

        Files.writeString(own, shipped.replace("{{prompt}}", "a cat"));
        String broken = order(1);
        look(broken);
        assertThat(job(broken).state()).isEqualTo(JobState.FAILED);
        assertThat(job(broken).why()).contains("wan-2.1-t2v-1.3b.json has no placeholder {{prompt}}", "remove it");
    }

    @Test
    void withAllFaultsAtOnceEachJobIsMadeOnce() throws Exception {
        fake.sometimes(0.10, answer(On.SUBMIT, 429, "too many requests"));
        fake.sometimes(0.20, Fault.page(On.SUBMIT, 502).afterAcceptance());
        fake.sometimes(0.20, Fault.closed(On.SUBMIT).afterAcceptance());
        fake.sometimes(0.10, Fault.page(On.STATUS, 503));
        fake.sometimes(0.05, Fault.closed(On.STATUS));
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < 15; scene++) refs.add(order(scene));
        for (String ref : refs) while (!job(ref).state().isEnd()) look(ref);

        assertThat(refs).allSatisfy(ref -> assertThat(job(ref).state()).isEqualTo(JobState.DONE));
        assertThat(accepted(comfy())).hasSize(15).doesNotHaveDuplicates();
    }
}
