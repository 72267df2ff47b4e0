package io.reelwright.config;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that the commands connect to.
 *
 * @param url   its base URL, without a slash at the end
 * @param token bearer token sent with each request; null for none
 */
public record ClientSettings(String url, @Nullable Secret token) {
    public static final Setting<URI> URL = Setting.of(
            "url",
            AddressTypes.HTTP_SERVER,
            "http://127.0.0.1:8765",
            "the server that the commands connect to (http://127.0.0.1:8765)");

    public static final Setting<Optional<Secret>> TOKEN =
            Setting.secret("token", "TOKEN", "copy it as token create printed it", "the token that the commands send");

    public static final SettingsPart<ClientSettings> PART = SettingsPart.of(
            ClientSettings.class,
            values -> new ClientSettings(
                    values.get(URL).toString().replaceFirst("/$", ""),
                    values.get(TOKEN).orElse(null)),
            URL,
            TOKEN);
}
