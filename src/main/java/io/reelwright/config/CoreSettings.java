package io.reelwright.config;

import java.util.ArrayList;
import java.util.List;

/** The parts of the program that are there whoever makes its scenes and speaks its narrations. */
public final class CoreSettings {
    /** In the order of the config page. */
    public static final List<SettingsPart<?>> PARTS = List.of(
            StorageSettings.PART,
            OutputSettings.PART,
            VoiceSettings.PART,
            WorkSettings.PART,
            Budgets.PART,
            LogSettings.PART,
            ServerSettings.PART,
            ClientSettings.PART);

    private CoreSettings() {}

    /** These, and after them others. */
    public static List<SettingsPart<?>> and(SettingsPart<?>... others) {
        List<SettingsPart<?>> all = new ArrayList<>(PARTS);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }
}
