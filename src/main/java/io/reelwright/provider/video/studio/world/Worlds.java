package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Builds the background world of each look. */
public final class Worlds {
    private Worlds() {}

    /**
     * Builds the world of a scene. The same arguments always give the same pixels; different seeds or templates give different
     * arrangements of the look's world.
     *
     * @param template value of {@link io.reelwright.campaign.SceneCard#template()}
     * @param occupied whether the template has a large picture; the world then leaves room for it, and otherwise fills the place
     */
    public static World of(Look look, Aspect aspect, long seed, String template, boolean occupied) {
        long mixed = seed * 0x9E3779B97F4A7C15L + (look.backdrop().name() + template).hashCode() * 0xD1B54A32D192ED03L;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(mixed);
        WorldSetting stage = new WorldSetting(look, aspect, template, occupied, random, random.nextInt(1 << 20));
        return switch (look.backdrop()) {
            case ORBIT -> OrbitWorld.build(stage);
            case PARCHMENT -> ParchmentWorld.build(stage);
            case LEDGER -> LedgerWorld.build(stage);
            case DAYBREAK -> DaybreakWorld.build(stage);
            case BLUEPRINT -> BlueprintWorld.build(stage);
            case HONEYCOMB -> HoneycombWorld.build(stage);
            case ROAST -> RoastWorld.build(stage);
            case POSTCARD -> PostcardWorld.build(stage);
            case NOCTURNE -> NocturneWorld.build(stage);
            case BULLETIN -> BulletinWorld.build(stage);
            case SUNRISE -> SunriseWorld.build(stage);
            case REEF -> ReefWorld.build(stage);
        };
    }
}
