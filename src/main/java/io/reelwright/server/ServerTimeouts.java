package io.reelwright.server;

import io.reelwright.server.connection.ConnectionLimits;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How long clients are waited for.
 *
 * @param connection sets the times of connections
 * @param body       how long a client may send nothing in the middle of a body
 */
record ServerTimeouts(UnaryOperator<ConnectionLimits> connection, Duration body) {
    static final ServerTimeouts USUAL = new ServerTimeouts(UnaryOperator.identity(), SlowBodyWatch.QUIET);

    ConnectionLimits of(int connections, int sockets) {
        return connection.apply(new ConnectionLimits(connections, sockets));
    }
}
