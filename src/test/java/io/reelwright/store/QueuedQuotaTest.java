package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project may have five unfinished campaigns here. */
class QueuedQuotaTest {
    private static final int QUOTA = 5;

    @TempDir
    static Path folder;

    private static Database database;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void oneMoreIsRefusedUntilOneHasEndedAndOthersMayGoOn() {
        CampaignWriter server = server();
        String first = submit(server, "full", "first");
        for (int i = 1; i < QUOTA; i++) submit(server, "full", null);

        assertThatThrownBy(() -> submit(server, "full", null))
                .isInstanceOf(QuotaExceeded.class)
                .hasMessage("quota-queued: a project may have 5 unfinished campaigns; wait until some of them are done,"
                        + " or cancel some, or have the server's operator raise --quota-queued");
        assertThat(submit(server, "full", "first")).isEqualTo(first);
        submit(server, "other", null);
        new CampaignActions(server).cancel(first, "asked for");
        submit(server, "full", null);
    }

    @Test
    void whatHasFailedDoesNotCount() {
        CampaignWriter server = server();
        for (int i = 0; i < QUOTA; i++) submit(server, "failing", null);
        database.transaction(
                handle -> handle.execute("UPDATE campaigns SET phase = 'FAILED' WHERE project = 'failing'"));

        assertThat(server.find(submit(server, "failing", null))).isPresent();
    }

    @Test
    void whatHasFailedAndIsTriedAgainCounts() {
        CampaignWriter server = server();
        String failed = submit(server, "again", null);
        Claim claim = server.claim(failed, ticket(failed)).orElseThrow();
        VideoState broken = claim.state().withFailure("no luck").at(Phase.FAILED);
        server.fail(claim, broken, List.of(new Event.CampaignFailed(Phase.PLANNING, "no luck")), Phase.PLANNING);
        for (int i = 1; i < QUOTA; i++) submit(server, "again", null);
        String last = submit(server, "again", null);

        assertThatThrownBy(() -> new CampaignActions(server).resume(failed))
                .isInstanceOf(QuotaExceeded.class)
                .hasMessageStartingWith("quota-queued: ");
        assertThat(server.find(failed)).contains(broken);
        new CampaignActions(server).cancel(last, "asked for");
        new CampaignActions(server).resume(failed);
        assertThat(server.find(failed).orElseThrow().phase()).isEqualTo(Phase.PLANNING);
    }

    @Test
    void ofManyOrdersAtTwoServersAtOnceNoneIsTooMany() {
        CampaignWriter one = server();
        CampaignWriter other = server();
        AtomicInteger taken = new AtomicInteger();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                CampaignWriter server = i % 2 == 0 ? one : other;
                crowd.execute(() -> {
                    submit(server, "busy", null);
                    taken.incrementAndGet();
                });
            }
        }

        assertThat(taken).hasValue(QUOTA);
    }

    private static long ticket(String id) {
        return database.transaction(handle -> handle.select("SELECT ticket FROM campaigns WHERE id = ?", id)
                .mapTo(Long.class)
                .one());
    }

    private static CampaignWriter server() {
        return new CampaignWriter(
                database, new CampaignStore(database, QUOTA), new EventLog(database), Clock.systemUTC());
    }

    private static String submit(CampaignWriter server, String project, @Nullable String key) {
        Submission how = new Submission(project, key, key, false, Set.of());
        return server.submit(Campaigns.brief("bees"), how).id();
    }
}
