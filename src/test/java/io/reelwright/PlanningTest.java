package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Purchasing.OverBudget;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.cli.VideoPlan;
import io.reelwright.config.Environment;
import io.reelwright.config.Settings;
import io.reelwright.event.Event;
import io.reelwright.testing.Campaigns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A dry run, with the real writer and voice, and the real models of services that are never called. */
@Timeout(180)
class PlanningTest {
    @TempDir
    Path folder;

    @Test
    void aVideoIsPlannedWithTheOffersOfTheServicesThatHaveAKey() throws Exception {
        try (LocalCampaignService service = service(Map.of("KIE_API_KEY", "k", "REELWRIGHT_CAMPAIGN_BUDGET", "0.70"))) {
            VideoPlan plan = service.plan(order(Purchasing.DEFAULT));

            Event.CostPlanned costs = plan.costs();
            assertThat(costs.scenes()).hasSameSizeAs(plan.storyboard().scenes());
            assertThat(costs.budget()).isEqualTo(0.70);
            assertThat(costs.sum()).isPositive().isLessThanOrEqualTo(0.70);
            assertThat(costs.scenes().getFirst().model()).startsWith("kie-wan-");
            assertThat(costs.uncovered()).isPositive();
            int last = costs.scenes().size() - 1;
            assertThat(costs.scenes().get(last).maker()).isEqualTo("studio");
            assertThat(plan.declined().get(last)).contains(new Declined("kie", "over_budget"));
            assertThat(left()).containsExactly("programs");
        }
    }

    @Test
    void theEstimateOfTheOrderIsNotLowerThanWhatItsScenesCost() throws Exception {
        Map<String, String> rich = Map.of("KIE_API_KEY", "k", "FAL_KEY", "f", "REELWRIGHT_CAMPAIGN_BUDGET", "100");
        try (LocalCampaignService service = service(rich)) {
            for (String first : List.of("kie", "fal")) {
                Brief order = order(new Purchasing(List.of(first), null, OverBudget.FALL_BACK));
                CostEstimate estimate = service.estimate(order);
                VideoPlan plan = service.plan(order);

                assertThat(plan.costs().sum()).isPositive().isLessThanOrEqualTo(estimate.micros() / 1e6);
                assertThat(plan.costs().scenes()).hasSizeLessThanOrEqualTo(estimate.scenes());
                assertThat(plan.costs().scenes())
                        .extracting(Event.SceneCost::maker)
                        .containsOnly(first);
            }
        }
    }

    @Test
    void withoutAKeyNothingCostsAnything() throws Exception {
        try (LocalCampaignService service = service(Map.of("REELWRIGHT_CAMPAIGN_BUDGET", "5"))) {
            assertThat(service.estimate(order(Purchasing.DEFAULT)).micros()).isZero();
            assertThat(service.purchases().services()).contains("fal", "kie");
            assertThat(service.purchases().limit()).isEqualTo(5_000_000);
        }
    }

    private LocalCampaignService service(Map<String, String> variables) throws Exception {
        Map<String, String> all = new HashMap<>(variables);
        all.put("HOME", folder.toString());
        all.put("REELWRIGHT_DATA", folder.resolve("data").toString());
        return new LocalCampaignService(Settings.of(Map.of(), new Environment(all, folder), Assembly.SETTINGS));
    }

    private List<String> left() throws Exception {
        try (Stream<Path> inside = Files.list(folder.resolve("data"))) {
            return inside.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }

    private static Brief order(Purchasing purchasing) {
        Brief brief =
                Campaigns.brief("Why honey never spoils", QualityTier.BULK).withPurchasing(purchasing);
        return brief.withScript("Why does honey never spoil? Honey holds very little water, and so nothing grows in it."
                + " Bees fan it dry with their wings. So close the lid of your jar.");
    }
}
