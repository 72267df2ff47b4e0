package io.reelwright.net;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What is sent along with a request. */
public sealed interface HttpBody {
    /** Nothing. */
    HttpBody NONE = new None();

    /** JSON text. */
    static HttpBody json(String text) {
        return new Bytes("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing. */
    record None() implements HttpBody {}

    /** Bytes from memory. */
    record Bytes(String type, byte[] bytes) implements HttpBody {}

    /** A file, read while it is sent. */
    record FromFile(String type, Path file) implements HttpBody {}
}
