package io.reelwright.server;

import io.helidon.webserver.WebServer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts web servers and detects when one cannot listen: the library only logs that and continues without listening. */
final class ServerStart {
    private static final Logger LOG = Logger.getLogger(ServerStart.class.getName());

    private ServerStart() {}

    /** @throws PortInUse when the server does not listen after its start */
    static void start(WebServer server, ListenAddress place) throws PortInUse {
        try {
            server.start();
            if (server.isRunning() && server.port() > 0) return;
            server.stop();
        } catch (RuntimeException cannot) {
            LOG.log(Level.FINE, "a web server cannot start", cannot);
        }
        throw new PortInUse(place.trouble()
                .orElseGet(() -> place.portFlag() + " " + place.port() + ": cannot listen on " + place.host()
                        + "; the log has the reason"));
    }
}
