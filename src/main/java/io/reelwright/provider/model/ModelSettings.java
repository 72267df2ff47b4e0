package io.reelwright.provider.model;

import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the models that can be bought are described.
 *
 * @param file the user's own list; null when there is none
 */
public record ModelSettings(@Nullable Path file) {
    public static final Setting<String> FILE = Setting.text(
            "providers-file",
            "FILE",
            "",
            "your own list of video models and their prices (YAML), over the shipped one");

    public static final SettingsPart<ModelSettings> PART = SettingsPart.of(
            ModelSettings.class,
            values -> {
                String file = values.get(FILE);
                return new ModelSettings(file.isEmpty() ? null : Path.of(file));
            },
            FILE);
}
