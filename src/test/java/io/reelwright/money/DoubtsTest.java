package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.event.change.Chronicle;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.Places;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class DoubtsTest {
    private static final long DOLLAR = 1_000_000;
    private static final String OURS = Submission.DEFAULT_PROJECT;

    @TempDir
    static Path folder;

    private static Database database;

    private EventLog events;
    private Chronicle chronicle;
    private Jobs jobs;
    private Doubts doubts;
    private Job job;

    @BeforeAll
    static void open() throws Exception {
        database = Database.embedded(folder, Places.programs());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aJobIsSentAndNobodyHeardWhetherItArrived(TestInfo test) {
        events = new EventLog(database);
        chronicle = new Chronicle(database, new CampaignStore(database), events, Clock.systemUTC());
        jobs = new Jobs(database, chronicle, new Ledger(database), Clock.systemUTC());
        doubts = new Doubts(database, chronicle, Clock.systemUTC());
        String id = chronicle.create(Campaigns.brief(test.getDisplayName())).id();
        new CampaignActions(chronicle).resume(id);
        Claim claim = chronicle.claim(id, 1).orElseThrow();
        JobOrder order = new JobOrder(Subject.scene(0), 1, "runway", "gen4.5", "a bee", DOLLAR);
        String ref =
                jobs.order(claim, order, new Limits(DOLLAR, DOLLAR * 1_000)).ref();
        jobs.sending(ref);
        jobs.doubt(ref, "the answer was lost");
        job = jobs.find(ref).orElseThrow();
    }

    @Test
    void whatIsInDoubtIsListedForItsProjectAlone() {
        assertThat(doubts.list(OURS, Doubts.Which.DOUBT, 100)).contains(job);
        assertThat(doubts.list("others", Doubts.Which.ALL, 100)).isEmpty();
        assertThat(doubts.find("others", job.ref())).isEmpty();
        assertThat(doubts.find(OURS, job.ref())).contains(job);
    }

    @Test
    void aJobThatWasTakenIsAskedAfterUnderItsProvidersName() {
        Job taken = doubts.taken(job, "task-7");

        assertThat(taken.state()).isEqualTo(JobState.ACCEPTED);
        assertThat(taken.task()).isEqualTo("task-7");
        assertThat(newest()).contains("\"event\":\"doubt_resolved\"", "runway-gen4.5", "\"outcome\":\"taken\"");
        assertThat(doubts.list(OURS, Doubts.Which.DOUBT, 100)).doesNotContain(taken);
        long told = events.newest(job.campaign());
        assertThat(doubts.taken(job, "task-7")).isEqualTo(taken);
        assertThat(events.newest(job.campaign())).isEqualTo(told);
        assertThatThrownBy(() -> doubts.taken(job, "task-8"))
                .hasMessage(job.ref() + ": is not in doubt; it is ACCEPTED with the task task-7");
        assertThatThrownBy(() -> doubts.neverTaken(taken)).hasMessageContaining("is not in doubt");
    }

    @Test
    void aJobThatWasNeverTakenIsOrderedAgainWhenItCanNoLongerArrive() {
        assertThatThrownBy(() -> doubts.neverTaken(job))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("may still arrive");

        database.transaction(handle ->
                handle.execute("UPDATE jobs SET sent_at = sent_at - interval '3 minutes' WHERE ref = ?", job.ref()));
        Job again = doubts.neverTaken(job);

        assertThat(again.state()).isEqualTo(JobState.ORDERED);
        assertThat(newest()).contains("\"outcome\":\"never_taken\"");
        assertThat(doubts.neverTaken(job)).isEqualTo(again);
        assertThatThrownBy(() -> doubts.taken(job, "task-7")).hasMessageContaining("it is ORDERED");
        assertThat(new Ledger(database).differences()).isEmpty();
    }

    @Test
    void whoseCampaignWasDeletedStaysVisibleAndIsSettled() {
        new CampaignActions(chronicle).cancel(job.campaign(), "the test wants it");
        new CampaignActions(chronicle).delete(job.campaign());

        assertThat(doubts.list(OURS, Doubts.Which.DOUBT, 100)).contains(job);
        assertThat(doubts.find("others", job.ref())).isEmpty();
        assertThat(doubts.find(OURS, job.ref())).contains(job);
        assertThat(doubts.taken(job, "task-7").state()).isEqualTo(JobState.ACCEPTED);
    }

    @Test
    void whatAnOlderBinaryOrderedIsItsCampaignsProjects() {
        database.transaction(handle -> handle.execute("UPDATE job_notes SET project = NULL WHERE ref = ?", job.ref()));

        assertThat(doubts.list(OURS, Doubts.Which.DOUBT, 100)).contains(job);
        assertThat(doubts.find("others", job.ref())).isEmpty();
        assertThat(doubts.find(OURS, job.ref())).contains(job);
    }

    @Test
    void aTaskThatIsNoNameIsRefused() {
        assertThatThrownBy(() -> doubts.taken(job, "two words")).hasMessageStartingWith("task: ");
        assertThat(jobs.find(job.ref())).contains(job);
    }

    private String newest() {
        return events.read(job.campaign(), 0, 100).getLast().json();
    }
}
