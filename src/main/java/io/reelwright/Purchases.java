package io.reelwright;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.config.Budgets;
import io.reelwright.config.Settings;
import io.reelwright.order.PurchaseRules;
import io.reelwright.provider.model.CostEstimator;
import io.reelwright.provider.model.ModelCatalog;
import io.reelwright.provider.model.ModelSettings;
import java.util.Set;

/**
 * What orders may say about bought scenes under these settings, and what they may cost.
 *
 * @param rules     names of services, and the highest budget
 * @param estimator knows the prices
 */
record Purchases(PurchaseRules rules, CostEstimator estimator) {
    /** @throws IllegalArgumentException when the user's own list of models cannot be used */
    static Purchases of(Settings settings) {
        ModelCatalog models = ModelCatalog.with(settings.of(ModelSettings.PART).file());
        Set<String> available = SceneServices.switchedOn(settings);
        Budgets budgets = settings.of(Budgets.PART);
        return new Purchases(
                new PurchaseRules(SceneServices.known(), budgets.campaign()),
                new CostEstimator(models, available, Math.min(budgets.campaign(), budgets.day())));
    }

    CostEstimate estimate(Brief brief) {
        return estimator.of(brief);
    }
}
