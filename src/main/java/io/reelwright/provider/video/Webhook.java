package io.reelwright.provider.video;

import java.util.Map;
import java.util.Optional;

/**
 * A post of a service to a job's callback address.
 *
 * @param headers by their names in lower case, the first value of each
 * @param body    as it came
 */
public record Webhook(Map<String, String> headers, byte[] body) {
    public Webhook {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** A seller whose service signs its posts. */
    public interface Receiver {
        /** The name in the callback address: {@code fal}. */
        String name();

        /**
         * Returns the task that a post names, if the service's signature proves that it knows it.
         *
         * @return empty when the signature is absent, stale or wrong, or no key is configured to check it
         */
        Optional<String> task(Webhook post) throws InterruptedException;
    }
}
