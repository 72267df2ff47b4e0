package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class JobsInDoubtTest {
    private static final long DOLLAR = 1_000_000;
    private static final String OURS = Submission.DEFAULT_PROJECT;

    @TempDir
    static Path folder;

    private static Database database;

    private EventLog events;
    private CampaignWriter writer;
    private Jobs jobs;
    private JobsInDoubt inDoubt;
    private Job job;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aJobIsSentAndNobodyHeardWhetherItArrived(TestInfo test) {
        aJobIsSentAndNobodyHeardWhetherItArrived(test.getDisplayName());
    }

    private void aJobIsSentAndNobodyHeardWhetherItArrived(String topic) {
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        jobs = new Jobs(database, writer, new Ledger(database), Clock.systemUTC());
        inDoubt = new JobsInDoubt(database, writer, Clock.systemUTC());
        String id = writer.create(Campaigns.brief(topic)).id();
        new CampaignActions(writer).resume(id);
        Claim claim = writer.claim(id, 1).orElseThrow();
        JobOrder order = new JobOrder(JobSubject.scene(0), 1, "runway", "gen4.5", "a bee", DOLLAR);
        String ref = jobs.order(claim, order, new SpendingLimits(DOLLAR, DOLLAR * 1_000))
                .ref();
        jobs.sending(ref);
        jobs.doubt(ref, "the answer was lost");
        job = jobs.find(ref).orElseThrow();
    }

    @Test
    void whatIsInDoubtIsListedForItsProjectAlone() {
        assertThat(inDoubt.list(OURS, JobsInDoubt.Which.DOUBT, 100)).contains(job);
        assertThat(inDoubt.list("others", JobsInDoubt.Which.ALL, 100)).isEmpty();
        assertThat(inDoubt.find("others", job.ref())).isEmpty();
        assertThat(inDoubt.find(OURS, job.ref())).contains(job);
    }

    @Test
    void aJobThatWasTakenIsAskedAfterUnderItsProvidersName() throws Exception {
        Job taken = inDoubt.taken(job, "task-7");

        assertThat(taken.state()).isEqualTo(JobState.ACCEPTED);
        assertThat(taken.task()).isEqualTo("task-7");
        assertThat(newest()).contains("\"event\":\"doubt_resolved\"", "runway-gen4.5", "\"outcome\":\"taken\"");
        assertThat(inDoubt.list(OURS, JobsInDoubt.Which.DOUBT, 100)).doesNotContain(taken);
        long told = events.newest(job.campaign());
        assertThat(inDoubt.taken(job, "task-7")).isEqualTo(taken);
        assertThat(events.newest(job.campaign())).isEqualTo(told);
        assertThatThrownBy(() -> inDoubt.taken(job, "task-8"))
                .hasMessage(job.ref() + ": is not in doubt; it is ACCEPTED with the task task-7");
        assertThatThrownBy(() -> inDoubt.neverTaken(taken)).hasMessageContaining("is not in doubt");
    }

    @Test
    void aJobThatWasNeverTakenIsOrderedAgainWhenItCanNoLongerArrive() throws Exception {
        assertThatThrownBy(() -> inDoubt.neverTaken(job))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("may still arrive");

        database.transaction(handle ->
                handle.execute("UPDATE jobs SET sent_at = sent_at - interval '3 minutes' WHERE ref = ?", job.ref()));
        Job again = inDoubt.neverTaken(job);

        assertThat(again.state()).isEqualTo(JobState.ORDERED);
        assertThat(newest()).contains("\"outcome\":\"never_taken\"");
        assertThat(inDoubt.neverTaken(job)).isEqualTo(again);
        assertThatThrownBy(() -> inDoubt.taken(job, "task-71")).hasMessageContaining("it is ORDERED");
        assertThat(new Ledger(database).differences()).isEmpty();
    }

    @Test
    void aJobWhoseSceneTheStudioDrawsStaysInDoubtAndItsCampaignIsCalled() throws Exception {
        Job released = inDoubt.studio(job);

        assertThat(released.state()).isEqualTo(JobState.IN_DOUBT);
        assertThat(released.overdue()).isTrue();
        assertThat(newest()).contains("\"event\":\"doubt_resolved\"", "\"outcome\":\"studio\"");
        assertThat(new Ledger(database).ofCampaign(job.campaign())).isEqualTo(new Ledger.Balance(DOLLAR, 0));
        long told = events.newest(job.campaign());
        assertThat(inDoubt.studio(job)).isEqualTo(released);
        assertThat(events.newest(job.campaign())).isEqualTo(told);

        Job taken = inDoubt.taken(job, "task-72");
        assertThat(taken.state()).isEqualTo(JobState.ACCEPTED);
        assertThat(taken.overdue()).isTrue();
        assertThatThrownBy(() -> inDoubt.studio(taken))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("is not in doubt; it is ACCEPTED");
        jobs.end(taken, JobEnd.done("a clip", DOLLAR / 2, CostSource.PROVIDER));
        assertThat(new Ledger(database).ofCampaign(job.campaign())).isEqualTo(new Ledger.Balance(0, DOLLAR / 2));
    }

    @Test
    void whoseCampaignWasDeletedStaysVisibleAndIsSettled() throws Exception {
        new CampaignActions(writer).cancel(job.campaign(), "the test wants it");
        new CampaignActions(writer).delete(job.campaign());

        assertThat(inDoubt.list(OURS, JobsInDoubt.Which.DOUBT, 100)).contains(job);
        assertThat(inDoubt.find("others", job.ref())).isEmpty();
        assertThat(inDoubt.find(OURS, job.ref())).contains(job);
        assertThat(inDoubt.taken(job, "task-73").state()).isEqualTo(JobState.ACCEPTED);
    }

    @Test
    void whatAnOlderBinaryOrderedIsItsCampaignsProjects() {
        database.transaction(handle -> handle.execute("UPDATE job_notes SET project = NULL WHERE ref = ?", job.ref()));

        assertThat(inDoubt.list(OURS, JobsInDoubt.Which.DOUBT, 100)).contains(job);
        assertThat(inDoubt.find("others", job.ref())).isEmpty();
        assertThat(inDoubt.find(OURS, job.ref())).contains(job);
    }

    @Test
    void aTaskThatIsNoNameIsRefused() {
        assertThatThrownBy(() -> inDoubt.taken(job, "two words")).hasMessageStartingWith("task: ");
        assertThat(jobs.find(job.ref())).contains(job);
    }

    @Test
    void aTaskThatAnotherJobOfTheProviderHasIsRefusedWithThatJobsName() throws Exception {
        Job other = job;
        inDoubt.taken(other, "task-9");
        aJobIsSentAndNobodyHeardWhetherItArrived("another campaign");

        assertThatThrownBy(() -> inDoubt.taken(job, "task-9"))
                .isInstanceOf(ActionRefused.class)
                .hasMessage("task: task-9 is already the task of " + other.ref() + "; check the id");

        assertThat(jobs.find(job.ref())).contains(job);
        assertThat(inDoubt.taken(job, "task-90").state()).isEqualTo(JobState.ACCEPTED);
    }

    @Test
    void ofAJobOfAnotherProjectNothingIsSaidButThatItHasTheTask() throws Exception {
        inDoubt.taken(job, "task-10");
        database.transaction(
                handle -> handle.execute("UPDATE job_notes SET project = 'strangers' WHERE ref = ?", job.ref()));
        aJobIsSentAndNobodyHeardWhetherItArrived("another campaign");

        assertThatThrownBy(() -> inDoubt.taken(job, "task-10"))
                .hasMessage("task: task-10 is already the task of a job of another project; check the id");
    }

    private String newest() {
        return events.read(job.campaign(), 0, 100).getLast().json();
    }
}
