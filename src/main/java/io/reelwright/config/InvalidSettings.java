package io.reelwright.config;

import java.util.List;

/** Settings that cannot be used. Each problem names the setting, where it was set, and the mend. */
public final class InvalidSettings extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidSettings(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** All that is wrong, a line each. */
    public List<String> problems() {
        return problems;
    }
}
