package io.reelwright.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Encodes the frames of a Server-Sent Events stream as defined by the HTML standard (section 9.2.5). All frames are encoded here. Each
 * method returns a complete frame, including the empty line at its end.
 */
public final class ServerSentEvents {
    private ServerSentEvents() {}

    /**
     * Returns a frame with an event.
     *
     * @param kind event name; a single line
     * @param id   what the client sends back to continue after this event; a single line
     * @param data the event's data; each of its lines becomes a {@code data} field of its own
     */
    public static byte[] event(String kind, String id, String data) {
        return bytes("event: " + line(kind) + "\nid: " + line(id) + "\ndata: " + fields(data) + "\n\n");
    }

    /** Returns a frame with an event that has no id of its own: a client goes on to send back the id that it received before. */
    public static byte[] withoutId(String kind, String data) {
        return bytes("event: " + line(kind) + "\ndata: " + fields(data) + "\n\n");
    }

    private static String fields(String data) {
        return hasOneLine(data) ? data : String.join("\ndata: ", data.lines().toList());
    }

    /** Returns a frame with an id and no event: a client stores the id and sends it back. */
    public static byte[] id(String id) {
        return bytes("id: " + line(id) + "\n\n");
    }

    /** Returns a frame that sets how long a disconnected client waits before it reconnects. */
    public static byte[] retry(Duration pause) {
        return bytes("retry: " + pause.toMillis() + "\n\n");
    }

    /** Returns an empty comment, which shows that the connection is alive. */
    public static byte[] comment() {
        return bytes(":\n\n");
    }

    private static String line(String field) {
        if (!hasOneLine(field)) throw new IllegalArgumentException("the field must be a single line: " + field);
        return field;
    }

    private static boolean hasOneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private static byte[] bytes(String frame) {
        return frame.getBytes(StandardCharsets.UTF_8);
    }
}
