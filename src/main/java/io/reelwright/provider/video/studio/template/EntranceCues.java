package io.reelwright.provider.video.studio.template;

import java.util.List;

/** Entrance times of the parts of a scene in order, in seconds. */
final class EntranceCues {
    private static final double FIRST = 0.25;
    /** Minimum seconds between two parts. */
    private static final double STAGGER = 0.12;
    /** Minimum seconds for which the last part is visible. */
    private static final double REST = 0.4;

    private final double[] at;
    /** Whether the parts stand before they are spoken. */
    private final boolean standing;

    private EntranceCues(double[] at, boolean standing) {
        this.at = at;
        this.standing = standing;
    }

    /**
     * Derives the times from those at which the parts are spoken. No part appears before its predecessor, and none so late that
     * it could not be read.
     *
     * @param spoken  spoken times from the card in seconds; 0 for a part without one
     * @param seconds length of the scene
     * @param lead    seconds before the first frame, see {@link TemplateContext#lead}
     */
    static EntranceCues of(List<Double> spoken, double seconds, double lead) {
        double[] at = new double[spoken.size()];
        double least = FIRST + lead;
        for (int i = 0; i < at.length; i++) {
            double latest = Math.max(least, seconds - REST - STAGGER * (at.length - 1 - i));
            at[i] = Math.clamp(spoken.get(i), least, latest);
            least = at[i] + STAGGER;
        }
        return new EntranceCues(at, lead > 0);
    }

    /** Returns how visible a part is before it is spoken, 0 to 1: {@code faint}, or wholly in a scene that opens a video. */
    double before(double faint) {
        return standing ? 1 : faint;
    }

    /** Returns the entrance time of a part. */
    double at(int part) {
        return at[part];
    }

    /** Returns the entrance time of the next part; 1e6 after the last one. */
    double next(int part) {
        return part + 1 < at.length ? at[part + 1] : 1e6;
    }

    /** Returns the time from which a part may be faintly visible: shortly after the part before it enters. */
    double hint(int part) {
        return standing || part == 0 ? 0.1 : at[part - 1] + 0.1;
    }

    int count() {
        return at.length;
    }
}
