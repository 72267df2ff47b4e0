package io.reelwright.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one part of the program, and the function that builds the part's record from their values.
 *
 * <p>A part declares its settings beside its record and lists them here. Once the part is in the list that is passed to {@link
 * Settings#of(Map, Environment, List)}, its settings work as flags, environment variables and lines of the file, appear on the
 * config page and are checked.
 *
 * @param <R> type of the record
 */
public final class SettingsPart<R extends Record> {
    private final Class<R> type;
    private final Function<CheckedValues, R> maker;
    private final List<Setting<?>> settings;

    private SettingsPart(Class<R> type, Function<CheckedValues, R> maker, List<Setting<?>> settings) {
        this.type = type;
        this.maker = maker;
        this.settings = settings;
    }

    /**
     * Returns a part.
     *
     * @param maker    builds the record from values that have each passed their own check. It may report conflicts between values.
     *     It is not called when any value is invalid
     * @param settings all settings whose values {@code maker} reads, in the order of the config page
     */
    public static <R extends Record> SettingsPart<R> of(
            Class<R> type, Function<CheckedValues, R> maker, Setting<?>... settings) {
        return new SettingsPart<>(type, maker, List.of(settings));
    }

    /** Returns the part's settings, in the order of the config page. */
    public List<Setting<?>> settings() {
        return settings;
    }

    /** Builds the record. When values are invalid, adds them to {@code problems} and returns an empty result. */
    Optional<R> make(Map<Setting<?>, SettingValue> chosen, Environment environment, List<String> problems) {
        List<String> own = new ArrayList<>();
        CheckedValues values = new CheckedValues(own);
        for (Setting<?> setting : settings) values.check(setting, chosen, environment);
        Optional<R> made = own.isEmpty() ? Optional.of(maker.apply(values)) : Optional.empty();
        problems.addAll(own);
        return made;
    }

    R cast(Object made) {
        return type.cast(made);
    }

    /** Returns the name of the record. */
    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
