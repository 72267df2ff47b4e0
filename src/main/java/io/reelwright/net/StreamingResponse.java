package io.reelwright.net;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer whose body still comes. Close it: what has not been read then is not waited for. */
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

    /** Why it is not what is wanted. */
    HttpFailure failure(HttpFailure.Reason reason, String why) {
        return new HttpFailure(reason, from, why, status);
    }

    /** 200 to 599. */
    public int status() {
        return status;
    }

    /** By their names in small letters. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** The first value of a header; null when there is none. */
    public @Nullable String header(String name) {
        return first(headers, name);
    }

    static @Nullable String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? null : values.getFirst();
    }

    /** Decoded. A read throws {@link HttpFailure} when it breaks off, or a limit is reached. */
    public InputStream body() {
        return body;
    }

    @Override
    public void close() {
        end.run();
    }
}
