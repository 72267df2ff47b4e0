package io.reelwright.phase.quality;

import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The value at which each quality measure starts to count as bad, and how fast the quality falls beyond it. The shipped
 * calibration file names the pictures from which it was derived.
 *
 * @param measures range of each measure, by the measure's name
 */
record Calibration(Map<String, Range> measures) {
    private static final String SHIPPED = "calibration.properties";
    private static final String FILMED = "filmed.";
    private static final double FALL = 1.1;
    private static final double SLACK = 0.15;

    Calibration {
        measures = Map.copyOf(measures);
    }

    /**
     * The range of one measure.
     *
     * @param limit  the worst value measured on a clean take, plus some tolerance
     * @param spread distance beyond the limit that counts as one step worse; negative if small values are bad
     */
    record Range(double limit, double spread) {}

    /** Loads the calibration that ships with the product. */
    static Calibration shipped() {
        Properties text = new Properties();
        try (InputStream in = Calibration.class.getResourceAsStream(SHIPPED)) {
            text.load(Objects.requireNonNull(in, SHIPPED + " is missing from the build"));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        Map<String, Range> measures = new TreeMap<>();
        for (String key : text.stringPropertyNames()) {
            if (!key.endsWith(".limit")) continue;
            String name = key.substring(0, key.length() - ".limit".length());
            measures.put(name, new Range(number(text, key), number(text, name + ".spread")));
        }
        return new Calibration(measures);
    }

    /**
     * Returns the finding for a measured value. The quality falls from 1 by exp(−1.1 · (steps beyond the limit − 0.15)).
     *
     * @param filmed whether the scene shows filmed material, for which some limits differ from those for drawn scenes
     */
    Finding finding(String measure, double value, boolean filmed, Mend mend) {
        Range drawn = Objects.requireNonNull(measures.get(measure), () -> measure + " has no calibration");
        Range range = filmed ? measures.getOrDefault(FILMED + measure, drawn) : drawn;
        double steps = Math.max(0, (value - range.limit) / range.spread - SLACK);
        double quality = Math.exp(-FALL * steps);
        return new Finding(measure, value, range.limit, quality, steps == 0 ? Mend.NONE : mend, "");
    }

    private static double number(Properties text, String key) {
        return Double.parseDouble(Objects.requireNonNull(text.getProperty(key), key + " is missing"));
    }
}
