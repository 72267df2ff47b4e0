package io.reelwright.provider.video.fal;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.net.URI;
import java.util.Optional;

/**
 * How fal.ai is called.
 *
 * @param key   empty when takes are not bought there
 * @param queue address of the queue API
 * @param rest  address of the storage API and of the keys that sign webhooks
 */
public record FalSettings(Optional<Secret> key, URI queue, URI rest) {
    public static final Setting<Optional<Secret>> KEY = Setting.secretKey(
                    "fal-api-key", "the key of fal.ai, which sells scenes")
            .alsoNamed("FAL_API_KEY", "FAL_KEY");

    public static final Setting<URI> QUEUE =
            Setting.url("fal-url", "https://queue.fal.run", "the queue API of fal.ai: a proxy, a region, a test");

    public static final Setting<URI> REST =
            Setting.url("fal-rest-url", "https://rest.fal.ai", "the storage API of fal.ai");

    public static final SettingsPart<FalSettings> PART = SettingsPart.of(
            FalSettings.class,
            values -> new FalSettings(values.get(KEY), values.get(QUEUE), values.get(REST)),
            KEY,
            QUEUE,
            REST);
}
