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
 * @param webhookKey key with which Kie.ai signs its posts; empty when they are not signed for us
 */
public record KieSettings(Optional<Secret> key, URI api, URI upload, Optional<Secret> webhookKey) {
    public static final Setting<Optional<Secret>> KEY = Setting.secretKey(
                    "kie-api-key", "the key of Kie.ai, which sells scenes")
            .alsoNamed("KIE_API_KEY");

    public static final Setting<URI> API =
            Setting.url("kie-url", "https://api.kie.ai", "the jobs API of Kie.ai: a proxy, a region, a test");

    public static final Setting<URI> UPLOAD =
            Setting.url("kie-upload-url", "https://kieai.redpandaai.co", "the upload API of Kie.ai");

    public static final Setting<Optional<Secret>> WEBHOOK_KEY = Setting.secretKey(
                    "kie-webhook-key", "the key with which Kie.ai signs what it posts to --public-url")
            .alsoNamed("KIE_WEBHOOK_KEY");

    public static final SettingsPart<KieSettings> PART = SettingsPart.of(
            KieSettings.class,
            values -> new KieSettings(values.get(KEY), values.get(API), values.get(UPLOAD), values.get(WEBHOOK_KEY)),
            KEY,
            API,
            UPLOAD,
            WEBHOOK_KEY);
}
