package io.reelwright.config;

import java.nio.file.Path;

/**
 * The destination of finished files.
 *
 * @param out absolute path of the folder in which each video gets its own subfolder
 */
public record OutputSettings(Path out) {
    public static final Setting<Path> OUT = Setting.folder(
            "out",
            at -> at.workingFolder().resolve("out"),
            "folder for the files, or FILE.mp4; a new out/NAME-OF-THE-TOPIC by default");

    public static final SettingsPart<OutputSettings> PART =
            SettingsPart.of(OutputSettings.class, values -> new OutputSettings(values.get(OUT)), OUT);
}
