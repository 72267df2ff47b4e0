package io.reelwright.provider.video.studio;

import io.reelwright.campaign.EvidenceCard.Portrait;
import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.campaign.SceneCard;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cards whose layout stands on evidence, to look at: {@code template.look.note}. */
final class EvidenceSamples {
    private EvidenceSamples() {}

    static Map<String, SceneCard> all() {
        Map<String, SceneCard> all = new LinkedHashMap<>();
        portraits(all);
        return all;
    }

    private static void portraits(Map<String, SceneCard> all) {
        all.put("portrait.parchment.hat", new Portrait("Nellie Bly", "Reporter", Profile.WOMAN_IN_HAT, 0.6, 0.9));
        all.put("portrait.orbit.modern", new Portrait("Katherine Johnson", "Mathematician", Profile.WOMAN, 0.6, 1.4));
        all.put("portrait.bulletin.man", new Portrait("Tim Berners-Lee", null, Profile.MAN, 0.7, 0));
        all.put(
                "portrait.ledger.long",
                new Portrait("Isambard Kingdom Brunel", "English engineer of bridges", Profile.MAN_IN_HAT, 0.5, 1.6));
        all.put("portrait.daybreak.plain", new Portrait("Ada Lovelace", "Born 1815", Profile.PLAIN, 0.5, 1.2));
    }
}
