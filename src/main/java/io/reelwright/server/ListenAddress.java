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
 * @param port     0 for any free one
 * @param hostFlag the setting that chooses the address
 * @param portFlag the setting that chooses the port
 */
public record ListenAddress(String host, int port, String hostFlag, String portFlag) {
    private static final int FIRST_FREE_FOR_ALL = 1_024;

    /** Why nobody can listen here now, with who does and the mend; empty when one can. */
    public Optional<String> trouble() {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved())
            return Optional.of(
                    hostFlag + " " + host + ": no such host is known here; write 127.0.0.1, or 0.0.0.0 for all");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return Optional.empty();
        } catch (BindException cannot) {
            return Optional.of(told(String.valueOf(cannot.getMessage()).toLowerCase(Locale.ROOT)));
        } catch (UnknownHostException unknown) {
            return Optional.of(hostFlag + " " + host + ": no such host is known here");
        } catch (IOException cannot) {
            return Optional.of(told(String.valueOf(cannot.getMessage()).toLowerCase(Locale.ROOT)));
        }
    }

    private String told(String why) {
        if (why.contains("in use"))
            return portFlag + " " + port + ": is taken"
                    + PortOwner.of(port).map(owner -> " by " + owner).orElse(" by another program")
                    + "; end that, or choose another with " + portFlag;
        if (why.contains("assign"))
            return hostFlag + " " + host + ": is no address of this machine; write 127.0.0.1, or 0.0.0.0 for all";
        if (why.contains("denied") && port < FIRST_FREE_FOR_ALL)
            return portFlag + " " + port + ": only the system's administrator may listen below " + FIRST_FREE_FOR_ALL
                    + "; choose another with " + portFlag;
        return portFlag + " " + port + ": cannot listen on " + host + " (" + why + "); choose another with " + portFlag;
    }
}
