package io.reelwright.provider.video.kie;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.net.URI;
import java.util.Optional;

/**
 * How Kie.ai is called.
 *
 * @param key    empty when takes are not bought there
 * @param api    address of the jobs API
 * @param upload address of the upload API
 */
public record KieSettings(Optional<Secret> key, URI api, URI upload) {
    public static final Setting<Optional<Secret>> KEY = Setting.secretKey(
                    "kie-api-key", "the key of Kie.ai, which sells scenes")
            .alsoNamed("KIE_API_KEY");

    public static final Setting<URI> API =
            Setting.url("kie-url", "https://api.kie.ai", "the jobs API of Kie.ai: a proxy, a region, a test");

    public static final Setting<URI> UPLOAD =
            Setting.url("kie-upload-url", "https://kieai.redpandaai.co", "the upload API of Kie.ai");

    public static final SettingsPart<KieSettings> PART = SettingsPart.of(
            KieSettings.class,
            values -> new KieSettings(values.get(KEY), values.get(API), values.get(UPLOAD)),
            KEY,
            API,
            UPLOAD);
}
