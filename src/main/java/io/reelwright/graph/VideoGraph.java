package io.reelwright.graph;

import static io.reelwright.campaign.Phase.COMPOSE;
import static io.reelwright.campaign.Phase.DONE;
import static io.reelwright.campaign.Phase.MOTION;
import static io.reelwright.campaign.Phase.PLANNING;
import static io.reelwright.campaign.Phase.QUALITY;
import static io.reelwright.campaign.Phase.REPURPOSE;
import static io.reelwright.campaign.Phase.SCRIPT;
import static io.reelwright.campaign.Phase.STORYBOARD;
import static io.reelwright.campaign.Phase.VISUAL;

import io.reelwright.campaign.Phase;
import java.util.EnumMap;
import java.util.Map;

/** The one table of ways through a campaign. Its picture in ARCHITECTURE.md is printed from here, and a test compares them. */
public final class VideoGraph {
    /** How often QUALITY may send scenes back to VISUAL before the best takes are used as they are. */
    public static final int MAX_QUALITY_ROUNDS = 3;

    private record Ways(Phase finished, Phase rejected) {}

    private final Map<Phase, Ways> ways = new EnumMap<>(Phase.class);

    public VideoGraph() {
        straight(PLANNING, SCRIPT);
        straight(SCRIPT, STORYBOARD);
        straight(STORYBOARD, MOTION);
        straight(MOTION, VISUAL);
        straight(VISUAL, QUALITY);
        ways.put(QUALITY, new Ways(COMPOSE, VISUAL));
        straight(COMPOSE, REPURPOSE);
        straight(REPURPOSE, DONE);
    }

    /** The phase that follows {@code from}; the same phase while it waits. */
    public Phase next(Phase from, Outcome outcome) {
        Ways way = ways.get(from);
        if (way == null) throw new IllegalArgumentException(from + " is an end: nothing follows it");
        return switch (outcome) {
            case Outcome.Finished _ -> way.finished();
            case Outcome.Rejected(var state) ->
                state.rejections() <= MAX_QUALITY_ROUNDS ? way.rejected() : way.finished();
            case Outcome.Waiting _ -> from;
        };
    }

    /** Whether all goes well from one phase to another, or they are the same. */
    boolean leads(Phase from, Phase to) {
        Phase at = from;
        while (at != to) {
            Ways way = ways.get(at);
            if (way == null) return false;
            at = way.finished();
        }
        return true;
    }

    /** The table as a Mermaid state diagram, the ends that any phase can reach included. */
    public String mermaid() {
        StringBuilder drawn = new StringBuilder("stateDiagram-v2\n    [*] --> PLANNING\n");
        ways.forEach((from, way) -> {
            edge(drawn, from, way.finished(), "finished");
            if (way.rejected() != way.finished())
                edge(drawn, from, way.rejected(), "rejected, at most " + MAX_QUALITY_ROUNDS + " times");
        });
        for (Phase from : ways.keySet()) {
            edge(drawn, from, Phase.FAILED, "");
            edge(drawn, from, Phase.CANCELLED, "");
        }
        for (Phase end : Phase.values()) if (end.isEnd()) drawn.append("    " + end + " --> [*]\n");
        return drawn.toString();
    }

    private static void edge(StringBuilder drawn, Phase from, Phase to, String label) {
        drawn.append("    " + from + " --> " + to + (label.isEmpty() ? "" : " : " + label) + "\n");
    }

    private void straight(Phase from, Phase to) {
        ways.put(from, new Ways(to, to));
    }
}
