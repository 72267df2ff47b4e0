package io.reelwright.testing;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Small campaigns for tests. */
public final class Campaigns {
    private Campaigns() {}

    /** A short bulk campaign about {@code topic}, with an id of its own. */
    public static Campaign campaign(String topic) {
        return new Campaign("01TESTTESTTESTTESTTESTTEST", brief(topic), Instant.parse("2026-01-02T03:04:05Z"));
    }

    /** An order for a short in one tall picture. */
    public static Brief brief(String topic) {
        return brief(topic, QualityTier.BULK);
    }

    /** The id of one that was submitted just now. */
    public static String submitted(CampaignWriter writer, String topic) {
        return writer.submit(brief(topic), new Submission("default", null, null, false, Set.of()))
                .id();
    }

    /** The same in another tier. */
    public static Brief brief(String topic, QualityTier tier) {
        return new Brief(
                topic,
                null,
                null,
                null,
                Format.SHORT,
                30,
                tier,
                "slt",
                null,
                null,
                List.of(Output.TIKTOK_9X16),
                1,
                Locale.ENGLISH,
                List.of(),
                null);
    }

    /** A warm direction for a video about food, in the look of honeycombs. */
    public static Direction direction() {
        return new Direction(
                Niche.FOOD,
                "angle",
                "everyone",
                Direction.HookStyle.FACT,
                "warm",
                3,
                "honeycomb",
                Direction.MusicMood.WARM,
                List.of(),
                20,
                new Direction.ProviderPlan("studio", "studio", 0));
    }
}
