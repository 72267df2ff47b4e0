package io.reelwright.event.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Campaign;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.StateJson;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static Database database;

    private EventLog events;
    private CampaignWriter writer;
    private Campaign campaign;
    private Claim claim;

    @BeforeAll
    static void open() throws Exception {
        database = OwnDatabase.in(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void claimACampaign(TestInfo test) {
        events = new EventLog(database);
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        writer = new CampaignWriter(database, new CampaignStore(database), events, clock);
        campaign = writer.create(Campaigns.brief(test.getDisplayName()));
        new CampaignActions(writer).resume(campaign.id());
        claim = writer.claim(campaign.id(), 1).orElseThrow();
    }

    @Test
    void aTailReadsWhatWasAndThenWhatComes() throws Exception {
        writer.tell(claim, new Event.MomentsFound(1));
        try (EventTail tail = events.tail(campaign.id(), 0)) {
            for (int moments = 2; moments < 6; moments++) writer.tell(claim, new Event.MomentsFound(moments));

            for (long seq = 1; seq <= 6; seq++)
                assertThat(tail.next(SOON).orElseThrow().seq()).isEqualTo(seq);
            writer.tell(claim, new Event.MomentsFound(6));
            assertThat(tail.next(SOON).orElseThrow().event()).isEqualTo(new Event.MomentsFound(6));
            assertThat(tail.next(Duration.ZERO)).isEmpty();
        }
    }

    @Test
    void aTailThatFellFarBehindMissesNothing() throws Exception {
        try (EventTail tail = events.tail(campaign.id(), 0)) {
            writer.checkpoint(claim, claim.state(), java.util.Collections.nCopies(3000, new Event.MomentsFound(1)));

            for (long seq = 1; seq <= 3001; seq++)
                assertThat(tail.next(SOON).orElseThrow().seq()).isEqualTo(seq);
        }
    }

    @Test
    void aTailSeesWhatAnotherProcessWrote() throws Exception {
        EventLog other = new EventLog(database);
        try (EventTail tail = other.tail(campaign.id(), 1)) {
            writer.tell(claim, new Event.MomentsFound(7));

            assertThat(tail.next(SOON).orElseThrow().event()).isEqualTo(new Event.MomentsFound(7));
        }
    }

    @Test
    void thatAProcessHadEndedIsToldAtOnceToWhoWatches() {
        try (CampaignFeed watches = events.live().subscribe(campaign.id(), 1)) {
            assertThat(watches.ready()).isEmpty();

            var _ = writer.claim(campaign.id(), 1).orElseThrow();

            assertThat(watches.ready()).hasSize(1);
        }
    }

    @Test
    void ofABurstOfProgressOnlyAFewAreKeptAndTheFactsAll() {
        for (int i = 0; i <= 100; i++) writer.tell(claim, new Event.SceneGenerating(0, 1, "m", i / 100.0));

        List<StoredEvent> told = events.read(campaign.id(), 1, 1000);
        assertThat(told).hasSizeLessThan(60);
        assertThat(told.getFirst().event()).isEqualTo(new Event.SceneGenerating(0, 1, "m", 0));
        assertThat(told.getLast().event()).isEqualTo(new Event.SceneGenerating(0, 1, "m", 1));
        assertThat(told.stream().map(StoredEvent::seq))
                .isEqualTo(LongStream.rangeClosed(2, told.size() + 1).boxed().toList());
    }

    @Test
    void theWireFormCarriesNumberKindAndTheKindsOwnFields() throws Exception {
        writer.tell(claim, new Event.SceneRetry(3, 1, "sharpness", 0.2, 0.5, "NEW_SEED"));

        JsonNode line = StateJson.mapper()
                .readTree(events.read(campaign.id(), 1, 1).getFirst().json());

        assertThat(line.get("id").asLong()).isEqualTo(2);
        assertThat(line.get("event").asText()).isEqualTo("scene_retry");
        assertThat(line.get("data").get("campaign").asText()).isEqualTo(campaign.id());
        assertThat(line.get("data").get("timestamp").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(line.get("data").get("phase").asText()).isEqualTo("PLANNING");
        assertThat(line.get("data").get("measure").asText()).isEqualTo("sharpness");
    }
}
