package io.reelwright.provider.video.pexels;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.net.URI;
import java.util.Optional;

/**
 * How Pexels is called.
 *
 * @param key empty when it is not searched
 * @param api address of its API
 */
public record PexelsSettings(Optional<Secret> key, URI api) {
    public static final Setting<Optional<Secret>> KEY = Setting.secretKey(
                    "pexels-api-key", "the free key of Pexels, whose stock clips cost nothing")
            .alsoNamed("PEXELS_API_KEY");

    public static final Setting<URI> API =
            Setting.url("pexels-url", "https://api.pexels.com", "the API of Pexels: a proxy, a test");

    public static final SettingsPart<PexelsSettings> PART = SettingsPart.of(
            PexelsSettings.class, values -> new PexelsSettings(values.get(KEY), values.get(API)), KEY, API);
}
