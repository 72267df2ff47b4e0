package io.reelwright.net;

import java.time.Duration;

/**
 * What a call may take.
 *
 * @param answer            until the head of the answer is there, with connecting and the sending of the request's body
 * @param idle              how long nothing may come in the middle of the body
 * @param whole             for everything: request, redirects and the answer's body
 * @param maxBytes          of the body, decoded
 * @param minBytesPerSecond of the body, over each ten seconds; 0 for any
 * @param redirects         how many are followed; with 0 a redirect is an answer as any other
 */
public record HttpLimits(
        Duration answer, Duration idle, Duration whole, long maxBytes, long minBytesPerSecond, int redirects) {
    /** In place of a limit. */
    public static final Duration NO_END = Duration.ofDays(36_500);

    /** For calls that are answered with JSON. */
    public static final HttpLimits API =
            new HttpLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60), 4 << 20, 0, 0);

    /** For pictures, sound and films: up to 2 GB in half an hour. */
    public static final HttpLimits MEDIA = new HttpLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(30), 2_000_000_000, 20_000, 3);

    /** The same with other times. */
    public HttpLimits within(Duration answer, Duration idle, Duration whole) {
        return new HttpLimits(answer, idle, whole, maxBytes, minBytesPerSecond, redirects);
    }

    /** The same with another bound on the body. */
    public HttpLimits atMost(long bytes) {
        return new HttpLimits(answer, idle, whole, bytes, minBytesPerSecond, redirects);
    }

    /** The same with another least speed. */
    public HttpLimits atLeast(long bytesPerSecond) {
        return new HttpLimits(answer, idle, whole, maxBytes, bytesPerSecond, redirects);
    }
}
