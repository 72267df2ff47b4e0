package io.reelwright.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of QUALITY's check of a take.
 *
 * @param score    0 (unusable) to 1 (no defects)
 * @param pass     whether the take is good enough
 * @param findings all measures that were taken, worst first
 */
public record Diagnosis(double score, boolean pass, List<Finding> findings) {
    private static final Set<String> NO_MOVING_PICTURE = Set.of("black", "frozen");

    /** A measure with a lower quality fails a take even when all others are clean. */
    private static final double FAILS_ALONE = 2.0 / 3;

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /**
     * Returns the measure by which a failed take shows no moving picture, wholly or for the most part: {@code black} or {@code frozen}; empty
     * when it shows one, or when another take would not change that.
     */
    public Optional<String> withoutPicture() {
        return findings.stream()
                .filter(found -> !pass && NO_MOVING_PICTURE.contains(found.measure()))
                .filter(found -> found.mend() != Mend.NONE && found.quality() < FAILS_ALONE)
                .map(Finding::measure)
                .findFirst();
    }

    /**
     * One measure.
     *
     * @param measure what was measured, for example {@code sharpness}
     * @param value   the measured value
     * @param limit   value from which on the take counts as defective
     * @param quality 0 to 1, 1 is clean
     * @param mend    what the next take should change; {@link Mend#NONE} when nothing is wrong
     * @param where   short description of the location: the shape, the frame, the boxes
     */
    public record Finding(String measure, double value, double limit, double quality, Mend mend, String where) {}

    /** The change that a new take should make. */
    public enum Mend {
        NONE,
        NEW_SEED,
        OTHER_TEMPLATE,
        OTHER_LENGTH,
        OTHER_LAYOUT,
        BRIGHTER,
        OTHER_PROVIDER
    }
}
