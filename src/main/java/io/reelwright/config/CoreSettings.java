package io.reelwright.config;

import java.util.ArrayList;
import java.util.List;

/** The settings of the core, which exist whatever providers of scenes and narration are installed. */
public final class CoreSettings {
    /** All parts, in the order of the config page. */
    public static final List<SettingsPart<?>> PARTS = List.of(
            StorageSettings.PART,
            OutputSettings.PART,
            VoiceSettings.PART,
            WorkSettings.PART,
            Budgets.PART,
            ProviderLimits.PART,
            LogSettings.PART,
            ServerSettings.PART,
            ClientSettings.PART);

    private CoreSettings() {}

    /** Returns the parts of the core followed by {@code others}. */
    public static List<SettingsPart<?>> and(SettingsPart<?>... others) {
        List<SettingsPart<?>> all = new ArrayList<>(PARTS);
        all.addAll(List.of(others));
        return List.copyOf(all);
    }
}
