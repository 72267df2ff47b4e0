package io.reelwright.phase.quality;

import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the measurements of a take into a diagnosis. The worst measure has three quarters of the weight, so one bad measure fails a take.
 */
final class Judge {
    private static final double WEIGHT_OF_WORST = 0.75;

    private static final double MOSTLY = 0.5;

    private final Calibration calibration;
    private final double threshold;

    /** @param threshold lowest score with which a take passes, 0 to 1 */
    Judge(Calibration calibration, double threshold) {
        this.calibration = calibration;
        this.threshold = threshold;
    }

    /**
     * Returns the findings of one rendition. For a mostly black take the remaining measures are skipped: such a take is also still and
     * dull, which adds no information.
     */
    List<Finding> findings(RenditionMeasurements measurements) {
        List<Finding> findings = new ArrayList<>(HardChecks.of(measurements));
        for (PixelMeasures.PixelMeasure measure : PixelMeasures.ALL) {
            double value = measure.value().applyAsDouble(measurements);
            Finding found = calibration.finding(measure.name(), value, measurements.filmed(), measure.mend());
            findings.add(canChange(measurements, found) ? found : unchangeable(measurements, found));
            if (measure == PixelMeasures.BLACK_FRAMES && value > MOSTLY) break;
        }
        return findings.stream()
                .map(found -> in(measurements.aspect().label(), found))
                .toList();
    }

    /**
     * Returns the diagnosis of a take from the findings of all its renditions, at least one. The score covers all findings; whether the
     * take passes depends only on findings that another take could improve.
     */
    Diagnosis diagnosis(List<Finding> findings) {
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparingDouble(Finding::quality))
                .toList();
        List<Finding> changeable = sorted.stream()
                .filter(found -> found.quality() == 1 || found.mend() != Mend.NONE)
                .toList();
        return new Diagnosis(score(sorted), score(changeable) >= threshold, sorted);
    }

    private static double score(List<Finding> sorted) {
        if (sorted.isEmpty()) return 1;
        double mean = sorted.stream().mapToDouble(Finding::quality).average().orElse(0);
        return WEIGHT_OF_WORST * sorted.getFirst().quality() + (1 - WEIGHT_OF_WORST) * mean;
    }

    /**
     * Returns whether another take could improve a finding. Framing the user's own picture again does not change it. Only the first take
     * has two remedies: a dark picture can be brightened, and a mostly black one is read again because the reading may have failed. A video
     * model takes words and a seed: another clip costs money, and is bought only for what another seed can change.
     */
    private static boolean canChange(RenditionMeasurements measurements, Finding found) {
        if (measurements.bought()) return found.mend() == Mend.NEW_SEED;
        if (!measurements.isOwnMedia()) return true;
        boolean unread = found.measure().equals(PixelMeasures.BLACK_FRAMES.name()) && found.value() > MOSTLY;
        return measurements.take() == 1 && (unread || found.mend() == Mend.BRIGHTER);
    }

    private static Finding unchangeable(RenditionMeasurements measurements, Finding found) {
        String flaw =
                measurements.bought() ? "another clip would not change it" : "the supplied material has this flaw";
        String where = found.quality() < 1 ? flaw : found.where();
        return new Finding(found.measure(), found.value(), found.limit(), found.quality(), Mend.NONE, where);
    }

    private static Finding in(String shape, Finding found) {
        String where = found.where().isEmpty() ? shape : shape + ": " + found.where();
        return new Finding(found.measure(), found.value(), found.limit(), found.quality(), found.mend(), where);
    }
}
