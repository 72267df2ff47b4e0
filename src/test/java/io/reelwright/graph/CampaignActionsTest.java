package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.store.CampaignList;
import io.reelwright.store.Submission;
import io.reelwright.testing.Await;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.Storyboards;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people may do with campaigns that wait for them, and what becomes of it. */
@Timeout(60)
class CampaignActionsTest {
    @TempDir
    static Path folder;

    private static EngineFixture fixture;
    private static Engine engine;
    private static Edits edits;

    @BeforeAll
    static void open() throws Exception {
        fixture = EngineFixture.in(folder);
        engine = fixture.engine(nodes(), Engine.Slots.SERVICE);
        edits = new Edits(fixture.writer(), engine, (scene, prompt) -> scene.pictured(scene.card(), prompt));
    }

    @AfterAll
    static void close() {
        engine.close();
        fixture.close();
    }

    @Test
    void aRejectedScriptIsWrittenAgainWhenItIsRetriedAndWaitsAgain(TestInfo test) throws Exception {
        String id = waiting(test, Phase.STORYBOARD);
        String before = fixture.writer().find(id).orElseThrow().scriptNow().title();

        new CampaignActions(fixture.writer()).reject(id, "too dry");
        assertThat(fixture.writer().find(id).orElseThrow().failure()).isEqualTo("rejected: too dry");
        engine.resume(id);

        VideoState now = awaitHeld(id);
        assertThat(now.scriptNow().title()).isNotEqualTo(before);
        assertThat(now.failure()).isNull();
    }

    @Test
    void rejectedBeforeComposeEverySceneIsDrawnOnceMore(TestInfo test) throws Exception {
        String id = waiting(test, Phase.COMPOSE);

        new CampaignActions(fixture.writer()).reject(id, "too dark");
        engine.resume(id);

        VideoState now = awaitHeld(id);
        assertThat(now.takes()).hasSize(4);
        assertThat(now.bestTake(0).map(Take::number)).hasValue(2);
        assertThat(now.bestTake(1).map(Take::number)).hasValue(2);
    }

    @Test
    void whatSomebodyHasMendedHimselfIsKeptWhenItIsRetried(TestInfo test) throws Exception {
        String id = waiting(test, Phase.MOTION);
        new CampaignActions(fixture.writer()).reject(id, "no bear");

        edits.replacePicture(id, 1, SceneChange.shows("a bear"));
        engine.resume(id);

        VideoState now = awaitHeld(id);
        assertThat(now.storyboardNow().scenes().get(1).prompt()).isEqualTo("a bear");
    }

    @Test
    void servicesThatAreNamedForASceneAreKeptWithItWhateverElseIsChanged(TestInfo test) throws Exception {
        String id = waiting(test, Phase.MOTION);

        edits.replacePicture(id, 1, new SceneChange(null, List.of("kie")));
        edits.replacePicture(id, 1, SceneChange.shows("a bear"));

        VideoState now = fixture.writer().find(id).orElseThrow();
        assertThat(now.storyboardNow().scenes().get(1).providers()).containsExactly("kie");
        assertThat(now.storyboardNow().scenes().get(1).prompt()).isEqualTo("a bear");
        assertThat(now.storyboardNow().scenes().get(0).providers()).isEmpty();
        assertThat(now.schema()).as("older binaries leave it alone").isEqualTo(3);

        edits.replacePicture(id, 1, new SceneChange(null, List.of()));
        assertThat(fixture.writer()
                        .find(id)
                        .orElseThrow()
                        .storyboardNow()
                        .scenes()
                        .get(1)
                        .providers())
                .isEmpty();
    }

    @Test
    void whatWaitsToBeLookedAtIsNotPassedOverByARetryFromTheNextPhase(TestInfo test) throws Exception {
        String id = waiting(test, Phase.STORYBOARD);

        assertThatThrownBy(() -> engine.retry(id, Phase.STORYBOARD))
                .hasMessageContaining("waits for review of its script: approve or reject it");
        engine.retry(id, Phase.SCRIPT);

        assertThat(awaitHeld(id).phase()).isEqualTo(Phase.STORYBOARD);
    }

    @Test
    void whatWasCancelledWhileItWaitedStaysCancelled(TestInfo test) throws Exception {
        String id = waiting(test, Phase.MOTION);

        engine.cancel(id);

        assertThat(new CampaignList(fixture.database())
                        .find(id, null)
                        .orElseThrow()
                        .held())
                .isNull();
        assertThatThrownBy(() -> engine.approve(id)).hasMessageContaining("does not wait");
        assertThatThrownBy(() -> new CampaignActions(fixture.writer()).reject(id, "no"))
                .hasMessageContaining("does not wait");
        assertThatThrownBy(() -> edits.replacePicture(id, 0, SceneChange.shows("a bear")))
                .hasMessageContaining("has ended");
        assertThat(fixture.writer().find(id).orElseThrow().phase()).isEqualTo(Phase.CANCELLED);
    }

    @Test
    void whatWasCancelledByAnOlderBinaryAndStillSeemsToWaitStaysCancelled(TestInfo test) throws Exception {
        String id = waiting(test, Phase.MOTION);
        engine.cancel(id);
        fixture.database()
                .transaction(
                        handle -> handle.execute("UPDATE campaigns SET held = 'STORYBOARD>MOTION' WHERE id = ?", id));

        assertThatThrownBy(() -> engine.approve(id)).hasMessageContaining("does not wait");
        assertThatThrownBy(() -> new CampaignActions(fixture.writer()).reject(id, "no"))
                .hasMessageContaining("does not wait");
        assertThatThrownBy(() -> edits.replacePicture(id, 0, SceneChange.shows("a bear")))
                .hasMessageContaining("has ended");
    }

    @Test
    void whatIsDoneIsNotDoneAgainWhileTheSameOrderIsUnfinished(TestInfo test) throws Exception {
        String done =
                fixture.writer().create(Campaigns.brief(test.getDisplayName())).id();
        engine.resume(done);
        engine.await(done);
        String again =
                fixture.writer().create(Campaigns.brief(test.getDisplayName())).id();

        assertThatThrownBy(() -> engine.retry(done, Phase.VISUAL))
                .isInstanceOf(ActionRefused.class)
                .hasMessageContaining("order was given again and is not done yet, as " + again);

        engine.cancel(again);
        engine.retry(done, Phase.VISUAL);
        assertThat(engine.await(done).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void aSceneOfOneThatSleepsIsChangedAndItGoesOnSleeping() {
        String id = fixture.writer().create(Campaigns.brief("sleepers")).id();
        new CampaignActions(fixture.writer()).resume(id);
        var claim = fixture.writer().claim(id, 1).orElseThrow();
        fixture.writer()
                .sleep(
                        claim,
                        claim.state()
                                .at(Phase.VISUAL)
                                .withStoryboard(Storyboards.board()
                                        .says(Script.Role.HOOK, "Bees dance", 0.5)
                                        .storyboard()),
                        new Event.Waiting("job", "1 scene"));

        edits.replacePicture(id, 0, SceneChange.shows("a bear"));

        VideoState now = fixture.writer().find(id).orElseThrow();
        assertThat(now.phase()).isEqualTo(Phase.VISUAL);
        assertThat(now.storyboardNow().scenes().getFirst().prompt()).isEqualTo("a bear");
        engine.cancel(id);
    }

    private static String waiting(TestInfo test, Phase before) throws Exception {
        Submission how = new Submission("default", null, null, false, Set.of(before));
        String id = fixture.writer()
                .submit(Campaigns.brief(test.getDisplayName()), how)
                .id();
        engine.look();
        awaitHeld(id);
        return id;
    }

    private static VideoState awaitHeld(String id) {
        CampaignList list = new CampaignList(fixture.database());
        Await.until(
                "a wait for approval", () -> list.find(id, null).orElseThrow().held() != null);
        return fixture.writer().find(id).orElseThrow();
    }

    private static Map<Phase, PhaseNode> nodes() {
        AtomicInteger written = new AtomicInteger();
        Map<Phase, PhaseNode> nodes = EngineFixture.finishingNodes();
        nodes.put(
                Phase.SCRIPT,
                (state, _) -> new Outcome.Finished(
                        state.script() == null ? state.withScript(script(written.incrementAndGet())) : state));
        nodes.put(
                Phase.STORYBOARD,
                (state, _) -> new Outcome.Finished(
                        state.storyboard() == null
                                ? state.withStoryboard(Storyboards.board()
                                        .says(Script.Role.HOOK, "Bees dance", 0.5)
                                        .says(Script.Role.POINT, "They talk", 0.5)
                                        .storyboard())
                                : state));
        nodes.put(Phase.VISUAL, (state, _) -> new Outcome.Finished(drawn(state)));
        return nodes;
    }

    private static Script script(int number) {
        List<Script.Sentence> said = List.of(new Script.Sentence("Bees dance.", Script.Role.HOOK, -1));
        return new Script("draft " + number, said, Script.Origin.OUTLINE, 1, List.of(), 1);
    }

    /** A take of every scene that has no good one. */
    private static VideoState drawn(VideoState state) {
        VideoState next = state;
        for (var scene : state.storyboardNow().scenes()) {
            if (next.bestTake(scene.index()).filter(Take::passed).isPresent()) continue;
            int number = next.lastTake(scene.index()).map(Take::number).orElse(0) + 1;
            Diagnosis good = new Diagnosis(1, true, List.of());
            next = next.plusTake(new Take(scene.index(), number, "test-1", 1, Map.of(), Map.of(), good));
        }
        return next;
    }
}
