package io.reelwright.campaign;

import java.util.List;

/**
 * What QUALITY says of a take.
 *
 * @param score    0 (useless) to 1 (nothing to say against it)
 * @param pass     whether it is good enough
 * @param findings every measure that was taken, the worst first
 */
public record Diagnosis(double score, boolean pass, List<Finding> findings) {
    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /**
     * One measure.
     *
     * @param measure what was measured, for example {@code sharpness}
     * @param value   what was found
     * @param limit   where it begins to be bad
     * @param quality 0 to 1, 1 is clean
     * @param mend    what the next take should change; {@link Mend#NONE} when nothing is wrong
     * @param where   a few words on where: the shape, the frame, the boxes
     */
    public record Finding(String measure, double value, double limit, double quality, Mend mend, String where) {}

    /** What a new take should change. */
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
