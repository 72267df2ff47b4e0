package io.reelwright.server.connection;

import java.time.Duration;

/**
 * Limits of a server's connections.
 *
 * @param connections maximum number of connections, not counting event streams
 * @param sockets     maximum number of connections including streams, derived from the process's limit on open files
 * @param idle        maximum idle time before the first request and between two requests
 * @param head        maximum time to receive a request head, counted from its first byte
 * @param unread      maximum time that one write of a response may wait for a client that does not read
 */
public record ConnectionLimits(int connections, int sockets, Duration idle, Duration head, Duration unread) {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration HEAD = Duration.ofSeconds(7);
    private static final Duration UNREAD = Duration.ofSeconds(10);

    /** Upper bound on all three time limits while few places are left. */
    static final Duration WHEN_FEW_ARE_LEFT = Duration.ofSeconds(3);

    /** Time that a client has to read the last response on its connection, no matter what it still sends. */
    static final Duration FAREWELL = Duration.ofSeconds(1);

    /** Creates limits with the default times: 20 s idle, 7 s for a head, 10 s for an unread response. */
    public ConnectionLimits(int connections, int sockets) {
        this(connections, sockets, IDLE, HEAD, UNREAD);
    }

    /** Returns a copy with another time limit for request heads. */
    public ConnectionLimits withHead(Duration other) {
        return new ConnectionLimits(connections, sockets, idle, other, unread);
    }

    /** Returns a copy with another idle time. */
    public ConnectionLimits withIdle(Duration other) {
        return new ConnectionLimits(connections, sockets, other, head, unread);
    }

    /** Returns a copy with another time limit for unread responses. */
    public ConnectionLimits withUnread(Duration other) {
        return new ConnectionLimits(connections, sockets, idle, head, other);
    }
}
