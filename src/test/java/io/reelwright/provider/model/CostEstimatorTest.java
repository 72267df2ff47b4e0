package io.reelwright.provider.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Purchasing.OverBudget;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.UserFile;
import io.reelwright.order.Order;
import io.reelwright.order.OrderCheck;
import io.reelwright.order.PurchaseOrder;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.Campaigns;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an order of 30 seconds may cost at most. */
class CostEstimatorTest {
    private static final long DOLLAR = 1_000_000;
    private static final String MODELS = """
            tiers: {premium: [fal, kie], bulk: [kie, fal]}
            kie:
              by-second:
                id: a
                tiers: [bulk]
                prompt: {field: prompt, most: 5000}
                shapes: {field: ratio, tall: "9:16"}
                length: {field: duration, as: number, offered: {from: 2, to: 15}}
                price: {usd_per_second: 0.10, source: a page, date: "2026-09-24"}
            fal:
              by-clip:
                id: b
                tiers: [bulk, premium]
                prompt: {field: prompt, most: 5000}
                shapes: {field: ratio, tall: "9:16"}
                length: {field: duration, as: number, offered: [5, 10]}
                price: {usd_per_clip: {5: 0.50, 10: 1.00}, source: a page, date: "2026-09-24"}
            """;

    @Test
    void theDearestOfferIsAssumedForAsManyScenesAsTheStoryboardCuts() {
        CostEstimate bulk = estimator(Set.of("kie", "fal"), 20 * DOLLAR).of(order(Purchasing.DEFAULT));

        // 30 s, up to 15 % longer, in scenes of 2.2 s: each needs a clip of 5 s.
        assertThat(bulk).isEqualTo(new CostEstimate(16 * DOLLAR / 2, 16, 20 * DOLLAR));
    }

    @Test
    void noStoryboardOfThatLengthCostsMore() {
        long worst = estimator(Set.of("kie"), 20 * DOLLAR)
                .of(order(Purchasing.DEFAULT))
                .micros();

        for (double seconds = 2.2; seconds <= 7; seconds += 0.1) {
            long perScene = (long) Math.ceil((seconds + 0.5) / 1.15) * DOLLAR / 10;
            assertThat(worst).as("scenes of %.1f s", seconds).isGreaterThanOrEqualTo((long) (30 / seconds) * perScene);
        }
    }

    @Test
    void anOwnScriptCountsByItsOwnWordsAndNotByTheOrderedLength() {
        CostEstimator kie = estimator(Set.of("kie"), 100 * DOLLAR);

        CostEstimate ten = kie.of(spoken("Honey never spoils, and bees know that very well indeed."));
        assertThat(ten.scenes()).isBetween(2, 4);
        assertThat(ten.micros()).isLessThan(2 * DOLLAR);

        CostEstimate more = kie.of(spoken("Honey never spoils. ".repeat(40)));
        assertThat(more.scenes()).as("one scene a sentence").isGreaterThanOrEqualTo(40);
        assertThat(kie.of(spoken("It has 1,234,567,890 cells and a WWWWWW.")).scenes())
                .as("figures and spelled words take longer than others")
                .isGreaterThan(
                        kie.of(spoken("It has a lot of cells and a tail.")).scenes());
    }

    @Test
    void aModelThatNeedsPosesCountsOnlyForAnOrderThatHasSome() {
        CostEstimator shipped = new CostEstimator(ModelCatalog.shipped(), Set.of("fal"), 100 * DOLLAR);

        long plain = shipped.of(posed("camera")).micros();

        assertThat(plain)
                .isPositive()
                .isEqualTo(shipped.of(posed("transitions")).micros());
        assertThat(shipped.of(posed("pose")).micros()).isGreaterThan(plain);
    }

    @Test
    void aModelThatMovesACharacterCountsOnlyForAnOrderWithItsPicture() {
        CostEstimator shipped = new CostEstimator(ModelCatalog.shipped(), Set.of("kie"), 1_000 * DOLLAR);
        Brief posed = Blueprints.brief("pose");

        long without = shipped.of(posed).micros();

        assertThat(shipped.of(posed.withCharacter(UserFile.local(Path.of("keeper.png"))))
                        .micros())
                .isGreaterThan(without);
    }

    @Test
    void aModelThatNeedsAPictureCountsWhereScenesGoOnFromEachOther() {
        String dear = MODELS + """
              by-clip-i2v:
                id: c
                tiers: [bulk]
                prompt: {field: prompt, most: 5000}
                shapes: {tall: ""}
                length: {field: duration, as: number, offered: {from: 2, to: 15}}
                conditions: {first_frame: {field: image_url, needed: true}}
                price: {usd_per_second: 3, source: a page, date: "2026-09-24"}
            """;
        CostEstimator estimator = new CostEstimator(ModelCatalog.read(dear), Set.of("fal"), 1_000 * DOLLAR);
        Purchasing alone = new Purchasing(List.of(), null, OverBudget.FALL_BACK, false, null, false);
        Purchasing chained = new Purchasing(List.of(), null, OverBudget.FALL_BACK, false, null, true);

        long usual = estimator.of(order(alone)).micros();

        assertThat(estimator.of(order(chained)).micros()).isGreaterThan(3 * usual);
    }

    @Test
    void eachBoughtShapeAndEachClipOfALongSceneCounts() {
        Purchasing one = new Purchasing(List.of("kie"), null, OverBudget.FALL_BACK, false, null, false);
        Purchasing each = new Purchasing(List.of("kie"), null, OverBudget.FALL_BACK, true, null, false);
        CostEstimator both = new CostEstimator(
                ModelCatalog.read(MODELS.replace("shapes: {field: ratio,", "shapes: {field: ratio, wide: \"16:9\",")),
                Set.of("kie"),
                100 * DOLLAR);

        long once = both.of(inTwoShapes(one)).micros();
        assertThat(both.of(inTwoShapes(each)).micros()).isEqualTo(2 * once);
        assertThat(both.of(order(each)).micros()).as("one shape").isEqualTo(once);

        // Clips of 3 s at the longest: of scenes of up to 7.8 s, each needs up to three.
        String brief = MODELS.replace("{from: 2, to: 15}", "{from: 2, to: 3}");
        String going = brief.replace(
                "price: {usd_per_second: 0.10",
                "conditions: {first_frame: {field: image}}\n    price: {usd_per_second: 0.10");
        assertThat(new CostEstimator(ModelCatalog.read(going), Set.of("kie"), 100 * DOLLAR)
                        .of(order(one))
                        .micros())
                .isGreaterThan(new CostEstimator(ModelCatalog.read(brief), Set.of("kie"), 100 * DOLLAR)
                        .of(order(one))
                        .micros());
    }

    @Test
    void servicesWithoutAKeyAndThoseThatTheOrderLeavesOutDoNotCount() {
        CostEstimator both = estimator(Set.of("kie", "fal"), 20 * DOLLAR);
        long kieAlone = estimator(Set.of("kie"), 20 * DOLLAR)
                .of(order(Purchasing.DEFAULT))
                .micros();

        assertThat(kieAlone).isPositive().isLessThan(8 * DOLLAR);
        assertThat(both.of(order(new Purchasing(List.of("kie"), null, OverBudget.FALL_BACK)))
                        .micros())
                .isEqualTo(kieAlone);
        assertThat(both.of(order(new Purchasing(List.of("studio"), null, OverBudget.FALL_BACK)))
                        .micros())
                .isZero();
    }

    @Test
    void withoutAKeyOrABudgetNothingIsSpent() {
        assertThat(estimator(Set.of(), DOLLAR).of(order(Purchasing.DEFAULT)))
                .isEqualTo(new CostEstimate(0, 16, DOLLAR));
        assertThat(estimator(Set.of("kie"), 0).of(order(Purchasing.DEFAULT))).isEqualTo(new CostEstimate(0, 16, 0));
        assertThat(estimator(Set.of("kie"), DOLLAR).of(order(new Purchasing(List.of(), 0L, OverBudget.WAIT))))
                .isEqualTo(new CostEstimate(0, 16, 0));
    }

    @Test
    void theLowerOfBothBudgetsIsTold() {
        Purchasing two = new Purchasing(List.of(), 2 * DOLLAR, OverBudget.FALL_BACK);
        assertThat(estimator(Set.of("kie"), 5 * DOLLAR).of(order(two)).budget()).isEqualTo(2 * DOLLAR);
        assertThat(estimator(Set.of("kie"), DOLLAR).of(order(two)).budget()).isEqualTo(DOLLAR);
    }

    private static CostEstimator estimator(Set<String> keys, long limit) {
        return new CostEstimator(ModelCatalog.read(MODELS), keys, limit);
    }

    private static Brief order(Purchasing purchasing) {
        return Campaigns.brief("honey", QualityTier.BULK).withPurchasing(purchasing);
    }

    private static Brief spoken(String script) {
        return order(Purchasing.DEFAULT).withScript(script);
    }

    private static Brief inTwoShapes(Purchasing purchasing) {
        Order order = new Order(
                "honey", null, null, null, null, "bulk", "30", null, "tiktok_9x16,youtube_16x9", null, null, null);
        return new OrderCheck(order, List.of("slt"), field -> field)
                .brief()
                .orElseThrow()
                .withPurchasing(purchasing);
    }

    private static Brief posed(String blueprint) {
        String json = Blueprints.json(blueprint);
        Order order = new Order(
                "Honey", null, null, null, null, "bulk", null, null, null, null, null, null, json, PurchaseOrder.NONE);
        return new OrderCheck(order, List.of("slt"), field -> field).brief().orElseThrow();
    }
}
