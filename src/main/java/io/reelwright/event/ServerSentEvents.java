package io.reelwright.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Writes the frames of a stream of Server-Sent Events, as the HTML standard says (section 9.2.5); nothing else writes any. Each method
 * gives a whole frame, the empty line at its end included.
 */
public final class ServerSentEvents {
    private ServerSentEvents() {}

    /**
     * An event.
     *
     * @param kind its name; one line
     * @param id   what the client sends back to go on after it; one line
     * @param data what it says; of several lines, each is a field of its own
     */
    public static byte[] event(String kind, String id, String data) {
        String fields =
                hasOneLine(data) ? data : String.join("\ndata: ", data.lines().toList());
        return bytes("event: " + line(kind) + "\nid: " + line(id) + "\ndata: " + fields + "\n\n");
    }

    /** An id without an event: a client keeps it, and sends it back. */
    public static byte[] id(String id) {
        return bytes("id: " + line(id) + "\n\n");
    }

    /** How long a client that was cut off waits before it comes back. */
    public static byte[] retry(Duration pause) {
        return bytes("retry: " + pause.toMillis() + "\n\n");
    }

    /** A comment that says nothing: it shows that somebody is there. */
    public static byte[] comment() {
        return bytes(":\n\n");
    }

    private static String line(String field) {
        if (!hasOneLine(field)) throw new IllegalArgumentException("a field of one line has several: " + field);
        return field;
    }

    private static boolean hasOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private static byte[] bytes(String frame) {
        return frame.getBytes(StandardCharsets.UTF_8);
    }
}
