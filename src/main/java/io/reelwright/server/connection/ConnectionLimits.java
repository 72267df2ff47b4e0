package io.reelwright.server.connection;

import java.time.Duration;

/**
 * How much connections may take.
 *
 * @param connections how many there may be, beside streams
 * @param sockets     how many there may be with streams; what the process may have open bounds it
 * @param idle        how long nothing may come between two requests, and before the first
 * @param head        how long the head of a request may take, from its first byte on
 * @param unread      how long an answer may wait for a client that reads nothing of it
 */
public record ConnectionLimits(int connections, int sockets, Duration idle, Duration head, Duration unread) {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration HEAD = Duration.ofSeconds(7);
    private static final Duration UNREAD = Duration.ofSeconds(10);

    /** While few places are left, who does nothing is waited for no longer than this. */
    static final Duration WHEN_FEW_ARE_LEFT = Duration.ofSeconds(3);

    /** So long is a client given to read the last answer of its connection, whatever it goes on sending. */
    static final Duration FAREWELL = Duration.ofSeconds(1);

    /** The usual times. */
    public ConnectionLimits(int connections, int sockets) {
        this(connections, sockets, IDLE, HEAD, UNREAD);
    }

    /** The same with another time for heads. */
    public ConnectionLimits withHead(Duration other) {
        return new ConnectionLimits(connections, sockets, idle, other, unread);
    }

    /** The same with another time between requests. */
    public ConnectionLimits withIdle(Duration other) {
        return new ConnectionLimits(connections, sockets, other, head, unread);
    }

    /** The same with another time for answers that are not read. */
    public ConnectionLimits withUnread(Duration other) {
        return new ConnectionLimits(connections, sockets, idle, head, other);
    }
}
