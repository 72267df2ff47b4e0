package io.reelwright.provider.video.studio.template;

import java.util.List;

/** When the parts of a scene come in, one after the other, in seconds. */
final class EntranceCues {
    private static final double FIRST = 0.25;
    /** Between parts that the narration does not name. */
    private static final double STAGGER = 0.12;
    /** Time that the last part is still seen. */
    private static final double REST = 0.4;

    private final double[] at;

    private EntranceCues(double[] at) {
        this.at = at;
    }

    /**
     * The times at which the parts are spoken, put in order: a part never comes before the one ahead of it, and none so late
     * that it could not be read.
     *
     * @param spoken  seconds as the card has them; 0 for a part that is there at once
     * @param seconds length of the scene
     */
    static EntranceCues of(List<Double> spoken, double seconds) {
        double[] at = new double[spoken.size()];
        double least = FIRST;
        for (int i = 0; i < at.length; i++) {
            double latest = Math.max(least, seconds - REST - STAGGER * (at.length - 1 - i));
            at[i] = Math.clamp(spoken.get(i), least, latest);
            least = at[i] + STAGGER;
        }
        return new EntranceCues(at);
    }

    /** When that part is spoken. */
    double at(int part) {
        return at[part];
    }

    /** When the part after that one is spoken; far away after the last. */
    double next(int part) {
        return part + 1 < at.length ? at[part + 1] : 1e6;
    }

    /** When that part may be seen faintly: with the part before it. */
    double hint(int part) {
        return part == 0 ? 0.1 : at[part - 1] + 0.1;
    }

    int count() {
        return at.length;
    }
}
