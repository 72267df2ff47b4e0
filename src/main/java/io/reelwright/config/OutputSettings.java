package io.reelwright.config;

import java.nio.file.Path;

/**
 * Where finished files go.
 *
 * @param out folder under which each video gets a folder of its own, absolute
 */
public record OutputSettings(Path out) {
    public static final Setting<Path> OUT = Setting.folder(
            "out",
            at -> at.workingFolder().resolve("out"),
            "where finished files go; out/NAME-OF-THE-TOPIC if left out");

    public static final SettingsPart<OutputSettings> PART =
            SettingsPart.of(OutputSettings.class, values -> new OutputSettings(values.get(OUT)), OUT);
}
