package io.reelwright.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The environment of a process: its environment variables and its working folder. */
public record Environment(Map<String, String> variables, Path workingFolder) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    /** Returns the environment of this process. */
    public static Environment ofThisProcess() {
        return new Environment(System.getenv(), Path.of("").toAbsolutePath());
    }

    /** Returns the value of a variable; a blank value counts as not set. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Returns the user's home folder, or the working folder when {@code HOME} is unset, as for a user that has only a number. */
    public Path home() {
        return get("HOME").map(Path::of).filter(Path::isAbsolute).orElse(workingFolder);
    }

    /** Returns the data folder of the XDG Base Directory Specification. */
    public Path dataHome() {
        return xdg("XDG_DATA_HOME").orElseGet(() -> home().resolve(".local/share"));
    }

    /** Returns the cache folder of the XDG Base Directory Specification. */
    public Path cacheHome() {
        return xdg("XDG_CACHE_HOME").orElseGet(() -> home().resolve(".cache"));
    }

    /** Returns the configuration folder of the XDG Base Directory Specification. */
    public Path configHome() {
        return xdg("XDG_CONFIG_HOME").orElseGet(() -> home().resolve(".config"));
    }

    /** Returns an absolute path from a variable; the XDG specification requires that relative paths are ignored. */
    private Optional<Path> xdg(String name) {
        return get(name).map(Path::of).filter(Path::isAbsolute);
    }

    /** Returns a text without the values of the variables, which may be passwords and keys. */
    @Override
    public String toString() {
        return "Environment[" + variables.size() + " variables, " + workingFolder + "]";
    }
}
