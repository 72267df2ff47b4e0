package io.reelwright.provider.video.studio;

import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;

/**
 * What can be set of the studio.
 *
 * @param fault faults that first takes have, for tests, as {@link Faults#parse} reads them; empty for none
 */
public record StudioSettings(String fault) {
    public static final Setting<String> FAULT = Setting.text(
            "studio-fault", "SCENE:KIND", "", "a test aid: spoils first takes, such as 2:black; none: never");

    public static final SettingsPart<StudioSettings> PART =
            SettingsPart.of(StudioSettings.class, values -> new StudioSettings(values.get(FAULT)), FAULT);
}
