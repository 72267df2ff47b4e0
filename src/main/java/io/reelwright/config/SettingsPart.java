package io.reelwright.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one part of the program, and how its record is made of their values.
 *
 * <p>A part declares its settings beside its record and names them here; flags, environment, file, config page and problems
 * follow once the part stands in the list that {@link Settings#of(Map, Environment, List)} is given.
 *
 * @param <R> the record
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
     * @param maker    makes the record of values that are good each by itself; it may tell problems of how they go together. It
     *     is not called when one of them cannot be used
     * @param settings all that it asks for, in the order of the config page
     */
    public static <R extends Record> SettingsPart<R> of(
            Class<R> type, Function<CheckedValues, R> maker, Setting<?>... settings) {
        return new SettingsPart<>(type, maker, List.of(settings));
    }

    /** Its settings, in the order of the config page. */
    public List<Setting<?>> settings() {
        return settings;
    }

    /** Makes the record; empty when a value cannot be used, which {@code problems} then tells. */
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

    /** The name of its record. */
    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
