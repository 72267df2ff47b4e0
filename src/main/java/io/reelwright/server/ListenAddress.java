package io.reelwright.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * An address and a port to listen on.
 *
 * @param host     host name or address to bind
 * @param port     port to bind; 0 for any free port
 * @param hostFlag the setting that determines the address
 * @param portFlag the setting that determines the port
 */
public record ListenAddress(String host, int port, String hostFlag, String portFlag) {
    private static final int FIRST_FREE_FOR_ALL = 1_024;

    /** Returns why it is impossible to listen here now, which process uses the port, and a remedy; empty when it is possible. */
    public Optional<String> trouble() {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved())
            return Optional.of(hostFlag + " " + host + ": unknown host; use 127.0.0.1, or 0.0.0.0 for all addresses");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return Optional.empty();
        } catch (BindException cannot) {
            return Optional.of(message(String.valueOf(cannot.getMessage()).toLowerCase(Locale.ROOT)));
        } catch (UnknownHostException unknown) {
            return Optional.of(hostFlag + " " + host + ": unknown host");
        } catch (IOException cannot) {
            return Optional.of(message(String.valueOf(cannot.getMessage()).toLowerCase(Locale.ROOT)));
        }
    }

    private String message(String why) {
        if (why.contains("in use"))
            return portFlag + " " + port + ": is in use"
                    + PortOwner.of(port).map(owner -> " by " + owner).orElse(" by another program")
                    + "; stop that program, or choose another port with " + portFlag;
        if (why.contains("assign"))
            return hostFlag + " " + host
                    + ": is not an address of this machine; use 127.0.0.1, or 0.0.0.0 for all addresses";
        if (why.contains("denied") && port < FIRST_FREE_FOR_ALL)
            return portFlag + " " + port + ": only the system's administrator may listen below " + FIRST_FREE_FOR_ALL
                    + "; choose another port with " + portFlag;
        return portFlag + " " + port + ": cannot listen on " + host + " (" + why + "); choose another port with "
                + portFlag;
    }
}
