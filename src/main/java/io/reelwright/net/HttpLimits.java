package io.reelwright.net;

import java.time.Duration;

/**
 * Limits of a call.
 *
 * @param answer            maximum time until the response head has arrived, including connecting and sending the request body
 * @param idle              maximum time without data within the response body
 * @param whole             maximum total time: request, redirects and response body; {@link #NO_END} for no limit
 * @param maxBytes          maximum size of the decoded response body, in bytes
 * @param minBytesPerSecond minimum speed of the decoded response body, averaged over each ten seconds; 0 for no minimum
 * @param redirects         maximum number of redirects to follow; with 0 a redirect is returned like any other response
 */
public record HttpLimits(
        Duration answer, Duration idle, Duration whole, long maxBytes, long minBytesPerSecond, int redirects) {
    /** Value of a duration that stands for no limit. */
    public static final Duration NO_END = Duration.ofDays(36_500);

    /** Limits for calls that return JSON: at most 4 MiB within 60 seconds. */
    public static final HttpLimits API =
            new HttpLimits(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60), 4 << 20, 0, 0);

    /** Limits for pictures, sound and films: at most 2 GB within 30 minutes. */
    public static final HttpLimits MEDIA = new HttpLimits(
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMinutes(30), 2_000_000_000, 20_000, 3);

    /** Returns a copy with other time limits. */
    public HttpLimits within(Duration answer, Duration idle, Duration whole) {
        return new HttpLimits(answer, idle, whole, maxBytes, minBytesPerSecond, redirects);
    }

    /** Returns a copy with another maximum size of the body, in bytes. */
    public HttpLimits atMost(long bytes) {
        return new HttpLimits(answer, idle, whole, bytes, minBytesPerSecond, redirects);
    }

    /** Returns a copy with another minimum speed. */
    public HttpLimits atLeast(long bytesPerSecond) {
        return new HttpLimits(answer, idle, whole, maxBytes, bytesPerSecond, redirects);
    }
}
