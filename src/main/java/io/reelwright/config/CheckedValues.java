package io.reelwright.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a part's settings, each good by itself. */
public final class CheckedValues {
    private record Checked(Object value, SettingValue chosen) {}

    private final Map<Setting<?>, Checked> values = new HashMap<>();
    private final List<String> problems;

    CheckedValues(List<String> problems) {
        this.problems = problems;
    }

    /** Reads one and keeps it, or tells the problem. */
    <T> void check(Setting<T> setting, Map<Setting<?>, SettingValue> all, Environment environment) {
        SettingValue chosen = chosen(setting, all, environment);
        try {
            T value = setting.read(chosen.text(), environment);
            values.put(setting, new Checked(value, chosen));
        } catch (InvalidValue e) {
            problems.add(chosen.problem(e.why()));
        }
    }

    /** What one is set to does not count without the other that it needs. */
    private static SettingValue chosen(Setting<?> setting, Map<Setting<?>, SettingValue> all, Environment environment) {
        Setting<?> needed = setting.needed();
        SettingValue other = needed == null ? null : all.get(needed);
        SettingValue chosen = all.get(setting);
        if (chosen == null || other != null && other.text().isEmpty())
            return new SettingValue(setting, setting.byDefault(environment), SettingValue.DEFAULT);
        return chosen;
    }

    /** The value of one of the part's settings. */
    @SuppressWarnings("unchecked") // check() puts a T in for a Setting<T>.
    public <T> T get(Setting<T> setting) {
        return (T) checked(setting).value();
    }

    /** Whether nobody has set it. */
    public boolean isDefault(Setting<?> setting) {
        return checked(setting).chosen().isDefault();
    }

    /**
     * Tells that a value does not go together with the others. The record that is being made is then used by nobody.
     *
     * @param setting the one to be mended; its name, and its value unless that is a secret, begin the line
     * @param why     what is wrong and how to mend it, for example {@code is more than day-budget; give less}
     */
    public void problem(Setting<?> setting, String why) {
        problems.add(checked(setting).chosen().problem(why));
    }

    private Checked checked(Setting<?> setting) {
        Checked checked = values.get(setting);
        if (checked == null) throw new IllegalArgumentException(setting + ": is no setting of this part");
        return checked;
    }
}
