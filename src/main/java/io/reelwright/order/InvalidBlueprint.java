package io.reelwright.order;

import java.util.List;

/** A blueprint that cannot be used. */
final class InvalidBlueprint extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    /**
     * A problem.
     *
     * @param place where it is in the JSON: {@code camera[0].pan}; empty when it is about the whole
     * @param why   what is wrong and how to fix it
     */
    record Problem(String place, String why) {}

    InvalidBlueprint(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong with it, at least one problem. */
    List<Problem> problems() {
        return problems;
    }
}
