package io.reelwright.provider.video;

import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.QualityTier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order in which makers are asked for an offer, by quality tier. Makers that draw (the user's own media, the studio) keep their places
 * before and after the sellers. A seller that only another tier's list names is not asked; one that no list names comes after those named.
 *
 * @param services names of makers by tier, in the order of preference; names of absent makers are skipped
 */
public record Routing(Map<QualityTier, List<String>> services) {
    /** The place of stock libraries among the makers that are asked. */
    public enum Stock {
        /** Where the list has them; they are not asked if it has none. */
        LISTED,
        /** Before all other sellers, whether the list has them or not. */
        FIRST,
        /** They are not asked. */
        NEVER;

        /**
         * Returns their place in an order. A list of services in the order that names a library asks it, unless the order says that stock
         * is off.
         */
        public static Stock of(Purchasing rules, QualityTier tier) {
            if (rules.stock() == null && !rules.providers().isEmpty()) return LISTED;
            if (!rules.usesStock(tier)) return NEVER;
            return rules.stock() == null ? LISTED : FIRST;
        }
    }

    /** Asks all makers in the given order. */
    public static final Routing AS_GIVEN = new Routing(Map.of());

    public Routing {
        services = Map.copyOf(services);
    }

    /**
     * Returns the makers for a tier in the order in which they are asked.
     *
     * @param makers all makers: the user's own media first, the studio last
     */
    public List<SceneMaker> order(List<SceneMaker> makers, QualityTier tier) {
        return order(makers, tier, List.of());
    }

    /** Returns the services for a tier, those that the order names instead if it names some; empty when neither names any. */
    public List<String> names(QualityTier tier, List<String> ordered) {
        return ordered.isEmpty() ? services.getOrDefault(tier, List.of()) : ordered;
    }

    /**
     * Returns the makers for a campaign in the order in which they are asked.
     *
     * @param makers  all makers: the user's own media first, the studio last
     * @param ordered services that the order names; they replace the tier's list. Empty when it names none. A name that no seller has,
     *                such as the studio's, adds none
     */
    public List<SceneMaker> order(List<SceneMaker> makers, QualityTier tier, List<String> ordered) {
        return order(makers, tier, ordered, Stock.LISTED);
    }

    /**
     * Returns the makers for a take in the order in which they are asked.
     *
     * @param makers all makers: the user's own media first, the studio last
     */
    public List<SceneMaker> order(List<SceneMaker> makers, TakeRequest wish) {
        return order(makers, wish.tier(), wish.providers(), wish.stock());
    }

    private List<SceneMaker> order(List<SceneMaker> makers, QualityTier tier, List<String> ordered, Stock stock) {
        boolean asGiven = ordered.isEmpty() && !services.containsKey(tier);
        if (asGiven && stock == Stock.LISTED) return makers;
        List<String> names = names(tier, ordered);
        List<SceneMaker> sellers = makers.stream()
                .filter(maker -> maker instanceof SceneSeller)
                .filter(maker -> isLibrary(maker) && stock != Stock.LISTED
                        ? stock == Stock.FIRST
                        : asGiven || names.contains(maker.name()) || ordered.isEmpty() && isInNoList(maker.name()))
                .sorted(Comparator.<SceneMaker>comparingInt(maker -> stock == Stock.FIRST && isLibrary(maker) ? 0 : 1)
                        .thenComparingInt(maker -> place(names, maker.name())))
                .toList();
        List<SceneMaker> all = new ArrayList<>();
        boolean sold = false;
        for (SceneMaker maker : makers) {
            if (!(maker instanceof SceneSeller)) all.add(maker);
            else if (!sold) {
                all.addAll(sellers);
                sold = true;
            }
        }
        return List.copyOf(all);
    }

    private static boolean isLibrary(SceneMaker maker) {
        return maker instanceof SceneSeller seller && seller.isStockLibrary();
    }

    private boolean isInNoList(String name) {
        return services.values().stream().noneMatch(names -> names.contains(name));
    }

    private static int place(List<String> names, String name) {
        int place = names.indexOf(name);
        return place < 0 ? names.size() : place;
    }
}
