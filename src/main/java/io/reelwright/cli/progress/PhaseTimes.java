package io.reelwright.cli.progress;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.StoredEvent;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Working time of a campaign in each phase, summed over all visits. The time between a kill and a resume does not count. */
public final class PhaseTimes {
    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
    private Phase phase = Phase.PLANNING;
    private @Nullable StoredEvent last;

    /** Processes the next event. Events must come in the order of their numbers. */
    public void take(StoredEvent news) {
        if (last != null && !(news.event() instanceof Event.Resumed)) {
            Duration since = Duration.between(last.timestamp(), news.timestamp());
            if (!since.isNegative()) spent.merge(phase, since, Duration::plus);
        }
        last = news;
        if (news.event() instanceof Event.PhaseChange(Phase _, Phase to)) phase = to;
        if (news.event() instanceof Event.Resumed(Phase in, String _)) phase = in;
    }

    /** Returns the time spent in a phase so far. */
    public Duration of(Phase in) {
        return spent.getOrDefault(in, Duration.ZERO);
    }

    /** Returns the time spent in all phases. */
    public Duration total() {
        return spent.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
