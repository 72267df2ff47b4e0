package io.reelwright.phase.script.story;

import java.util.List;
import java.util.Optional;

/** Finds the lead of a report: the sentence near its beginning that says who did what, when and where. */
final class Lead {
    /** Number of usable sentences among which the lead stands. */
    private static final int WITHIN = 3;
    /** Share of the words of the topic that a lead brings. */
    private static final double LEAST = 0.3;
    /** Likeness to the topic from which a sentence is its lead, whatever its words. */
    private static final double ABOUT = 0.55;
    /** What a later sentence has to bring more of the topic to be its lead. */
    private static final double CLEARLY = 0.2;

    private Lead() {}

    /** Returns the index of the lead; empty where the topic asks something, or where the source begins with something else. */
    static Optional<Integer> of(Draft draft) {
        if (draft.topic().asks() || draft.topic().kind() != Topic.Kind.ABOUT) return Optional.empty();
        List<Integer> usable = draft.worth().usable();
        Optional<Integer> best = Optional.empty();
        double most = 0;
        for (int i : usable.subList(0, Math.min(WITHIN, usable.size()))) {
            String text = draft.passages().at(i).text();
            double covered = draft.topic().covered(text);
            boolean about = covered >= LEAST || draft.worth().toTopic(text) >= ABOUT;
            if (!about || draft.teller().leans(i)) continue;
            if (best.isEmpty() || covered >= most + CLEARLY) {
                best = Optional.of(i);
                most = covered;
            }
        }
        return best;
    }
}
