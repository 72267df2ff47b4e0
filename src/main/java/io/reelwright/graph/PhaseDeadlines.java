package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Maximum time that a phase may work without a checkpoint before it is stopped. The limits are meant for work that never ends: even a
 * machine that is a hundred times too slow keeps within them.
 */
public final class PhaseDeadlines {
    /** Default limits, generous for two cores. Single runs of ffmpeg have their own deadlines. */
    public static final PhaseDeadlines USUAL = new PhaseDeadlines(Map.of(
            Phase.PLANNING, fixed(Duration.ofMinutes(5)),
            Phase.SCRIPT, fixed(Duration.ofMinutes(10)),
            Phase.STORYBOARD, new Bound(Duration.ofMinutes(20), Duration.ofSeconds(10)),
            Phase.MOTION, fixed(Duration.ofHours(1)),
            Phase.VISUAL, new Bound(Duration.ofHours(1), Duration.ofMinutes(2)),
            Phase.QUALITY, new Bound(Duration.ofHours(1), Duration.ofMinutes(1)),
            Phase.COMPOSE, new Bound(Duration.ofHours(1), Duration.ofMinutes(2)),
            Phase.REPURPOSE, new Bound(Duration.ofHours(1), Duration.ofMinutes(2))));

    private final Map<Phase, Bound> bounds;

    /**
     * The time limit of one phase.
     *
     * @param least         limit for any video
     * @param forEachSecond addition for each second of the ordered length
     */
    public record Bound(Duration least, Duration forEachSecond) {}

    /** @param bounds limits per phase; a phase without one may take a day */
    public PhaseDeadlines(Map<Phase, Bound> bounds) {
        this.bounds = bounds.isEmpty() ? Map.of() : new EnumMap<>(bounds);
    }

    /** Returns the time limit for the current phase of a campaign. */
    Duration of(VideoState state) {
        Bound bound = bounds.getOrDefault(state.phase(), fixed(Duration.ofDays(1)));
        return bound.least()
                .plus(bound.forEachSecond()
                        .multipliedBy(state.campaign().brief().seconds()));
    }

    private static Bound fixed(Duration longest) {
        return new Bound(longest, Duration.ZERO);
    }
}
