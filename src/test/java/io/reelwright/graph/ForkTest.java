package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.change.Claim;
import io.reelwright.store.OrphanedFolders;
import io.reelwright.store.StateJson;
import io.reelwright.store.Submission;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.ForwardedAssets;
import io.reelwright.testing.Storyboards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What a new campaign begins with, whatever has become or becomes of the one it comes from. */
class ForkTest {
    private static final Submission PLAIN = new Submission("default", null, null, false, Set.of());

    @TempDir
    static Path folder;

    private static EngineFixture fixture;
    private static AssetStore assets;

    @BeforeAll
    static void open() throws Exception {
        fixture = EngineFixture.in(folder);
        assets = new FileAssetStore(folder.resolve("assets"));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void oneThatWasCancelledIsForkedFromWhereItHadComeTo(TestInfo test) throws Exception {
        String id = drawing(test, 1);
        new CampaignActions(fixture.writer()).cancel(id, "enough");

        VideoState fork = forked(id, Phase.VISUAL);

        assertThat(fork.phase()).isEqualTo(Phase.VISUAL);
        assertThat(fork.storyboardNow().scenes()).hasSize(2);
        assertThat(fork.takes()).isEmpty();
        assertThatThrownBy(() -> forked(id, Phase.COMPOSE)).hasMessageContaining("has only come to VISUAL");
    }

    @Test
    void oneThatHasFailedIsForkedFromWhereItFailed(TestInfo test) throws Exception {
        String id = fixture.writer().submit(brief(test), PLAIN).id();
        Claim claim = fixture.writer().claim(id, 1).orElseThrow();
        VideoState failed = drawn(claim.state(), 2).withFailure("no room").at(Phase.FAILED);
        fixture.writer().fail(claim, failed, List.of(), Phase.COMPOSE);

        VideoState fork = forked(id, Phase.COMPOSE);

        assertThat(fork.phase()).isEqualTo(Phase.COMPOSE);
        assertThat(fork.failure()).isNull();
        assertThat(fork.takes()).hasSize(2);
    }

    @Test
    void oneThatIsStillBeingDrawnGivesTheScenesThatItHas(TestInfo test) throws Exception {
        VideoState fork = forked(drawing(test, 1), Phase.QUALITY);

        assertThat(fork.phase()).isEqualTo(Phase.VISUAL);
        assertThat(fork.takes()).hasSize(1);
        Asset file = fork.takes().getFirst().renditions().values().iterator().next();
        assertThat(file.key()).startsWith(fork.campaign().id());
        assertThat(assets.has(file)).isTrue();
    }

    @Test
    void whatIsChangedWhileItIsCopiedIsCopiedAsItIsThen(TestInfo test) throws Exception {
        String id = drawing(test, 2);
        new CampaignActions(fixture.writer()).cancel(id, "so that nobody else is at work");
        AssetStore racing = new Interrupted(() -> drawAgain(id, test));

        String fork = new Fork(fixture.writer(), racing)
                .begin(id, Phase.QUALITY, brief(test), PLAIN)
                .id();

        VideoState now = fixture.writer().find(fork).orElseThrow();
        for (Take take : now.takes())
            for (Asset file : take.renditions().values())
                assertThat(Files.readString(assets.path(file))).isEqualTo("again " + take.scene());
    }

    @Test
    void filesOfOneThatCannotBeBegunAreRemoved(TestInfo test) throws Exception {
        String id = drawing(test, 2);
        long before = folders();
        forked(id, Phase.QUALITY, new Submission("default", "key", "one order", false, Set.of()));

        assertThatThrownBy(() ->
                        forked(id, Phase.QUALITY, new Submission("default", "key", "another order", false, Set.of())))
                .hasMessageContaining("used for another order");

        assertThat(folders()).isEqualTo(before + 1);
    }

    @Test
    void filesOfOneThatWasForgottenOrNeverBegunAreSweptAndNoOthers(TestInfo test) throws Exception {
        String deleted = drawing(test, 1);
        new CampaignActions(fixture.writer()).cancel(deleted, "enough");
        new CampaignActions(fixture.writer()).delete(deleted);
        String kept = drawing(test, 1);
        VideoState fork = forked(kept, Phase.QUALITY);
        Campaign never = fixture.writer().order(brief(test));
        fixture.writer().filesCome(never);
        take(VideoState.of(never), 0, "never shown");
        take(VideoState.of(Campaigns.campaign("another database's")), 0, "not ours");
        OrphanedFolders leftovers = new OrphanedFolders(fixture.database());

        assertThat(leftovers.sweep(assets)).isEqualTo(1);
        assertThat(there(never.id())).isTrue();
        fixture.database()
                .transaction(
                        handle -> handle.execute(
                                "UPDATE house SET value = CAST(now() - interval '1 hour' AS text) WHERE name LIKE 'leftover/%'"));
        assertThat(leftovers.sweep(assets)).isPositive();
        assertThat(leftovers.sweep(assets)).isZero();

        assertThat(there(deleted)).isFalse();
        assertThat(there(never.id())).isFalse();
        assertThat(there(kept)).isTrue();
        assertThat(there(fork.campaign().id())).isTrue();
        assertThat(there(Campaigns.campaign("another database's").id())).isTrue();
    }

    private static boolean there(String campaign) {
        return Files.exists(folder.resolve("assets/kept").resolve(campaign));
    }

    private static long folders() throws IOException {
        try (var all = Files.list(folder.resolve("assets/kept"))) {
            return all.count();
        }
    }

    private VideoState forked(String id, Phase from) throws IOException {
        return forked(id, from, PLAIN);
    }

    private VideoState forked(String id, Phase from, Submission how) throws IOException {
        String fork = new Fork(fixture.writer(), assets)
                .begin(
                        id,
                        from,
                        fixture.writer().find(id).orElseThrow().campaign().brief(),
                        how)
                .id();
        return fixture.writer().find(fork).orElseThrow();
    }

    /** A campaign of two scenes, of which some are drawn. */
    private static String drawing(TestInfo test, int scenes) throws IOException {
        String id = fixture.writer().submit(brief(test), PLAIN).id();
        Claim claim = fixture.writer().claim(id, 1).orElseThrow();
        fixture.writer().checkpoint(claim, drawn(claim.state(), scenes), List.of());
        return id;
    }

    private static VideoState drawn(VideoState state, int scenes) throws IOException {
        VideoState next = state.at(Phase.VISUAL)
                .withStoryboard(Storyboards.board()
                        .says(Script.Role.HOOK, "Bees dance", 0.5)
                        .says(Script.Role.POINT, "They talk", 0.5)
                        .storyboard());
        for (int scene = 0; scene < scenes; scene++) next = next.plusTake(take(state, scene, "first " + scene));
        return next;
    }

    private static Take take(VideoState state, int scene, String content) throws IOException {
        Path draft = assets.draft(".mp4");
        Files.writeString(draft, content);
        Asset file = assets.keep(draft, state.campaign().id() + "/scenes/" + scene + "-1.mp4");
        return new Take(scene, 1, "test-1", 1, Map.of(Aspect.TALL, file), Map.of(), null);
    }

    /** As a retry of it draws it: first the state is put back, then files take the places of those before. */
    private static void drawAgain(String id, TestInfo test) {
        try {
            VideoState state = fixture.writer().find(id).orElseThrow();
            VideoState next = state.withTakes(List.of());
            write(next);
            for (int scene = 0; scene < 2; scene++) next = next.plusTake(take(state, scene, "again " + scene));
            write(next);
        } catch (IOException full) {
            throw new IllegalStateException(test.getDisplayName(), full);
        }
    }

    private static void write(VideoState state) {
        fixture.database()
                .transaction(handle -> handle.execute(
                        "UPDATE campaigns SET state = CAST(? AS jsonb) WHERE id = ?",
                        StateJson.write(state),
                        state.campaign().id()));
    }

    private static Brief brief(TestInfo test) {
        return Campaigns.brief(test.getDisplayName());
    }

    /** The store, in which something happens before the second file is copied. */
    private static final class Interrupted extends ForwardedAssets {
        private final Runnable what;
        private int copies;

        Interrupted(Runnable what) {
            super(assets);
            this.what = what;
        }

        @Override
        public Asset copy(Asset asset, String key) throws IOException {
            if (++copies == 2) what.run();
            return super.copy(asset, key);
        }
    }
}
