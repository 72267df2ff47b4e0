package io.reelwright.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a part's settings, each of which has passed its own check. */
public final class CheckedValues {
    private record Checked(Object value, SettingValue chosen) {}

    private final Map<Setting<?>, Checked> values = new HashMap<>();
    private final List<String> problems;

    CheckedValues(List<String> problems) {
        this.problems = problems;
    }

    /** Parses and stores the value of a setting, or adds a problem. */
    <T> void check(Setting<T> setting, Map<Setting<?>, SettingValue> all, Environment environment) {
        SettingValue chosen = chosen(setting, all, environment);
        try {
            T value = setting.read(chosen.text(), environment);
            values.put(setting, new Checked(value, chosen));
        } catch (InvalidValue e) {
            problems.add(chosen.problem(e.why()));
        }
    }

    /** Returns the chosen value, or the default when the setting that this one requires is empty. */
    private static SettingValue chosen(Setting<?> setting, Map<Setting<?>, SettingValue> all, Environment environment) {
        Setting<?> needed = setting.needed();
        SettingValue other = needed == null ? null : all.get(needed);
        SettingValue chosen = all.get(setting);
        if (chosen == null || other != null && other.text().isEmpty())
            return new SettingValue(setting, setting.byDefault(environment), SettingValue.DEFAULT);
        return chosen;
    }

    /** Returns the value of one of the part's settings. */
    @SuppressWarnings("unchecked") // check() puts a T in for a Setting<T>.
    public <T> T get(Setting<T> setting) {
        return (T) checked(setting).value();
    }

    /** Returns whether the value is the default, that is, set neither by flag, environment nor file. */
    public boolean isDefault(Setting<?> setting) {
        return checked(setting).chosen().isDefault();
    }

    /**
     * Reports that a value conflicts with other values. The record that is being built is then discarded.
     *
     * @param setting the setting to fix; the message begins with its name, and its value unless that is a secret
     * @param why     what is wrong and how to fix it, for example {@code is more than day-budget; give less}
     */
    public void problem(Setting<?> setting, String why) {
        problems.add(checked(setting).chosen().problem(why));
    }

    private Checked checked(Setting<?> setting) {
        Checked checked = values.get(setting);
        if (checked == null) throw new IllegalArgumentException(setting + ": does not belong to this part");
        return checked;
    }
}
