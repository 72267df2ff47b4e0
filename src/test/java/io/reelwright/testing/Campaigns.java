package io.reelwright.testing;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
}
