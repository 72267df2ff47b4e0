package io.reelwright.provider.video.dashscope;

import io.reelwright.config.Secret;
import io.reelwright.config.Setting;
import io.reelwright.config.SettingsPart;
import java.net.URI;
import java.util.Optional;

/**
 * How DashScope is called.
 *
 * @param key empty when takes are not bought there
 * @param api address of the API, in the region of the key
 */
public record DashScopeSettings(Optional<Secret> key, URI api) {
    public static final Setting<Optional<Secret>> KEY = Setting.secretKey(
                    "dashscope-api-key", "the key of DashScope, which sells scenes")
            .alsoNamed("DASHSCOPE_API_KEY");

    public static final Setting<URI> API = Setting.url(
            "dashscope-url", "https://dashscope-intl.aliyuncs.com", "the API of DashScope in the region of the key");

    public static final SettingsPart<DashScopeSettings> PART = SettingsPart.of(
            DashScopeSettings.class, values -> new DashScopeSettings(values.get(KEY), values.get(API)), KEY, API);
}
