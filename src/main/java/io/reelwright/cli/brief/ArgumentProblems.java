package io.reelwright.cli.brief;

import io.reelwright.config.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Collects problems with the arguments, one line each: the option, its value, what is wrong and how to fix it. */
public final class ArgumentProblems {
    private final List<String> lines = new ArrayList<>();

    /** Adds the line {@code option value: why}; a blank value is omitted. */
    public void add(String option, String value, String why) {
        lines.add(option + (value.isBlank() ? "" : " " + Excerpt.of(value)) + ": " + why);
    }

    /** Adds a complete line. */
    public void add(String line) {
        lines.add(line);
    }

    /** Returns all lines so far, in order. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns whether there are no problems. */
    public boolean none() {
        return lines.isEmpty();
    }
}
