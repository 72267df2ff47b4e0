package io.reelwright.event.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Phase;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.postgres.EmbeddedPostgres;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.FaultyProxy;
import io.reelwright.testing.OwnDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person does is answered as done when it was done, wherever the wire to the database breaks: also while the commit's answer comes. */
@Timeout(300)
class LostAnswerTest {
    private static final int STEP = 97;
    private static final int MOST_BYTES = 4_000;

    @TempDir
    Path folder;

    @Test
    void whatWasDoneIsAnsweredAsDoneAndToldOnce() throws Exception {
        try (EmbeddedPostgres postgres = OwnDatabase.server(folder.resolve("postgres"))) {
            URI server = URI.create(postgres.url().substring("jdbc:".length()));
            try (FaultyProxy wire = FaultyProxy.to(URI.create("http://127.0.0.1:" + server.getPort()));
                    Database sound = Database.at(url(postgres, server.getPort(), server));
                    Database faulty = Database.at(url(postgres, wire.address().getPort(), server))) {
                EventLog events = new EventLog(sound);
                CampaignWriter here = new CampaignWriter(sound, new CampaignStore(sound), events, Clock.systemUTC());
                CampaignWriter there =
                        new CampaignWriter(faulty, new CampaignStore(faulty), new EventLog(faulty), Clock.systemUTC());
                for (int bytes = 1; bytes < MOST_BYTES; bytes += STEP) {
                    String id = held(here);

                    wire.breakAnswerAfter(bytes);
                    new CampaignActions(there).approve(id);
                    wire.breakAnswerAfter(bytes);
                    new CampaignActions(there).cancel(id, "asked for");

                    wire.breakAnswerAfter(Long.MAX_VALUE);
                    assertThat(events.read(id, 0, 100))
                            .extracting(told -> told.event().kind())
                            .containsExactly("campaign_created", "resumed", "phase_change", "campaign_cancelled");
                    wire.breakAnswerAfter(bytes);
                    new CampaignActions(there).delete(id);
                    wire.breakAnswerAfter(Long.MAX_VALUE);
                    assertThat(here.find(id)).isEmpty();
                }
                assertThat(wire.connections()).isGreaterThan(40);
            }
        }
    }

    private static String held(CampaignWriter writer) {
        String id = Campaigns.submitted(writer, "bees");
        Claim claim = writer.claim(id, 1).orElseThrow();
        writer.hold(claim, claim.state().at(Phase.SCRIPT), List.of(), Phase.PLANNING);
        return id;
    }

    private static String url(EmbeddedPostgres postgres, int port, URI server) {
        return "jdbc:postgresql://127.0.0.1:" + port + server.getPath() + "?user=" + postgres.user() + "&password="
                + postgres.password();
    }
}
