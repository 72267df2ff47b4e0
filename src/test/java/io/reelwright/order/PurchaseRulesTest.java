package io.reelwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Purchasing.OverBudget;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.VideoState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an order may say about scenes that are bought. */
class PurchaseRulesTest {
    private static final PurchaseRules RULES = new PurchaseRules(List.of("fal", "kie"), 5_000_000);

    @Test
    void servicesBudgetAndWhatHappensBeyondItReachTheBrief() {
        assertThat(brief(order("Kie, fal,kie", "2.50", "wait")).purchases())
                .isEqualTo(new Purchasing(List.of("kie", "fal"), 2_500_000L, OverBudget.WAIT));
        assertThat(brief(order("studio", "0", "fall-back")).purchases())
                .isEqualTo(new Purchasing(List.of("studio"), 0L, OverBudget.FALL_BACK));
    }

    @Test
    void scenesAreBoughtInEachShapeOnlyWhenTheOrderSaysSo() {
        assertThat(brief(inEachShape("true")).purchases().eachShape()).isTrue();
        assertThat(brief(inEachShape("false")).purchasing()).isNull();
        assertThat(Order.of(brief(inEachShape("true"))).purchases().buyEachShape())
                .isEqualTo("true");
        assertThat(VideoState.of(new Campaign("X", brief(inEachShape("true")), Instant.EPOCH))
                        .schema())
                .as("older binaries leave it")
                .isEqualTo(4);
        assertThat(problems(inEachShape("yes"))).containsExactly("buy_each_shape yes: is neither true nor false");
    }

    @Test
    void stockClipsAndChainedScenesReachTheBrief() {
        Brief off = brief(order(new PurchaseOrder(null, null, null, null, "Off", "true")));
        Brief unsaid = brief(order(PurchaseOrder.NONE));

        assertThat(off.purchases().chain()).isTrue();
        assertThat(off.purchases().usesStock(QualityTier.BULK)).isFalse();
        assertThat(unsaid.purchases().usesStock(QualityTier.BULK)).isTrue();
        assertThat(unsaid.purchases().usesStock(QualityTier.PREMIUM)).isFalse();
        assertThat(Order.of(off).purchases())
                .isEqualTo(new PurchaseOrder(null, null, "fall_back", null, "off", "true"));
        assertThat(VideoState.of(new Campaign("X", off, Instant.EPOCH)).schema())
                .as("older binaries leave it")
                .isEqualTo(5);
        assertThat(problems(order(new PurchaseOrder(null, null, null, null, "maybe", "yes"))))
                .containsExactly("stock maybe: is neither on nor off", "chain yes: is neither true nor false");
    }

    private static Order inEachShape(String word) {
        return order(new PurchaseOrder(null, null, null, word, null, null));
    }

    @Test
    void anOrderThatSaysNothingIsTheSameAsBefore() {
        assertThat(brief(order(null, null, null)).purchasing()).isNull();
        assertThat(brief(order(null, null, "fall_back")).purchasing()).isNull();
    }

    @Test
    void whatIsWrongIsToldWithTheFieldAndTheMend() {
        assertThat(problems(order("fall,kie", null, null)))
                .containsExactly("providers fall: no such service; did you mean fal? Choose from fal, kie, studio");
        assertThat(problems(order("kie,studio", null, null)))
                .singleElement()
                .asString()
                .startsWith("providers kie,studio: names the studio beside services; leave it out");
        assertThat(problems(order(null, "5.01", null)))
                .containsExactly(
                        "campaign_budget 5.01: is more than one campaign may spend here, which is $5.00; order with"
                                + " at most that, or start the server with a higher --campaign-budget");
        assertThat(problems(order(null, "$5", null)))
                .containsExactly(
                        "campaign_budget $5: is not a valid amount of dollars; give one such as 5 or 2.50, below a million");
        assertThat(problems(order(null, null, "waitt")))
                .containsExactly(
                        "when_over_budget waitt: is not known; did you mean wait? Choose from fall_back, wait");
    }

    @Test
    void whereOnlyTheServerKnowsTheServicesEveryNameIsSentToIt() {
        OrderCheck check = new OrderCheck(order("wan", "900", null), List.of("slt"), field -> field);
        assertThat(check.brief()).isPresent();
    }

    @Test
    void aBriefBecomesTheOrderAgainFromWhichItWasMade() {
        Order order = order("kie,fal", "2.5", "wait");
        Order again = Order.of(brief(order));

        assertThat(again.purchases().providers()).isEqualTo("kie,fal");
        assertThat(again.purchases().campaignBudget()).isEqualTo("2.50");
        assertThat(again.purchases().whenOverBudget()).isEqualTo("wait");
        assertThat(order("fal", null, null).over(again).purchases().providers()).isEqualTo("fal");
        assertThat(order("fal", null, null).over(again).purchases().campaignBudget())
                .isEqualTo("2.50");
    }

    private static Brief brief(Order order) {
        return new OrderCheck(order, List.of("slt"), RULES, field -> field)
                .brief()
                .orElseThrow();
    }

    private static List<String> problems(Order order) {
        OrderCheck check = new OrderCheck(order, List.of("slt"), RULES, field -> field);
        assertThat(check.brief()).isEmpty();
        return check.problems().stream()
                .map(one -> one.field() + " " + one.value() + ": " + one.why())
                .toList();
    }

    private static Order order(@Nullable String providers, @Nullable String budget, @Nullable String whenOverBudget) {
        return order(new PurchaseOrder(providers, budget, whenOverBudget, null, null, null));
    }

    private static Order order(PurchaseOrder purchases) {
        return new Order("Honey", null, null, null, null, null, null, null, null, null, null, null, null, purchases);
    }
}
