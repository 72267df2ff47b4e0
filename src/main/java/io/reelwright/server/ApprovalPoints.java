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

/** Parses the points at which a campaign stops until it is approved. */
final class ApprovalPoints {
    /** For each result that can be reviewed, the phase that waits for its approval. */
    private static final Map<String, Phase> APPROVALS =
            new TreeMap<>(Map.of("script", Phase.STORYBOARD, "storyboard", Phase.MOTION, "compose", Phase.COMPOSE));

    private final List<OrderProblem> problems = new ArrayList<>();
    private final Set<Phase> before = EnumSet.noneOf(Phase.class);

    /**
     * @param approve   names of results to review, separated by commas; null for none
     * @param stopAfter name of the phase after which the campaign stops; null for none
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
                    "approve", name, "cannot be approved; choose from " + String.join(", ", APPROVALS.keySet())));
    }

    private void stop(String name) {
        // VISUAL is missing because QUALITY, which follows it, may run twice; REPURPOSE because no phase follows it.
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
                    "is not a phase to stop after; choose from "
                            + String.join(", ", Arrays.asList(names.toString().toLowerCase(Locale.ROOT)))
                                    .replaceAll("[\\[\\]]", "")));
    }

    /** Returns the phases before which the campaign stops. */
    Set<Phase> before() {
        return Set.copyOf(before);
    }

    List<OrderProblem> problems() {
        return List.copyOf(problems);
    }
}
