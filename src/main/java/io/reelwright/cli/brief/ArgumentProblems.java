package io.reelwright.cli.brief;

import io.reelwright.config.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with what was typed, a line each: the option, its value, why, and the mend. */
public final class ArgumentProblems {
    private final List<String> lines = new ArrayList<>();

    /** Notes {@code option value: why}. */
    public void add(String option, String value, String why) {
        lines.add(option + (value.isBlank() ? "" : " " + Excerpt.of(value)) + ": " + why);
    }

    /** Notes a whole line. */
    public void add(String line) {
        lines.add(line);
    }

    /** Everything noted so far, in order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return lines.isEmpty();
    }
}
