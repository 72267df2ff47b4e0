package io.reelwright.provider.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.fakes.Fate;
import io.reelwright.fakes.Fault;
import io.reelwright.fakes.Fault.On;
import io.reelwright.fakes.Post;
import io.reelwright.fakes.Post.Seal;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/**
 * What is made of the posts of a service: each makes the task be read, nothing in it is believed, and only one that the service has signed
 * resolves a doubt.
 */
public abstract class CallbackContract extends PictureContract {
    @Test
    void aPostMakesTheTaskBeReadAtOnceHoweverItIsSigned() throws Exception {
        String ref = order();
        look(ref);
        for (Seal seal : Seal.values()) {
            shop.sleeps(ref);
            assertThat(fake.post(task(), Post.sealed(seal))).as("%s", seal).isEqualTo(200);
            assertThat(shop.isDue(ref)).as("%s", seal).isTrue();
        }

        assertThat(job(ref).state()).as("nothing in a post is believed").isEqualTo(JobState.ACCEPTED);
        assertThat(end(ref).state()).isEqualTo(JobState.DONE);
        assertThat(marks(job(ref))).containsOnly(0);
    }

    @Test
    void aSignedPostResolvesADoubtAndTheClipIsPaidOnce() throws Exception {
        String ref = doubted(0);

        assertThat(fake.post(task(), Post.GOOD)).isEqualTo(200);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(job(ref).task()).isEqualTo(task());
        Job done = end(ref);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.charged()).isEqualTo(fake.receipts().micros());
        assertThat(done.sends()).isEqualTo(1);
        assertThat(fake.receipts().accepted()).isEqualTo(1);
        assertThat(marks(done)).containsOnly(0);
    }

    @Test
    void aSignedPostIsKeptWhileNobodyHasNotedTheAnswerToTheCreate() throws Exception {
        String ref = order();
        seller.send(shop.jobs().sending(ref).orElseThrow());

        fake.post(task(), Post.GOOD);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(end(ref).charged()).isEqualTo(fake.receipts().micros());
    }

    @Test
    void aSignedPostReplacesATaskThatTheServiceDoesNotKnow() throws Exception {
        String ref = doubted(0);
        shop.jobs().accepted(ref, "a-wrong-id");
        shop.jobs().forgotten(job(ref), "a-wrong-id is not known");
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);

        assertThat(fake.post(task(), Post.GOOD)).isEqualTo(200);

        assertThat(job(ref).state()).isEqualTo(JobState.ACCEPTED);
        assertThat(job(ref).task()).isEqualTo(task());
        assertThat(end(ref).charged()).isEqualTo(fake.receipts().micros());
        assertThat(fake.receipts().accepted()).isEqualTo(1);
    }

    @Test
    void aPostThatTheServiceHasNotSignedNowResolvesNoDoubt() throws Exception {
        String ref = doubted(0);
        for (Seal seal : EnumSet.complementOf(EnumSet.of(Seal.GOOD))) {
            assertThat(fake.post(task(), Post.sealed(seal))).as("%s", seal).isEqualTo(200);

            assertThat(job(ref).state()).as("%s", seal).isEqualTo(JobState.IN_DOUBT);
            assertThat(job(ref).task()).as("%s", seal).isNull();
        }
    }

    @Test
    void aPostThatComesTwiceOrAfterTheEndChangesNothing() throws Exception {
        String ref = doubted(0);
        fake.post(task(), Post.GOOD);
        assertThat(fake.post(task(), Post.GOOD)).isEqualTo(200);
        Job done = end(ref);

        assertThat(fake.post(task(), Post.GOOD)).isEqualTo(200);

        assertThat(job(ref)).isEqualTo(done);
        assertThat(fake.receipts().accepted()).isEqualTo(1);
    }

    @Test
    void aPostOfAFailureResolvesADoubtToo() throws Exception {
        fake.nextTask(Fate.failed("500", "Internal Error"));
        String ref = doubted(0);

        assertThat(fake.post(task(), Post.GOOD)).isEqualTo(200);

        Job failed = end(ref);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.charged()).isEqualTo(fake.receipts().micros());
    }

    @Test
    void aPostAboutAnotherJobIsToldSo() throws Exception {
        String ref = order();
        look(ref);
        String address = callbacks.addresses().of(seller.name(), ref).orElseThrow();

        assertThat(posted(address.replaceFirst("\\.[^.]*$", ".AAAAAAAAAAAAAAAAAAAAAA")))
                .isEqualTo(404);
        assertThat(posted(address.replace("/" + seller.name() + "/", "/other/")))
                .isEqualTo(404);
        assertThat(posted(address)).isEqualTo(200);
    }

    /** Sends a create that is accepted, and whose answer is lost. */
    protected String doubted(int scene) throws InterruptedException {
        String ref = order(scene);
        fake.next(Fault.page(On.SUBMIT, 502).afterAcceptance());
        look(ref);
        assertThat(job(ref).state()).isEqualTo(JobState.IN_DOUBT);
        return ref;
    }

    /** Returns the service's name of the newest task. */
    protected String task() {
        return fake.receipts().lines().stream()
                .filter(line -> line.micros() >= 0)
                .reduce((_, later) -> later)
                .orElseThrow()
                .task();
    }
}
