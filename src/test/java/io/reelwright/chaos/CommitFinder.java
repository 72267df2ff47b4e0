package io.reelwright.chaos;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds COMMITs in what a driver sends on one connection: as text, or by the name under which the driver has had the text prepared
 * (PostgreSQL's frontend protocol, messages Parse and Bind).
 */
final class CommitFinder {
    private static final String TEXT = "\0COMMIT\0";

    private final Set<String> names = new HashSet<>();

    boolean isIn(byte[] chunk, int length) {
        String bytes = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
        int at = bytes.indexOf(TEXT);
        if (at >= 0) {
            // Before the text stands the statement's name, after the four bytes of the message's length.
            int from = bytes.lastIndexOf('S', at);
            if (from >= 0 && at - from < 12 && bytes.startsWith("S_", from)) names.add(bytes.substring(from, at));
            return true;
        }
        return names.stream().anyMatch(name -> bytes.contains("\0" + name + "\0"));
    }
}
