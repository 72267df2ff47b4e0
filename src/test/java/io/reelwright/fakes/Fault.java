package io.reelwright.fakes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes wrong with one request.
 *
 * @param on       the kind of request
 * @param accepted whether a submit is accepted, and paid, before it goes wrong
 * @param reaction what is answered
 */
public record Fault(On on, boolean accepted, Reaction reaction) {
    /** Kinds of requests. */
    public enum On {
        /** A task is ordered. */
        SUBMIT,
        /** Its status is read. */
        STATUS,
        /** Its result is read, where that is another request. */
        RESULT,
        /** It is cancelled. */
        CANCEL,
        /** A new address of a result is asked for. */
        RENEWAL,
        /** The clip is fetched. */
        CLIP
    }

    /** Answers a request. */
    @FunctionalInterface
    public interface Reaction {
        void answer(Reply reply) throws IOException, InterruptedException;
    }

    /** Another answer than the service would give. Headers are names and values in turn. */
    public static Fault answer(On on, int status, String body, String... headers) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) all.put(headers[i], headers[i + 1]);
        return new Fault(on, false, reply -> reply.send(status, all, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A gateway's page instead of an answer. */
    public static Fault page(On on, int status) {
        return answer(on, status, "<html><body>gateway says " + status + "</body></html>", "Content-Type", "text/html");
    }

    /** The connection is closed without an answer. */
    public static Fault closed(On on) {
        return new Fault(on, false, Reply::drop);
    }

    /** Nothing is answered, and the connection stays open until the fake is closed. */
    public static Fault silence(On on) {
        return new Fault(on, false, Reply::hold);
    }

    /** The answer comes in single bytes. */
    public static Fault drip(On on, Duration pause) {
        return new Fault(on, false, reply -> reply.drip(pause));
    }

    /** An answer of many bytes of JSON. */
    public static Fault huge(On on, int megabytes) {
        return new Fault(on, false, reply -> reply.huge(megabytes));
    }

    /** The answer promises its whole length, and the connection is closed after half of it. */
    public static Fault truncated(On on) {
        return new Fault(on, false, Reply::truncate);
    }

    /** Only the first half is answered, and nothing says so. */
    public static Fault half(On on) {
        return new Fault(
                on,
                false,
                reply -> reply.send(200, Map.of(), Arrays.copyOf(reply.intended(), reply.intended().length / 2)));
    }

    /** The right bytes under a wrong type. */
    public static Fault mislabelled(On on) {
        return new Fault(on, false, reply -> reply.send(200, Map.of("Content-Type", "text/plain"), reply.intended()));
    }

    /** A redirect. */
    public static Fault redirect(On on, String to) {
        return answer(on, 302, "", "Location", to);
    }

    /** The same, after the submit was accepted. */
    public Fault afterAcceptance() {
        return new Fault(on, true, reaction);
    }
}
