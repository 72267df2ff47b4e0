package io.reelwright.server.connection;

import io.helidon.http.Status;

/** Looks for the empty line that ends a head, while it comes, and refuses at once what can be none any more. */
final class HeadEndScanner {
    private static final int SPACE = 0x20;
    private static final int DELETE = 0x7f;

    private int at;
    private int line;
    private boolean first = true;
    private boolean carriage;

    /**
     * Looks at what has come since the last time.
     *
     * @param bytes the head from its beginning, as far as it is there, and maybe what follows it
     * @return how many bytes it has; −1 when its end is not there yet
     * @throws MalformedHead when a line ends otherwise than in CR LF, has a control character, or when it is too long
     */
    int in(byte[] bytes) throws MalformedHead {
        for (; at < bytes.length; at++) {
            byte octet = bytes[at];
            if (carriage) {
                if (octet != '\n') throw new MalformedHead("a line has a CR without LF");
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
                octet == '\n' ? "a line has an LF without CR" : "a line has a control character in it");
    }
}
