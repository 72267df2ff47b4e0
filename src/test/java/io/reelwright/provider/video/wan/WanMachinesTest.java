package io.reelwright.provider.video.wan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.fakes.FakeComfy;
import io.reelwright.fakes.FakeComfy.Trait;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.money.Cancellation;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.net.HttpFailure;
import io.reelwright.provider.model.ServiceCheck;
import io.reelwright.provider.model.ServiceCheck.Outcome;
import io.reelwright.provider.video.DeliveredBefore;
import io.reelwright.provider.video.FilmLost;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.SceneRequests;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Several machines, their queues, and the files that are sent to them. */
class WanMachinesTest extends WanBench {
    @Test
    void theLeastBusyMachineGetsTheJob() throws Exception {
        FakeComfy second = second();
        for (int i = 0; i < 3; i++) comfy().otherUser("other-" + i);

        look(order(0));
        look(order(1));

        assertThat(accepted(comfy())).isEmpty();
        assertThat(accepted(second)).hasSize(2);
    }

    @Test
    void equallyBusyMachinesShareTheJobs() throws Exception {
        FakeComfy second = second();
        fake.hold(true);
        second.hold(true);

        for (int scene = 0; scene < 6; scene++) look(order(scene));

        assertThat(accepted(comfy())).hasSize(3);
        assertThat(accepted(second)).hasSize(3);
    }

    /** All of them see the same queues. */
    @Test
    void scenesThatAreSentAtTheSameMomentAreSharedToo() throws Exception {
        FakeComfy second = second();
        fake.hold(true);
        second.hold(true);
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < 6; scene++) refs.add(order(scene));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<Duration>>> looks = refs.stream()
                    .<Callable<Optional<Duration>>>map(ref -> () -> look(ref))
                    .toList();
            for (Future<Optional<Duration>> one : threads.invokeAll(looks)) one.get();
        }

        assertThat(accepted(comfy())).hasSizeBetween(2, 4);
        assertThat(accepted(second)).hasSizeBetween(2, 4);
    }

    @Test
    void aMachineThatIsOffIsPassedOver() throws Exception {
        FakeComfy second = second();
        fake.close();

        for (int scene = 0; scene < 4; scene++)
            assertThat(end(order(scene)).state()).isEqualTo(JobState.DONE);

        assertThat(accepted(second)).hasSize(4);
    }

    @Test
    void whereNoMachineAnswersItIsTriedFiveTimes() throws Exception {
        fake.close();
        String ref = order();
        for (int i = 0; i < 5; i++) assertThat(look(ref)).isPresent();

        assertThat(look(ref)).isEmpty();

        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(job(ref).why()).startsWith("no ComfyUI answers; http://127.0.0.1:");
    }

    @Test
    void whatOneMachineRefusesGoesToTheOther() throws Exception {
        FakeComfy second = second();
        second.otherUser("busy");
        fake.next(answer(On.SUBMIT, 400, "Value not in list"));
        String refused = order(0);
        look(refused);
        fake.next(Fault.page(On.SUBMIT, 401));
        look(order(1));

        assertThat(accepted(second)).hasSize(2);
        assertThat(accepted(comfy())).isEmpty();
        assertThat(seller.offer(request())).as("one machine works").isInstanceOf(Offer.Sold.class);
    }

    /** One of two machines dies with jobs in its queue. What it had is lost with its process; what the other has is known to it. */
    @Test
    void theJobsOfAMachineThatDiesGoToTheOtherAndNothingElseIsMadeTwice() throws Exception {
        FakeComfy second = second();
        List<String> refs = new ArrayList<>();
        for (int scene = 0; scene < 6; scene++) refs.add(order(scene));
        for (String ref : refs) look(ref);
        List<String> lost = refs.stream().filter(ref -> isAt(ref, comfy())).toList();
        List<String> kept = refs.stream().filter(ref -> isAt(ref, second)).toList();
        assertThat(lost).hasSize(3);
        fake.close();

        for (int i = 0; i < 3; i++) for (String ref : refs) look(ref);
        assertThat(lost)
                .as("it may be back in a moment")
                .allSatisfy(ref -> assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED));
        passes(Duration.ofSeconds(90));
        for (String ref : lost) {
            look(ref);
            assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
            canNoLongerArrive(ref);
        }
        for (String ref : refs) while (!job(ref).state().isEnd()) look(ref);

        assertThat(refs).allSatisfy(ref -> assertThat(job(ref).state()).isEqualTo(JobState.DONE));
        assertThat(accepted(second)).hasSize(6).doesNotHaveDuplicates();
        assertThat(accepted(comfy())).hasSize(3).doesNotHaveDuplicates();
        assertThat(lost).allSatisfy(ref -> assertThat(isAt(ref, second)).isTrue());
        assertThat(kept).allSatisfy(ref -> assertThat(job(ref).sends()).isEqualTo(1));
    }

    /** Its answer was lost, and nobody can say whether it has the job. It may not be made elsewhere before it is given up. */
    @Test
    void aJobInDoubtWaitsForTheMachineThatMayHaveIt() throws Exception {
        FakeComfy second = second();
        second.otherUser("busy");
        String ref = order();
        fake.next(Fault.closed(On.SUBMIT).afterAcceptance());
        look(ref);
        fake.next(Fault.page(On.STATUS, 502));
        canNoLongerArrive(ref);
        look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(accepted(second)).isEmpty();

        look(ref);
        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
        assertThat(accepted(comfy(), second)).hasSize(1);
    }

    @Test
    void theFilmOfAMachineThatDiedIsNotWaitedForForEver() throws Exception {
        Job done = end(order());
        fake.close();
        assertThatThrownBy(() -> marks(done))
                .as("what cannot be fetched now is fetched later")
                .isInstanceOfSatisfying(
                        HttpFailure.class, now -> assertThat(now.isPassing()).isTrue());
        passes(Duration.ofSeconds(90));

        // Each call for the film also asks the machine whether it is there, without waiting for it.
        while (true)
            try {
                seller.film(done);
                Thread.sleep(5);
                passes(Duration.ofSeconds(90));
            } catch (FilmLost lost) {
                assertThat(lost).hasMessageContaining("does not answer any more");
                break;
            }
    }

    @Test
    void aMachineThatWasTakenOutOfTheSettingsLosesItsJobs() throws Exception {
        FakeComfy second = second();
        second.otherUser("busy");
        String ref = order();
        look(ref);
        assertThat(isAt(ref, comfy())).isTrue();

        seller = seller(URI.create(second.url()));
        look(ref);
        canNoLongerArrive(ref);
        for (int i = 0; i < 3; i++) look(ref);

        assertThat(isAt(ref, second)).isTrue();
    }

    @Test
    void whatNobodyWaitsForIsCancelledOnServersOfEachAge() throws Exception {
        for (Trait[] age : List.of(new Trait[] {}, new Trait[] {Trait.NO_JOBS})) {
            comfy().with(age);
            fake.hold(true);
            String runs = order(2 * age.length);
            String waits = order(2 * age.length + 1);
            look(runs);
            look(waits);
            assertThat(comfy().queued()).hasSize(2);

            assertThat(seller.cancel(job(waits), String.valueOf(job(waits).task())))
                    .isEqualTo(Cancellation.REMOVED);
            assertThat(seller.cancel(job(runs), String.valueOf(job(runs).task())))
                    .isEqualTo(Cancellation.REQUESTED);

            assertThat(comfy().queued()).isEmpty();
            assertThat(end(runs).why()).contains("cancelled");
            assertThat(seller.cancel(job(runs), String.valueOf(job(runs).task())))
                    .isIn(Cancellation.TOO_LATE, Cancellation.REQUESTED);
        }
    }

    @Test
    void aServerThatInterruptsWhateverRunsIsNotAskedToWhileSomebodyElsesPromptRuns() throws Exception {
        comfy().with(Trait.NO_JOBS, Trait.BLIND_INTERRUPT);
        comfy().otherUser("theirs");
        String ref = order();
        look(ref);
        cancelCampaign();
        look(ref);
        canNoLongerArrive(ref);
        while (look(ref).isPresent())
            ;

        assertThat(comfy().queued()).containsExactly("theirs");
        assertThat(job(ref).state()).isEqualTo(JobState.FAILED);
        assertThat(fake.requests()).noneMatch(one -> one.path().contains("interrupt"));
    }

    @Test
    void aJobThatTakesTooLongIsStopped() throws Exception {
        fake.hold(true);
        String ref = order();
        look(ref);
        takesTooLong(ref);
        look(ref);
        look(ref);

        assertThat(job(ref).overdue()).isTrue();
        assertThat(comfy().queued()).isEmpty();
        assertThat(end(ref).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void aPictureIsUploadedToTheMachineThatUsesIt() throws Exception {
        FakeComfy second = second();
        comfy().otherUser("busy");
        Path picture = place.resolve("first.png");
        ImageIO.write(new BufferedImage(90, 160, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Offer.Sold offer =
                (Offer.Sold) seller.offer(request().following(new ScenePictures(asset(picture), null, List.of())));
        assertThat(offer.model()).isEqualTo("wan-2.1-i2v-480p");

        Job done = end(order(offer));

        assertThat(done.state()).as("%s", done.why()).isEqualTo(JobState.DONE);
        assertThat(comfy().inputs()).isEmpty();
        byte[] stored = Files.readAllBytes(picture);
        assertThat(second.inputs()).hasSize(1).allSatisfy((name, bytes) -> {
            assertThat(second.graph(accepted(second).getFirst())
                            .at("/52/inputs/image")
                            .asText())
                    .isEqualTo(name);
            assertThat(bytes).isEqualTo(stored);
        });
        assertThat(marks(done)).hasSize(DELIVERED);
    }

    @Test
    void aLongSceneGoesOnFromTheLastFrame() throws Exception {
        Offer.Sold offer = (Offer.Sold) seller.offer(longScene());
        assertThat(offer.model()).isEqualTo("wan-2.1-t2v-1.3b");
        assertThat(offer.later())
                .hasSize(2)
                .allSatisfy(clip -> assertThat(clip.model()).isEqualTo("wan-2.1-i2v-480p"));
        assertThat(offer.total()).isZero();
        Job first = end(order(offer));
        Path film = place.resolve("first.mp4");
        Path frame = place.resolve("last.png");
        films().fetch(seller, first, film, frame);

        Job next = end(order(first, offer.later().getFirst(), new DeliveredBefore(asset(film), asset(frame))));

        assertThat(next.state()).as("%s", next.why()).isEqualTo(JobState.DONE);
        assertThat(comfy().inputs().values()).singleElement().isEqualTo(Files.readAllBytes(frame));
    }

    @Test
    void aBlueprintWithPosesIsFollowedByVace() throws Exception {
        Offer.Sold offer = (Offer.Sold) seller.offer(SceneRequests.of(Blueprints.of("pose"), 0, 90, Aspect.TALL));
        assertThat(offer.model()).isEqualTo("wan-2.1-vace");
        assertThat(offer.conditions()).contains(Offer.Condition.POSES);

        Job done = end(order(offer));

        assertThat(done.state()).as("%s", done.why()).isEqualTo(JobState.DONE);
        assertThat(comfy().inputs().keySet())
                .singleElement()
                .asString()
                .matches("input-of-ours/reelwright-[0-9a-f]{32}\\.mp4");
        assertThat(comfy().graph(accepted(comfy()).getFirst())
                        .at("/60/inputs/file")
                        .asText())
                .isEqualTo(comfy().inputs().keySet().iterator().next());
    }

    @Test
    void theCheckNamesEachMachineAndWhatIsMissing() throws Exception {
        FakeComfy second = second();
        ServiceCheck check = (ServiceCheck) seller;
        assertThat(check.check().outcome()).isEqualTo(Outcome.OK);
        assertThat(check.check().words())
                .contains(
                        fake.url() + " answers (23 of 24 GB of its memory are free) and has all that the graphs need",
                        second.url());

        second.close();
        assertThat(check.check().outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(check.check().words()).contains(second.url() + ": ");

        Path own = Files.createDirectories(place.resolve("graphs")).resolve("wan-2.1-vace.json");
        Files.writeString(own, "{}");
        seller = seller(URI.create(fake.url()));
        assertThat(((ServiceCheck) seller).check())
                .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.OK))
                .satisfies(result -> assertThat(result.words()).contains("but wan-2.1-vace cannot be made"));
    }

    private boolean isAt(String ref, FakeComfy machine) {
        return String.valueOf(job(ref).task()).endsWith("@" + machine.url());
    }
}
