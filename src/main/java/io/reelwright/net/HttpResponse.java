package io.reelwright.net;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its whole body, decoded.
 *
 * @param status  200 to 599
 * @param headers by their names in small letters
 */
public record HttpResponse(int status, Map<String, List<String>> headers, byte[] body) {
    /** The first value of a header; null when there is none. */
    public @Nullable String header(String name) {
        return StreamingResponse.first(headers, name);
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
