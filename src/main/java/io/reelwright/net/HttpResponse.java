package io.reelwright.net;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response with its complete body.
 *
 * @param status  200 to 599
 * @param headers values by header name in lower case
 * @param body    decoded body
 */
public record HttpResponse(int status, Map<String, List<String>> headers, byte[] body) {
    /** Returns the first value of a header; null when it is missing. */
    public @Nullable String header(String name) {
        return StreamingResponse.first(headers, name);
    }

    /** Returns the body, decoded as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
