package io.reelwright.net;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Body of a request. */
public sealed interface HttpBody {
    /** No body. */
    HttpBody NONE = new None();

    /** Returns a body of JSON text. */
    static HttpBody json(String text) {
        return new Bytes("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** No body. */
    record None() implements HttpBody {}

    /**
     * Bytes in memory.
     *
     * @param type media type, for example {@code application/json}
     */
    record Bytes(String type, byte[] bytes) implements HttpBody {}

    /**
     * A file that is read while it is sent.
     *
     * @param type media type
     */
    record FromFile(String type, Path file) implements HttpBody {}
}
