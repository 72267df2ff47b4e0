package io.reelwright.provider.video.pixabay;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.net.URI;
import java.util.Optional;

/**
 * How Pixabay is called.
 *
 * @param key empty when it is not searched
 * @param api address of its API
 */
public record PixabaySettings(Optional<Secret> key, URI api) {
    public static final Setting<Optional<Secret>> KEY = Setting.secretKey(
                    "pixabay-api-key", "the free key of Pixabay, whose stock clips cost nothing")
            .alsoNamed("PIXABAY_API_KEY");

    public static final Setting<URI> API =
            Setting.url("pixabay-url", "https://pixabay.com", "the API of Pixabay: a proxy, a test");

    public static final SettingsPart<PixabaySettings> PART = SettingsPart.of(
            PixabaySettings.class, values -> new PixabaySettings(values.get(KEY), values.get(API)), KEY, API);
}
