package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Builds the backdrop of each look. */
public final class Backdrops {
    private Backdrops() {}

    /**
     * Builds the backdrop of a scene. The same arguments always give the same pixels; different seeds or templates give different
     * arrangements of the look's backdrop.
     *
     * @param template value of {@link io.reelwright.campaign.SceneCard#template()}
     * @param occupied whether the template has a large picture; the backdrop then leaves room for it, and otherwise fills the place
     */
    public static Backdrop of(Look look, Aspect aspect, long seed, String template, boolean occupied) {
        long mixed = seed * 0x9E3779B97F4A7C15L + (look.backdrop().name() + template).hashCode() * 0xD1B54A32D192ED03L;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(mixed);
        BackdropSetting stage = new BackdropSetting(look, aspect, template, occupied, random, random.nextInt(1 << 20));
        return switch (look.backdrop()) {
            case ORBIT -> OrbitBackdrop.build(stage);
            case PARCHMENT -> ParchmentBackdrop.build(stage);
            case LEDGER -> LedgerBackdrop.build(stage);
            case DAYBREAK -> DaybreakBackdrop.build(stage);
            case BLUEPRINT -> BlueprintBackdrop.build(stage);
            case HONEYCOMB -> HoneycombBackdrop.build(stage);
            case ROAST -> RoastBackdrop.build(stage);
            case POSTCARD -> PostcardBackdrop.build(stage);
            case NOCTURNE -> NocturneBackdrop.build(stage);
            case BULLETIN -> BulletinBackdrop.build(stage);
            case SUNRISE -> SunriseBackdrop.build(stage);
            case REEF -> ReefBackdrop.build(stage);
        };
    }
}
