package io.reelwright.server.connection;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Translates one response of the web server for an HTTP/1.0 client, which does not know chunks: a chunked body is sent without them
 * and ends with the connection. Interim responses (1xx) do not occur, because the web server sees no Expect of such a client.
 */
final class Http10Response {
    private static final byte[] END = {'\r', '\n', '\r', '\n'};
    private static final int HEX = 16;

    private enum Part {
        HEAD,
        /** A body that is passed on as it is. */
        PLAIN,
        SIZE,
        DATA,
        DATA_END,
        OVER
    }

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private Part part = Part.HEAD;
    private int matched; // bytes of END at the end of the head so far
    private long left; // bytes of the chunk that are still to come
    private boolean sized; // whether the size has ended and the rest of its line is skipped

    /** Returns what the client receives for the next bytes of the response; may be empty. */
    byte[] translated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            at = switch (part) {
                case HEAD -> head(bytes, at, out);
                case PLAIN -> copied(bytes, at, bytes.length - at, out);
                case DATA -> data(bytes, at, out);
                case SIZE -> size(bytes, at);
                case DATA_END -> dataEnd(bytes, at);
                case OVER -> bytes.length;
            };
        }
        return out.toByteArray();
    }

    private int head(byte[] bytes, int from, ByteArrayOutputStream out) {
        int at = from;
        while (at < bytes.length && matched < END.length) {
            byte octet = bytes[at++];
            if (octet == END[matched]) matched++;
            else matched = octet == END[0] ? 1 : 0;
        }
        head.write(bytes, from, at - from);
        if (matched < END.length) return at;
        String plain = withoutChunks(head.toString(StandardCharsets.ISO_8859_1));
        part = plain == null ? Part.PLAIN : Part.SIZE;
        out.writeBytes(plain == null ? head.toByteArray() : plain.getBytes(StandardCharsets.ISO_8859_1));
        return at;
    }

    /** Returns the head without its Transfer-Encoding; null when it has none. */
    private static @Nullable String withoutChunks(String head) {
        StringBuilder rest = new StringBuilder(head.length());
        boolean chunked = false;
        for (String line : head.split("(?<=\r\n)")) {
            if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) chunked = true;
            else rest.append(line);
        }
        return chunked ? rest.toString() : null;
    }

    private int size(byte[] bytes, int at) {
        byte octet = bytes[at];
        if (octet == '\n') {
            part = left == 0 ? Part.OVER : Part.DATA;
            sized = false;
        } else {
            int digit = Character.digit(octet, HEX);
            sized |= digit < 0;
            if (!sized) left = left * HEX + digit;
        }
        return at + 1;
    }

    private int data(byte[] bytes, int from, ByteArrayOutputStream out) {
        int count = (int) Math.min(left, bytes.length - from);
        left -= count;
        if (left == 0) part = Part.DATA_END;
        return copied(bytes, from, count, out);
    }

    private int dataEnd(byte[] bytes, int at) {
        if (bytes[at] == '\n') part = Part.SIZE;
        return at + 1;
    }

    private static int copied(byte[] bytes, int from, int count, ByteArrayOutputStream out) {
        out.write(bytes, from, count);
        return from + count;
    }
}
