package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobSchedulerTest {
    private static final SpendingLimits PLENTY = new SpendingLimits(1_000_000, 1_000_000);

    @TempDir
    Path folder;

    @Test
    void aJobIsSentWhenItIsOrderedAndWhenSomebodyHasSettledItNotOnlyWhenItIsLookedFor() throws Exception {
        try (Database database = OwnDatabase.in(folder)) {
            EventLog events = new EventLog(database);
            CampaignWriter writer =
                    new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
            Jobs jobs = new Jobs(database, writer, new Ledger(database), Clock.systemUTC());
            String id = writer.create(Campaigns.brief("honey")).id();
            new CampaignActions(writer).resume(id);
            Claim claim = writer.claim(id, 1).orElseThrow();
            InMemoryJobProvider shop = new InMemoryJobProvider();
            shop.blind();
            shop.answerNext(new JobProvider.Sent.Unsure("502"));

            Heartbeat seldom = new Heartbeat(Duration.ofHours(1), Duration.ofSeconds(3));
            try (JobScheduler scheduler = new JobScheduler(
                            database, jobs, List.of(shop), JobTimings.USUAL, JobLimits.USUAL, 1, seldom);
                    var tail = events.tail(id, 0)) {
                events.onTurn(scheduler::look);
                jobs.order(claim, new JobOrder(JobSubject.scene(0), 1, "fake", "fake-1", "a bee", 500_000), PLENTY);
                while (!(tail.next(Duration.ofSeconds(20)).orElseThrow().event() instanceof Event.Waiting)) {}

                untilNobodyLooks(database, scheduler);

                JobsInDoubt inDoubt = new JobsInDoubt(database, writer, Clock.systemUTC());
                Job job = jobs.find(id + "/scene/0/1").orElseThrow();
                shop.finish(job.ref(), 250_000);
                inDoubt.taken(job, "task-of-" + job.ref());
                while (!(tail.next(Duration.ofSeconds(20)).orElseThrow().event()
                                instanceof Event.SceneGenerating generating
                        && generating.progress() == 1)) {}
                assertThat(jobs.find(job.ref()).orElseThrow().state()).isEqualTo(JobState.DONE);
            }
        }
    }

    /** Until the job has its next turn in a while. */
    private static void untilNobodyLooks(Database database, JobScheduler scheduler) {
        String sql = "SELECT EXISTS (SELECT 1 FROM scheduled_tasks"
                + " WHERE task_name = 'job' AND NOT picked AND execution_time > now() + interval '1 second')";
        Await.until("a later turn of the job", () -> {
            scheduler.look();
            return database.transaction(
                    handle -> handle.createQuery(sql).mapTo(Boolean.class).one());
        });
    }
}
