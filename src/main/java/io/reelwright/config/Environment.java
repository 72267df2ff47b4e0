package io.reelwright.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the process was started with: its environment variables and its working folder. */
public record Environment(Map<String, String> variables, Path workingFolder) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The one of this process. */
    public static Environment ofThisProcess() {
        return new Environment(System.getenv(), Path.of("").toAbsolutePath());
    }

    /** A variable; one that is empty counts as not set. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The user's home folder; the working folder when there is none, as for a user that only owns a number. */
    public Path home() {
        return get("HOME").map(Path::of).filter(Path::isAbsolute).orElse(workingFolder);
    }

    /** The folder for data by the XDG base directory rules. */
    public Path dataHome() {
        return xdg("XDG_DATA_HOME").orElseGet(() -> home().resolve(".local/share"));
    }

    /** The folder for settings by the XDG base directory rules. */
    public Path configHome() {
        return xdg("XDG_CONFIG_HOME").orElseGet(() -> home().resolve(".config"));
    }

    /** The XDG rules say that a relative path is to be ignored. */
    private Optional<Path> xdg(String name) {
        return get(name).map(Path::of).filter(Path::isAbsolute);
    }

    /** Without the values of the variables, which may be passwords and keys. */
    @Override
    public String toString() {
        return "Environment[" + variables.size() + " variables, " + workingFolder + "]";
    }
}
