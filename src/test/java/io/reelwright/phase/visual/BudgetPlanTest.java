package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Purchasing.OverBudget;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.WorkKind;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.Job;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.PlainSeller;
import io.reelwright.testing.Storyboards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the budget of a campaign bears is decided before anything is bought, scene by scene. */
class BudgetPlanTest {
    private static final long DOLLAR = 1_000_000;
    private static final SceneSeller DEAR = new PlainSeller("dear", DOLLAR);
    private static final SceneSeller CHEAP = new PlainSeller("cheap", DOLLAR / 4);
    private static final Purchasing WAITS = new Purchasing(List.of(), null, OverBudget.WAIT);

    private final FileAssetStore assets;

    BudgetPlanTest(@TempDir Path folder) throws IOException {
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void withoutABudgetPaidOffersAreDeclinedAndTheStudioDrawsAtOnce() throws Exception {
        RecordedJobs nothing = new RecordedJobs(0).known();
        VisualNode node = node(DEAR, studio());

        assertThat(node.work(threeScenes(Purchasing.DEFAULT), nothing)).contains(WorkKind.DRAWING);
        VideoState state = node.run(threeScenes(Purchasing.DEFAULT), nothing).state();

        assertThat(nothing.jobs()).isEmpty();
        assertThat(state.takes()).hasSize(3).allSatisfy(take -> {
            assertThat(take.maker()).isEqualTo("studio");
            assertThat(Objects.requireNonNull(take.origin()).declined())
                    .containsExactly(new Declined("dear", "over_budget"));
        });
        assertThat(planned(nothing).uncovered()).isEqualTo(3);
        assertThat(nothing.switches()).as("nothing was to be bought").isEmpty();
    }

    @Test
    void whatCostsNothingIsOrderedWithoutABudget() throws Exception {
        RecordedJobs nothing = new RecordedJobs(0).known();

        node(DEAR, new PlainSeller("free", 0), studio()).run(threeScenes(Purchasing.DEFAULT), nothing);

        assertThat(nothing.jobs()).extracting(Job::provider).containsExactly("free", "free", "free");
    }

    @Test
    void whereALibraryMayHaveNoClipThePriceOfTheNextMakerIsCounted() throws Exception {
        RecordedJobs some = new RecordedJobs(DOLLAR / 2).known();
        SceneSeller library = new PlainSeller("library", 0) {
            @Override
            public boolean isStockLibrary() {
                return true;
            }
        };

        node(library, DEAR, CHEAP, studio()).run(threeScenes(Purchasing.DEFAULT), some);

        assertThat(some.jobs()).extracting(Job::provider).containsExactly("library", "library", "library");
        assertThat(planned(some))
                .isEqualTo(new Event.CostPlanned(
                        List.of(
                                new Event.SceneCost(0, "library", "library-film", 0.25, 0),
                                new Event.SceneCost(1, "library", "library-film", 0.25, 0),
                                new Event.SceneCost(2, "library", "library-film", 0, 0)),
                        0.5,
                        0.5,
                        0));
    }

    @Test
    void sceneBySceneTheBudgetIsSpentAndTheRestOfTheListMakesTheOthers() throws Exception {
        RecordedJobs some = new RecordedJobs(DOLLAR * 3 / 2).known();

        Outcome outcome = node(DEAR, CHEAP, studio()).run(threeScenes(Purchasing.DEFAULT), some);

        assertThat(outcome).isInstanceOf(Outcome.Waiting.class);
        assertThat(some.jobs()).extracting(Job::provider).containsExactly("dear", "cheap", "cheap");
        assertThat(planned(some))
                .isEqualTo(new Event.CostPlanned(
                        List.of(
                                new Event.SceneCost(0, "dear", "dear-film", 1, 0),
                                new Event.SceneCost(1, "cheap", "cheap-film", 0.25, 1),
                                new Event.SceneCost(2, "cheap", "cheap-film", 0.25, 1)),
                        1.5,
                        1.5,
                        2));
        assertThat(some.heard.told().indexOf(planned(some))).isZero();
        assertThat(some.switches())
                .containsExactly(
                        new Event.ProviderSwitched(1, "dear", "cheap", "over_budget"),
                        new Event.ProviderSwitched(2, "dear", "cheap", "over_budget"));
    }

    @Test
    void aRunAfterACrashDecidesTheSame() throws Exception {
        RecordedJobs some = new RecordedJobs(DOLLAR).known();
        VisualNode node = node(DEAR, studio());
        node.run(threeScenes(Purchasing.DEFAULT), some);
        some.done("http://films/1", DOLLAR / 10);

        // The first job has cost less than planned; the others are not bought for what is left.
        node(DEAR, studio()).run(threeScenes(Purchasing.DEFAULT), some);

        assertThat(some.jobs()).hasSize(1);
    }

    @Test
    void aLaterTakeIsBoughtForWhatIsLeftThen() throws Exception {
        RecordedJobs some = new RecordedJobs(3 * DOLLAR).known();
        VisualNode node = node(DEAR, studio());
        node.run(threeScenes(Purchasing.DEFAULT), some);
        some.done("http://films/1", DOLLAR);
        VideoState made = node.run(threeScenes(Purchasing.DEFAULT), some).state();

        VideoState again = node.run(made.redrawn(1), some).state();

        assertThat(some.jobs()).hasSize(3);
        assertThat(again.lastTake(1).map(Take::maker)).contains("studio");
    }

    @Test
    void aCampaignThatWaitsForMoneyBuysWhatItCanAndGivesNothingToTheStudio() {
        RecordedJobs some = new RecordedJobs(DOLLAR * 2).known();
        VisualNode node = node(DEAR, studio());

        // Two scenes are ordered; the third waits for money, whatever becomes of the jobs.
        assertThatThrownBy(() -> node.run(threeScenes(WAITS), some)).isInstanceOf(BudgetExceeded.class);
        assertThat(some.jobs()).hasSize(2);
        assertThat(planned(some).sum()).isEqualTo(3);
        assertThat(planned(some).uncovered()).isEqualTo(1);

        assertThatThrownBy(() -> node.run(threeScenes(WAITS), some)).isInstanceOf(BudgetExceeded.class);
        assertThat(some.heard.told())
                .filteredOn(Event.CostPlanned.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aProcessThatTakesOverDoesNotTellTheSamePlanAgain() {
        RecordedJobs none = new RecordedJobs(DOLLAR / 2).known();
        assertThatThrownBy(() -> node(DEAR, studio()).run(threeScenes(WAITS), none))
                .isInstanceOf(BudgetExceeded.class);

        assertThatThrownBy(() -> node(DEAR, studio()).run(threeScenes(WAITS), none))
                .isInstanceOf(BudgetExceeded.class);
        assertThat(plans(none)).isEqualTo(1);

        assertThatThrownBy(() ->
                        node(new PlainSeller("dear", 2 * DOLLAR), studio()).run(threeScenes(WAITS), none))
                .isInstanceOf(BudgetExceeded.class);
        assertThat(plans(none)).as("another plan is told").isEqualTo(2);
    }

    private static long plans(RecordedJobs jobs) {
        return jobs.heard.told().stream()
                .filter(Event.CostPlanned.class::isInstance)
                .count();
    }

    @Test
    void filmsThatHaveComeAreFetchedWhileOtherScenesWaitForMoney() {
        RecordedJobs some = new RecordedJobs(DOLLAR * 2).known();
        VisualNode node = node(DEAR, studio());
        assertThatThrownBy(() -> node.run(threeScenes(WAITS), some)).isInstanceOf(BudgetExceeded.class);
        some.done("http://films/1", DOLLAR);

        assertThatThrownBy(() -> node.run(threeScenes(WAITS), some)).isInstanceOf(BudgetExceeded.class);

        assertThat(some.heard.checkpoints().getLast().takes())
                .extracting(Take::maker)
                .containsExactly("dear", "dear");
    }

    @Test
    void whereNobodySellsNoCostsAreReported() throws Exception {
        RecordedJobs some = new RecordedJobs(DOLLAR).known();
        node(studio()).run(threeScenes(Purchasing.DEFAULT), some);

        assertThat(some.heard.told()).noneMatch(Event.CostPlanned.class::isInstance);
    }

    @Test
    void theServicesOfAnOrderReplaceThoseOfItsTier() throws Exception {
        Routing routing = new Routing(Map.of(QualityTier.BULK, List.of("dear")));
        RecordedJobs some = new RecordedJobs(9 * DOLLAR).known();
        VisualNode node = new VisualNode(List.of(DEAR, CHEAP, studio()), routing, this::deliver, assets, 2);

        node.run(threeScenes(new Purchasing(List.of("cheap", "dear"), null, OverBudget.FALL_BACK)), some);
        assertThat(some.jobs()).extracting(Job::provider).containsOnly("cheap");

        VideoState drawn = node.run(
                        threeScenes(new Purchasing(List.of("studio"), null, OverBudget.FALL_BACK)),
                        new RecordedJobs(9 * DOLLAR).known())
                .state();
        assertThat(drawn.takes()).extracting(Take::maker).containsOnly("studio");
    }

    private VisualNode node(SceneMaker... makers) {
        return new VisualNode(List.of(makers), Routing.AS_GIVEN, this::deliver, assets, 2);
    }

    private void deliver(SceneSeller seller, Job job, DrawingOrder order) throws IOException {
        write(order, "a film");
    }

    private static Event.CostPlanned planned(RecordedJobs jobs) {
        return jobs.heard.told().stream()
                .filter(Event.CostPlanned.class::isInstance)
                .map(Event.CostPlanned.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static SceneMaker studio() {
        Offer offer = new Offer.Drawn("studio-headline", BudgetPlanTest::drawn);
        return new SceneMaker() {
            @Override
            public String name() {
                return "studio";
            }

            @Override
            public Offer offer(TakeRequest wish) {
                return offer;
            }
        };
    }

    private static Offer.Made drawn(DrawingOrder order, DoubleConsumer progress) throws IOException {
        write(order, "drawn");
        return new Offer.Made("studio-headline", Map.of());
    }

    private static void write(DrawingOrder order, String what) throws IOException {
        for (Path file : order.files().values())
            Files.writeString(file, what + " " + order.scene().index());
    }

    private static VideoState threeScenes(Purchasing purchasing) {
        Campaign campaign = Campaigns.campaign("honey");
        return VideoState.of(campaign.with(campaign.brief().withPurchasing(purchasing)))
                .withDirection(Campaigns.direction())
                .withStoryboard(Storyboards.board()
                        .says(Role.HOOK, "Honey lasts for ever.", 0.4)
                        .says(Role.POINT, "Bees make it.", 0.4)
                        .says(Role.POINT, "People eat it.", 0.4)
                        .storyboard())
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }
}
