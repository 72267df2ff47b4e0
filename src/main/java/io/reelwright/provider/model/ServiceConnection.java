package io.reelwright.provider.model;

import io.reelwright.config.Secret;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpLimits;
import io.reelwright.provider.condition.InputUploads;
import java.time.Clock;
import java.util.List;

/**
 * What an adapter needs to sell takes of one service's models.
 *
 * @param address   base address of the service's jobs API
 * @param key       the account's key
 * @param models    in the order of preference
 * @param health    what this process knows of the service
 * @param http      makes the calls
 * @param clock     tells the time
 * @param limits    of each call but downloads
 * @param uploads   uploads the files of a request before it is sent
 * @param callbacks address to which the service reports a finished job
 */
public record ServiceConnection(
        BaseAddress address,
        Secret key,
        List<VideoModel> models,
        ServiceHealth health,
        GuardedHttpClient http,
        Clock clock,
        HttpLimits limits,
        InputUploads uploads,
        CallbackAddress callbacks) {
    public ServiceConnection {
        models = List.copyOf(models);
    }

    /**
     * Returns a call with the key in its {@code Authorization} header.
     *
     * @param scheme the word before the key: {@code Bearer}
     */
    public HttpCall authorized(HttpCall call, String scheme) {
        return call.credential("Authorization", scheme + " " + key.value()).limits(limits);
    }
}
