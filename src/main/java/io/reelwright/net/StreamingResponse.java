package io.reelwright.net;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A response whose body is still arriving. It must be closed; closing discards the unread rest without waiting for it. */
public final class StreamingResponse implements AutoCloseable {
    private final HttpOrigin from;
    private final int status;
    private final Map<String, List<String>> headers;
    private final InputStream body;
    private final Runnable end;

    StreamingResponse(HttpOrigin from, int status, Map<String, List<String>> headers, InputStream body, Runnable end) {
        this.from = from;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.end = end;
    }

    /** Returns a failure that reports this response as unusable. */
    HttpFailure failure(HttpFailure.Reason reason, String why) {
        return new HttpFailure(reason, from, why, status);
    }

    /** Returns the status, 200 to 599. */
    public int status() {
        return status;
    }

    /** Returns the header values by header name in lower case. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Returns the first value of a header; null when it is missing. */
    public @Nullable String header(String name) {
        return first(headers, name);
    }

    static @Nullable String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.getFirst();
    }

    /** Returns the decoded body. Its reads throw {@link HttpFailure} when the connection is lost or a limit is exceeded. */
    public InputStream body() {
        return body;
    }

    @Override
    public void close() {
        end.run();
    }
}
