package io.reelwright.provider.video.studio;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Headline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cards to look at: {@code template.look.note}. */
final class Samples {
    private Samples() {}

    static Map<String, SceneCard> all() {
        Map<String, SceneCard> all = new LinkedHashMap<>();
        all.put(
                "headline.honeycomb.full",
                new Headline("Sealed in a jar,", List.of("Honey", "can last", "centuries"), 2, "honey-pot"));
        all.put(
                "headline.bulletin.news",
                new Headline("February 2025", List.of("Coffee", "at a record", "over $4"), 2, "hot-beverage"));
        all.put("headline.orbit.one", new Headline(null, List.of("Light is late"), -1, "ringed-planet"));
        all.put(
                "headline.nocturne.long",
                new Headline("An old story", List.of("The lighthouse keeper", "never slept"), 1, null));
        all.put("headline.daybreak.word", new Headline(null, List.of("Sleep"), 0, "crescent-moon"));
        all.put(
                "headline.ledger.two",
                new Headline("Compound interest", List.of("Money makes", "more money"), 1, "money-bag"));
        return all;
    }
}
