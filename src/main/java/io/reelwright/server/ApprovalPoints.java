package io.reelwright.server;

import io.reelwright.campaign.Phase;
import io.reelwright.order.OrderProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads where a campaign is to stop until somebody lets it go on. */
final class ApprovalPoints {
    /** What is looked at, and the phase that waits for it. */
    private static final Map<String, Phase> APPROVALS =
            new TreeMap<>(Map.of("script", Phase.STORYBOARD, "storyboard", Phase.MOTION, "compose", Phase.COMPOSE));

    private final List<OrderProblem> problems = new ArrayList<>();
    private final Set<Phase> before = EnumSet.noneOf(Phase.class);

    /**
     * @param approve   names of what is to be looked at, parted by commas
     * @param stopAfter name of the phase after which it stops
     */
    ApprovalPoints(@Nullable String approve, @Nullable String stopAfter) {
        if (approve != null)
            for (String name : approve.split(",", -1)) approval(name.strip().toLowerCase(Locale.ROOT));
        if (stopAfter != null) stop(stopAfter.strip().toUpperCase(Locale.ROOT));
    }

    private void approval(String name) {
        Phase phase = APPROVALS.get(name);
        if (phase != null) before.add(phase);
        else
            problems.add(new OrderProblem(
                    "approve", name, "cannot be looked at; there are " + String.join(", ", APPROVALS.keySet())));
    }

    private void stop(String name) {
        // QUALITY may come twice, and nothing follows the last: neither is a place to stop.
        List<Phase> places =
                List.of(Phase.PLANNING, Phase.SCRIPT, Phase.STORYBOARD, Phase.MOTION, Phase.QUALITY, Phase.COMPOSE);
        List<Phase> next =
                List.of(Phase.SCRIPT, Phase.STORYBOARD, Phase.MOTION, Phase.VISUAL, Phase.COMPOSE, Phase.REPURPOSE);
        List<String> names = places.stream().map(Phase::name).toList();
        if (names.contains(name)) before.add(next.get(names.indexOf(name)));
        else
            problems.add(new OrderProblem(
                    "stop_after",
                    name.toLowerCase(Locale.ROOT),
                    "is no place to stop; there are "
                            + String.join(", ", Arrays.asList(names.toString().toLowerCase(Locale.ROOT)))
                                    .replaceAll("[\\[\\]]", "")));
    }

    /** The phases before which it stops. */
    Set<Phase> before() {
        return Set.copyOf(before);
    }

    List<OrderProblem> problems() {
        return List.copyOf(problems);
    }
}
