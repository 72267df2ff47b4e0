package io.reelwright.phase.quality;

import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns what is seen of a take into a diagnosis. One bad thing sinks a take: the worst measure weighs three quarters. */
final class Judge {
    private static final double WEIGHT_OF_WORST = 0.75;

    private final Calibration calibration;
    private final double threshold;

    /** @param threshold the score from which a take is good enough, 0 to 1 */
    Judge(Calibration calibration, double threshold) {
        this.calibration = calibration;
        this.threshold = threshold;
    }

    /** The findings of one rendition. */
    List<Finding> findings(Sight sight) {
        List<Finding> findings = new ArrayList<>(HardChecks.of(sight));
        for (PixelMeasures.PixelMeasure measure : PixelMeasures.ALL)
            findings.add(calibration.finding(
                    measure.name(), measure.value().applyAsDouble(sight), sight.filmed(), measure.mend()));
        return findings.stream().map(found -> in(sight.aspect().label(), found)).toList();
    }

    /** The diagnosis of a take from the findings of all its renditions, at least one. */
    Diagnosis diagnosis(List<Finding> findings) {
        List<Finding> sorted = findings.stream()
                .sorted(Comparator.comparingDouble(Finding::quality))
                .toList();
        double mean = sorted.stream().mapToDouble(Finding::quality).average().orElse(0);
        double score = WEIGHT_OF_WORST * sorted.getFirst().quality() + (1 - WEIGHT_OF_WORST) * mean;
        return new Diagnosis(score, score >= threshold, sorted);
    }

    private static Finding in(String shape, Finding found) {
        String where = found.where().isEmpty() ? shape : shape + ": " + found.where();
        return new Finding(found.measure(), found.value(), found.limit(), found.quality(), found.mend(), where);
    }
}
