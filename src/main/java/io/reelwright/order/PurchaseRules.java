package io.reelwright.order;

import io.reelwright.campaign.Dollars;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Purchasing.OverBudget;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an order may say about bought scenes.
 *
 * @param services names of the services that are known; empty where only the server knows them
 * @param limit    the highest budget of a campaign, in micros
 */
public record PurchaseRules(List<String> services, long limit) {
    /** Accepts every name and every amount. */
    public static final PurchaseRules UNKNOWN = new PurchaseRules(List.of(), Long.MAX_VALUE);

    /** Maximum length of the list of services, in characters. */
    private static final int LONGEST_LIST = 200;

    private static final List<String> WHEN_OVER = List.of("fall_back", "wait");

    public PurchaseRules {
        services = List.copyOf(services);
    }

    /** Returns what the order says about purchases, and adds what is wrong with it. */
    Purchasing read(PurchaseOrder order, List<OrderProblem> problems) {
        return new Purchasing(
                providers(order.providers(), problems),
                budget(order.campaignBudget(), problems),
                whenOverBudget(order.whenOverBudget(), problems),
                flag("buy_each_shape", order.buyEachShape(), problems),
                stock(order.stock(), problems),
                flag("chain", order.chain(), problems));
    }

    /**
     * Returns the services that a list names, each once, and adds what is wrong with it.
     *
     * @param given names separated by commas; null for none
     */
    public List<String> providers(@Nullable String given, List<OrderProblem> problems) {
        if (given == null) return List.of();
        if (given.length() > LONGEST_LIST) {
            problems.add(new OrderProblem("providers", "", "is too long for a list of services; name each once"));
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String one : LinearRegex.split(given, ",", -1)) {
            String name = CharacterClasses.lower(one.strip());
            if (isKnown(name)) names.add(name);
            else
                problems.add(new OrderProblem(
                        "providers", one.strip(), "no such service" + OrderCheck.suggestion(name, all())));
        }
        if (names.contains(Purchasing.STUDIO) && names.size() > 1)
            problems.add(new OrderProblem(
                    "providers",
                    given,
                    "names the studio beside services; leave it out, since it draws what no service makes, or give it alone"
                            + " to buy nothing"));
        return List.copyOf(names);
    }

    private boolean isKnown(String name) {
        return services.isEmpty() ? !name.isEmpty() : all().contains(name);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(services);
        all.add(Purchasing.STUDIO);
        return all;
    }

    private @Nullable Long budget(@Nullable String given, List<OrderProblem> problems) {
        if (given == null) return null;
        OptionalLong micros = Dollars.micros(given.strip());
        if (micros.isEmpty()) {
            problems.add(new OrderProblem("campaign_budget", given, Dollars.FORM));
            return null;
        }
        if (micros.getAsLong() > limit)
            problems.add(new OrderProblem(
                    "campaign_budget",
                    given,
                    "is more than one campaign may spend here, which is $" + Dollars.text(limit)
                            + "; order with at most that, or start the server with a higher --campaign-budget"));
        return micros.getAsLong();
    }

    private static @Nullable Boolean stock(@Nullable String given, List<OrderProblem> problems) {
        if (given == null) return null;
        String word = CharacterClasses.lower(given.strip());
        if (!word.equals("on") && !word.equals("off"))
            problems.add(new OrderProblem("stock", given, "is neither on nor off"));
        return word.equals("on");
    }

    private static boolean flag(String field, @Nullable String given, List<OrderProblem> problems) {
        if (given == null) return false;
        String word = CharacterClasses.lower(given.strip());
        if (!word.equals("true") && !word.equals("false"))
            problems.add(new OrderProblem(field, given, "is neither true nor false"));
        return word.equals("true");
    }

    private static OverBudget whenOverBudget(@Nullable String given, List<OrderProblem> problems) {
        if (given == null) return OverBudget.FALL_BACK;
        String word = CharacterClasses.lower(given.strip()).replace('-', '_');
        if (word.equals("fall_back")) return OverBudget.FALL_BACK;
        if (word.equals("wait")) return OverBudget.WAIT;
        problems.add(
                new OrderProblem("when_over_budget", given, "is not known" + OrderCheck.suggestion(word, WHEN_OVER)));
        return OverBudget.FALL_BACK;
    }
}
