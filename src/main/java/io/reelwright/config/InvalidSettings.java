package io.reelwright.config;

import java.util.List;

/** Thrown when settings are invalid. Each problem names the setting, where it was set, and how to fix it. */
public final class InvalidSettings extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidSettings(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, one line each. */
    public List<String> problems() {
        return problems;
    }
}
