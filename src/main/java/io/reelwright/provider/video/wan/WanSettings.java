package io.reelwright.provider.video.wan;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import io.reelwright.config.StorageSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the user's own ComfyUI servers are called.
 *
 * @param machines base addresses; empty when there are none
 * @param header   a header for a proxy in front of them, as in {@code Authorization: Basic abc}; empty when none is sent
 * @param graphs   folder of the user's own graphs; it need not exist. Empty for one in the data folder
 */
public record WanSettings(List<URI> machines, Optional<Secret> header, Optional<Path> graphs) {
    public static final Setting<List<URI>> URL = Setting.urls(
                    "wan-url", "your own ComfyUI with Wan 2.1, which makes scenes for $0; several with commas")
            .alsoNamed("WAN_URL", "COMFYUI_URL");

    public static final Setting<Optional<Secret>> HEADER = Setting.secretHeader(
                    "wan-header",
                    "a header that a proxy in front of ComfyUI wants, as in \"Authorization: Bearer abc\"")
            .alsoNamed("WAN_HEADER");

    public static final Setting<Optional<Path>> GRAPHS =
            Setting.folderOrNone("wan-graphs", "folder for your own ComfyUI graphs (wan-graphs in the data folder)");

    public static final SettingsPart<WanSettings> PART = SettingsPart.of(
            WanSettings.class,
            values -> new WanSettings(values.get(URL), values.get(HEADER), values.get(GRAPHS)),
            URL,
            HEADER,
            GRAPHS);

    public WanSettings {
        machines = List.copyOf(machines);
    }

    /** Returns the folder of the user's own graphs. */
    Path folder(StorageSettings storage) {
        return graphs.orElse(storage.data().resolve("wan-graphs"));
    }
}
