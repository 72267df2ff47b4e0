package io.reelwright.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All settings after their checks: a record for each part of the program, and the origin of each value. */
public final class Settings {
    private final Map<Setting<?>, SettingValue> chosen;
    private final Map<SettingsPart<?>, Record> records;

    private Settings(Map<Setting<?>, SettingValue> chosen, Map<SettingsPart<?>, Record> records) {
        this.chosen = chosen;
        this.records = records;
    }

    /**
     * Determines the value of every setting. A flag takes precedence over the environment, the environment over the file, and the
     * file over the default.
     *
     * @param flags       values from the command line
     * @param environment environment variables, and the folder against which relative paths are resolved
     * @param parts       all parts whose settings can be set
     * @throws InvalidSettings with all problems of all parts, not only the first
     * @throws IllegalArgumentException when two settings have the same name
     */
    public static Settings of(Map<Setting<?>, String> flags, Environment environment, List<SettingsPart<?>> parts)
            throws InvalidSettings {
        List<Setting<?>> all = all(parts);
        List<String> problems = new ArrayList<>();
        SettingsFile file = SettingsFile.read(environment, all, problems);
        Map<Setting<?>, SettingValue> chosen = new LinkedHashMap<>();
        for (Setting<?> setting : all) chosen.put(setting, choose(setting, flags, environment, file));
        Map<SettingsPart<?>, Record> records = new HashMap<>();
        for (SettingsPart<?> part : parts)
            part.make(chosen, environment, problems).ifPresent(made -> records.put(part, made));
        if (!problems.isEmpty()) throw new InvalidSettings(problems);
        return new Settings(chosen, records);
    }

    /**
     * Returns all settings of some parts, in their order.
     *
     * @throws IllegalArgumentException when two have the same key or variable
     */
    public static List<Setting<?>> all(List<SettingsPart<?>> parts) {
        List<Setting<?>> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SettingsPart<?> part : parts)
            for (Setting<?> setting : part.settings()) {
                all.add(setting);
                for (String name : setting.variables())
                    if (!names.add(name)) throw new IllegalArgumentException(name + ": two settings have this name");
            }
        return List.copyOf(all);
    }

    private static SettingValue choose(
            Setting<?> setting, Map<Setting<?>, String> flags, Environment environment, SettingsFile file) {
        String flag = flags.get(setting);
        if (flag != null) return new SettingValue(setting, flag.strip(), setting.flag());
        for (String name : setting.variables()) {
            Optional<String> variable = environment.get(name);
            if (variable.isPresent())
                return new SettingValue(setting, variable.get().strip(), name);
        }
        return file.find(setting)
                .orElseGet(() -> new SettingValue(setting, setting.byDefault(environment), SettingValue.DEFAULT));
    }

    /**
     * Returns the record of a part.
     *
     * @throws IllegalArgumentException when these settings were read without that part
     */
    public <R extends Record> R of(SettingsPart<R> part) {
        Record made = records.get(part);
        if (made == null)
            throw new IllegalArgumentException(part + ": was not among the parts whose settings were read");
        return part.cast(made);
    }

    /** Returns the text and origin of each setting, in the order of the parts. */
    public List<SettingValue> chosen() {
        return List.copyOf(chosen.values());
    }

    /**
     * Returns the text and origin of a setting.
     *
     * @throws IllegalArgumentException when these settings were read without it
     */
    public SettingValue chosen(Setting<?> setting) {
        SettingValue choice = chosen.get(setting);
        if (choice == null) throw new IllegalArgumentException(setting + ": was not among the settings that were read");
        return choice;
    }
}
