package io.reelwright.server;

import io.reelwright.server.connection.ConnectionLimits;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Time limits for clients, as tests change them. The limits of connections and request heads are in {@link ConnectionLimits}.
 *
 * @param connection sets the time limits of connections
 * @param body       maximum time without data within a request body
 */
record ServerTimeouts(UnaryOperator<ConnectionLimits> connection, Duration body) {
    static final ServerTimeouts USUAL = new ServerTimeouts(UnaryOperator.identity(), SlowBodyWatch.QUIET);

    ConnectionLimits of(int connections, int sockets) {
        return connection.apply(new ConnectionLimits(connections, sockets));
    }
}
