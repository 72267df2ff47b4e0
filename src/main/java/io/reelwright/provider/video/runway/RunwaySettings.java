package io.reelwright.provider.video.runway;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.net.URI;
import java.util.Optional;

/**
 * How Runway is called.
 *
 * @param key empty when takes are not bought there
 * @param api address of the API
 */
public record RunwaySettings(Optional<Secret> key, URI api) {
    public static final Setting<Optional<Secret>> KEY = Setting.secretKey(
                    "runwayml-api-secret", "the key of Runway, which sells scenes")
            .alsoNamed("RUNWAYML_API_SECRET");

    public static final Setting<URI> API =
            Setting.url("runway-url", "https://api.dev.runwayml.com", "the API of Runway: a proxy, a test");

    public static final SettingsPart<RunwaySettings> PART = SettingsPart.of(
            RunwaySettings.class, values -> new RunwaySettings(values.get(KEY), values.get(API)), KEY, API);
}
