package io.reelwright.net;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

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

    /**
     * A form with one file ({@code multipart/form-data}); the file is read while it is sent.
     *
     * @param fields   the other fields, sent before the file
     * @param name     name of the file's field
     * @param type     media type of the file
     * @param fileName name of the file that the server is told
     */
    record Form(Map<String, String> fields, String name, String type, Path file, String fileName) implements HttpBody {
        public Form {
            fields = Map.copyOf(fields);
        }

        /** Creates a form that tells the file's own name. */
        public Form(Map<String, String> fields, String name, String type, Path file) {
            this(fields, name, type, file, file.getFileName().toString());
        }
    }
}
