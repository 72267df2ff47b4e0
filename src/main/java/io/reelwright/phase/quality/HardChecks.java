package io.reelwright.phase.quality;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take.TextBox;
import java.util.List;

/** Checks that either pass or fail: length, size, frame rate, overlapping text and text outside the safe area. */
final class HardChecks {
    /** A longer take is trimmed. A take longer than this factor (plus one second) was not made for this scene. */
    private static final double MOST_TIMES_TOO_LONG = 1.5;

    /** How far letters may extend beyond the safe area before viewers notice, in pixels. */
    private static final int SLACK = 8;

    private HardChecks() {}

    static List<Finding> of(RenditionMeasurements measurements) {
        return List.of(
                length(measurements),
                size(measurements),
                rate(measurements),
                overlap(measurements),
                area(measurements));
    }

    private static Finding length(RenditionMeasurements measurements) {
        int wanted = measurements.scene().takeFrames();
        int found = measurements.picture().frames();
        boolean good = found >= wanted && found <= wanted * MOST_TIMES_TOO_LONG + Scene.FPS;
        return finding("length", found, wanted, good, Mend.OTHER_LENGTH, "frames");
    }

    private static Finding size(RenditionMeasurements measurements) {
        Aspect aspect = measurements.aspect();
        boolean good = measurements.picture().seenWidth() == aspect.width()
                && measurements.picture().seenHeight() == aspect.height();
        String where = measurements.picture().seenWidth() + "x"
                + measurements.picture().seenHeight();
        return finding("size", measurements.picture().seenWidth(), aspect.width(), good, Mend.OTHER_PROVIDER, where);
    }

    private static Finding rate(RenditionMeasurements measurements) {
        double fps = measurements.picture().fps();
        return finding("fps", fps, Scene.FPS, Math.abs(fps - Scene.FPS) < 0.01, Mend.OTHER_PROVIDER, "");
    }

    private static Finding overlap(RenditionMeasurements measurements) {
        List<TextBox> boxes = measurements.boxes();
        int meetings = 0;
        String where = "";
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                if (!boxes.get(i).meets(boxes.get(j))) continue;
                if (meetings++ == 0)
                    where = "\"" + boxes.get(i).words() + "\" and \""
                            + boxes.get(j).words() + "\"";
            }
        }
        return finding("text overlap", meetings, 0, meetings == 0, Mend.OTHER_LAYOUT, where);
    }

    private static Finding area(RenditionMeasurements measurements) {
        SafeArea safe = SafeArea.of(measurements.aspect());
        int worst = 0;
        String where = "";
        for (TextBox box : measurements.boxes()) {
            int beyond = safe.beyond(box);
            if (beyond <= worst) continue;
            worst = beyond;
            where = "\"" + box.words() + "\"";
        }
        return finding("text outside", worst, SLACK, worst <= SLACK, Mend.OTHER_LAYOUT, where);
    }

    private static Finding finding(String measure, double value, double limit, boolean good, Mend mend, String where) {
        return new Finding(measure, value, limit, good ? 1 : 0, good ? Mend.NONE : mend, where);
    }
}
