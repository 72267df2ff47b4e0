package io.reelwright.server.connection;

import io.helidon.common.socket.SocketOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Configures accepted sockets and stores them until their connections collect them. The web server does not pass the socket to the
 * connection.
 */
final class AcceptedSockets implements SocketOptions {
    private final SocketOptions usual;
    private final Map<SocketAddress, SocketChannel> waiting = new ConcurrentHashMap<>();

    AcceptedSockets(SocketOptions usual) {
        this.usual = usual;
    }

    /** Removes and returns the socket of a client; null when it is unknown. */
    @Nullable
    SocketChannel take(SocketAddress client) {
        return waiting.remove(client);
    }

    /** Drops sockets that were closed before they became a connection. */
    void forgetClosed() {
        waiting.values().removeIf(socket -> !socket.isOpen());
    }

    @Override
    public void configureSocket(SocketChannel socket) {
        usual.configureSocket(socket);
        try {
            waiting.put(socket.getRemoteAddress(), socket);
        } catch (IOException gone) {
            // The client has disconnected already: its connection ends at the first read.
        }
    }

    @Override
    public void configureSocket(Socket socket) {
        usual.configureSocket(socket);
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return usual.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return usual.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return usual.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return usual.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return usual.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return usual.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return usual.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return usual.tcpNoDelay();
    }
}
