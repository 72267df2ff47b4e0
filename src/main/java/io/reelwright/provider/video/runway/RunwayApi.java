package io.reelwright.provider.video.runway;

import io.reelwright.config.Secret;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.HttpCall;

/**
 * Makes calls to the API of Runway: with the key, and with the date of the API's form that this adapter speaks. Both belong to this API
 * alone.
 *
 * @param address base address
 * @param key     the account's key
 */
public record RunwayApi(BaseAddress address, Secret key) {
    private static final String VERSION = "2024-11-06";

    HttpCall get(String path) {
        return call("GET", path);
    }

    HttpCall call(String method, String path) {
        return address.call(method, path)
                .credential("Authorization", "Bearer " + key.value())
                .header("X-Runway-Version", VERSION);
    }
}
