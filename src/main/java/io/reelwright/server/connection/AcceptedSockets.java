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

/** Sets the options of accepted sockets, and keeps them for their connections, which the web server does not give them. */
final class AcceptedSockets implements SocketOptions {
    private final SocketOptions usual;
    private final Map<SocketAddress, SocketChannel> waiting = new ConcurrentHashMap<>();

    AcceptedSockets(SocketOptions usual) {
        this.usual = usual;
    }

    /** The socket of a client; null when it is not known. */
    @Nullable
    SocketChannel take(SocketAddress client) {
        return waiting.remove(client);
    }

    /** Those that ended before they were a connection. */
    void forgetClosed() {
        waiting.values().removeIf(socket -> !socket.isOpen());
    }

    @Override
    public void configureSocket(SocketChannel socket) {
        usual.configureSocket(socket);
        try {
            waiting.put(socket.getRemoteAddress(), socket);
        } catch (IOException gone) {
            // A client that went away at once: its connection ends at its first read.
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
