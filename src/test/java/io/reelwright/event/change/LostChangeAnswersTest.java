package io.reelwright.event.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.live.EventLog;
import io.reelwright.graph.CampaignActions;
import io.reelwright.store.CampaignStore;
import io.reelwright.store.Database;
import io.reelwright.store.Submission;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.FaultyProxy;
import io.reelwright.testing.OwnDatabase;
import io.reelwright.testing.SecondDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody does something with a campaign, it is done, and the answer to the commit is lost: it is told as done, and done once. */
@Timeout(120)
class LostChangeAnswersTest {
    @TempDir
    static Path folder;

    private static Database own;
    private static FaultyProxy wire;
    private static Database database;

    private EventLog events;
    private CampaignWriter writer;
    private CampaignActions actions;

    @BeforeAll
    static void open() throws Exception {
        own = OwnDatabase.in(folder);
        wire = FaultyProxy.to(SecondDatabase.server(own));
        database = SecondDatabase.through(wire.address(), folder);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
        wire.close();
        own.close();
    }

    @BeforeEach
    void aNode() {
        events = new EventLog(database);
        writer = new CampaignWriter(database, new CampaignStore(database), events, Clock.systemUTC());
        actions = new CampaignActions(writer);
    }

    @AfterEach
    void theAnswerWasLost() {
        assertThat(wire.hasBroken()).isTrue();
    }

    private static void loseTheNextCommitsAnswer() {
        wire.breakAtAnswerWith("COMMIT\0");
    }

    @Test
    void aCampaignThatWasCancelledIsCancelledAndOneThatWasDeletedIsDeleted() {
        String id = submit();
        loseTheNextCommitsAnswer();
        actions.cancel(id, "asked for");
        assertThat(wire.hasBroken()).isTrue();
        assertThatThrownBy(() -> actions.cancel(id, "asked for")).hasMessageContaining("has ended already");
        assertThat(kinds(id)).endsWith("phase_change", "campaign_cancelled").hasSize(3);

        loseTheNextCommitsAnswer();
        actions.delete(id);
        assertThat(wire.hasBroken()).isTrue();
        assertThatThrownBy(() -> actions.delete(id)).hasMessageContaining("there is no such campaign");
    }

    @Test
    void whatWasApprovedGoesOnAndIsNotSaidToWaitForNobody() {
        String id = held();
        loseTheNextCommitsAnswer();
        actions.approve(id);

        assertThat(kinds(id)).filteredOn("resumed"::equals).hasSize(1);
        assertThatThrownBy(() -> actions.approve(id)).hasMessageContaining("does not wait");
    }

    @Test
    void whatWasRejectedHasFailedOnceAndGoesOnOnceWhenItIsTriedAgain() {
        String id = held();
        loseTheNextCommitsAnswer();
        actions.reject(id, "too long");
        assertThat(wire.hasBroken()).isTrue();
        assertThat(kinds(id)).filteredOn("campaign_failed"::equals).hasSize(1);

        loseTheNextCommitsAnswer();
        actions.resume(id);
        assertThat(kinds(id)).filteredOn("resumed"::equals).hasSize(1);
    }

    @Test
    void whatWasPutBackIsPutBackOnceAndAChangeIsMadeOnce() {
        String id = held();
        loseTheNextCommitsAnswer();
        writer.changes().change(id, found -> new CampaignChange.Stay(found.state(), new Event.MomentsFound(7)));
        assertThat(wire.hasBroken()).isTrue();
        assertThat(kinds(id)).filteredOn("moments_found"::equals).hasSize(1);

        loseTheNextCommitsAnswer();
        actions.retry(id, Phase.PLANNING);
        assertThat(kinds(id)).filteredOn("resumed"::equals).hasSize(1);
    }

    private String submit() {
        Submission how = new Submission("p", null, null, false, Set.of(Phase.STORYBOARD));
        return writer.submit(Campaigns.brief("answers get lost"), how).id();
    }

    private String held() {
        String id = submit();
        Claim claim = writer.claim(id, 1).orElseThrow();
        writer.hold(claim, claim.state().at(Phase.STORYBOARD), List.of(), Phase.SCRIPT);
        return id;
    }

    private List<String> kinds(String id) {
        return events.read(id, 0, 100).stream()
                .map(stored -> stored.event().kind())
                .toList();
    }
}
