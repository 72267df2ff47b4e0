package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Easing;

/**
 * Progress of a line that joins stops: it arrives at each stop as that is spoken, and moves slowly in between.
 *
 * @param cues times at which the stops are spoken
 */
record RouteProgress(EntranceCues cues) {
    private static final double LEG = 0.45;
    private static final double CREEP = 0.12;

    /** Returns the position in stops: 1.5 is half way from the second to the third; −1 to 0 is before the first. */
    double at(double t) {
        int passed = -1;
        while (passed + 1 < cues.count() && cues.at(passed + 1) <= t) passed++;
        if (passed == cues.count() - 1) return passed;
        double arrival = cues.at(passed + 1);
        double departure = passed < 0 ? 0 : cues.at(passed);
        double leg = Math.min(LEG, arrival - departure);
        double drift = CREEP * Math.clamp((t - departure) / Math.max(0.1, arrival - leg - departure), 0, 1);
        double run = Easing.IN_OUT_CUBIC.at(t, arrival - leg, leg);
        return passed + drift + (1 - drift) * run;
    }
}
