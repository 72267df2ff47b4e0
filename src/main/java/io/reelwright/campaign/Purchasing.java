package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order says about scenes that are bought.
 *
 * @param providers      services in the order in which they are asked, instead of the list of the tier; empty when the order names none.
 *                       {@link #STUDIO} alone buys nothing
 * @param budget         spending limit of the campaign in micros, beside the server's own; null when the order sets none
 * @param whenOverBudget what happens to a scene whose price no budget covers
 * @param eachShape      whether a scene is bought in each shape of the outputs; otherwise it is bought in the first one's and cropped
 * @param stock          whether free clips of stock libraries may be used; null for the tier's own default
 * @param chain          whether a scene that is bought begins with the last frame of the scene before it, where both makers can do that
 */
public record Purchasing(
        List<String> providers,
        @Nullable Long budget,
        OverBudget whenOverBudget,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean eachShape,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean stock,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean chain) {
    /** Name of the maker that draws scenes on this machine for nothing. It stands after all services. */
    public static final String STUDIO = "studio";

    /** An order that says nothing about purchases. */
    public static final Purchasing DEFAULT = new Purchasing(List.of(), null, OverBudget.FALL_BACK);

    /** What happens to a scene whose price no budget covers. */
    public enum OverBudget {
        /** The next maker in the list makes it, in the end the studio. */
        FALL_BACK,
        /** The campaign waits for money. */
        WAIT
    }

    public Purchasing {
        providers = List.copyOf(providers);
        if (budget != null && budget < 0) throw new IllegalArgumentException("a budget cannot be negative");
    }

    /** Creates the rules of an order whose scenes are bought in one shape. */
    public Purchasing(List<String> providers, @Nullable Long budget, OverBudget whenOverBudget) {
        this(providers, budget, whenOverBudget, false, null, false);
    }

    /** Returns whether free clips of stock libraries may be used: as ordered, else for the tier that costs least. */
    public boolean usesStock(QualityTier tier) {
        return stock == null ? tier == QualityTier.BULK : stock;
    }

    /** Returns whether the campaign waits for money. */
    public boolean waits() {
        return whenOverBudget == OverBudget.WAIT;
    }

    /** Returns the spending limit that applies, in micros: the lower of the order's and the server's. */
    public long limit(long server) {
        return budget == null ? server : Math.min(budget, server);
    }
}
