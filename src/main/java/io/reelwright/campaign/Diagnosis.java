package io.reelwright.campaign;

import java.util.List;

/**
 * The result of QUALITY's check of a take.
 *
 * @param score    0 (unusable) to 1 (no defects)
 * @param pass     whether the take is good enough
 * @param findings all measures that were taken, worst first
 */
public record Diagnosis(double score, boolean pass, List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
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
