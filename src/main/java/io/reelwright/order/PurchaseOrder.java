package io.reelwright.order;

import io.reelwright.campaign.Dollars;
import io.reelwright.campaign.Purchasing;
import io.reelwright.text.CharacterClasses;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an order says about scenes that come from services, verbatim and unchecked. A field is null when the user did not set it.
 *
 * @param providers      names of services, separated by commas
 * @param campaignBudget an amount of dollars
 * @param whenOverBudget {@code fall_back} or {@code wait}
 * @param buyEachShape   {@code true} or {@code false}
 * @param stock          {@code on} or {@code off}
 * @param chain          {@code true} or {@code false}
 */
public record PurchaseOrder(
        @Nullable String providers,
        @Nullable String campaignBudget,
        @Nullable String whenOverBudget,
        @Nullable String buyEachShape,
        @Nullable String stock,
        @Nullable String chain) {
    /** Says nothing. */
    public static final PurchaseOrder NONE = new PurchaseOrder(null, null, null, null, null, null);

    /** Returns the order from which rules were made. */
    static PurchaseOrder of(Purchasing rules) {
        Long budget = rules.budget();
        Boolean stock = rules.stock();
        return new PurchaseOrder(
                rules.providers().isEmpty() ? null : String.join(",", rules.providers()),
                budget == null ? null : Dollars.text(budget),
                CharacterClasses.lower(rules.whenOverBudget().name()),
                rules.eachShape() ? "true" : null,
                stock == null ? null : stock ? "on" : "off",
                rules.chain() ? "true" : null);
    }

    /** Returns this order, with the other order's values for fields that are not set here. */
    PurchaseOrder over(PurchaseOrder other) {
        return new PurchaseOrder(
                or(providers, other.providers),
                or(campaignBudget, other.campaignBudget),
                or(whenOverBudget, other.whenOverBudget),
                or(buyEachShape, other.buyEachShape),
                or(stock, other.stock),
                or(chain, other.chain));
    }

    /** Returns the fields that are set. */
    Stream<String> texts() {
        return Stream.of(providers, campaignBudget, whenOverBudget, buyEachShape, stock, chain)
                .filter(Objects::nonNull);
    }

    private static @Nullable String or(@Nullable String said, @Nullable String otherwise) {
        return said == null ? otherwise : said;
    }
}
