package io.reelwright.server.connection;

import io.helidon.http.Status;

/** Finds the empty line that ends a request head while bytes arrive, and rejects a malformed head as early as possible. */
final class HeadEndScanner {
    private static final int SPACE = 0x20;
    private static final int DELETE = 0x7f;

    private int at;
    private int line;
    private boolean first = true;
    private boolean carriage;

    /**
     * Scans the bytes that have arrived since the last call.
     *
     * @param bytes all bytes received so far, from the beginning of the head; bytes after the head may be included
     * @return the length of the head in bytes; −1 when its end has not arrived yet
     * @throws MalformedHead when a line does not end in CR LF or contains a control character, or when the head is too long
     */
    int in(byte[] bytes) throws MalformedHead {
        for (; at < bytes.length; at++) {
            byte octet = bytes[at];
            if (carriage) {
                if (octet != '\n') throw new MalformedHead("a line contains a CR without LF");
                carriage = false;
                if (line == 0) return at + 1;
                line = 0;
                first = false;
            } else if (octet == '\r') {
                if (first && line == 0) throw new MalformedHead("the first line is empty");
                carriage = true;
            } else {
                if (octet >= 0 && octet < SPACE && octet != '\t' || octet == DELETE) throw control(octet);
                line++;
            }
            if (first && line > RequestHead.LONGEST_LINE)
                throw new MalformedHead(Status.REQUEST_URI_TOO_LONG_414, "the address is too long");
        }
        if (bytes.length > RequestHead.LONGEST_LINE + RequestHead.LONGEST_FIELDS)
            throw new MalformedHead(MalformedHead.FIELDS_TOO_LARGE, "the headers are too long");
        return -1;
    }

    private static MalformedHead control(byte octet) {
        return new MalformedHead(
                octet == '\n' ? "a line contains an LF without CR" : "a line contains a control character");
    }
}
