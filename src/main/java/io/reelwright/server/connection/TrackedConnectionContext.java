package io.reelwright.server.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * The web server's context of a connection, with our own reader and writer.
 *
 * @param usual      the original context
 * @param dataReader replaces the reader of the original context
 * @param dataWriter replaces the writer of the original context
 * @param connection the connection this context belongs to
 */
record TrackedConnectionContext(
        ConnectionContext usual, DataReader dataReader, DataWriter dataWriter, HttpConnection connection)
        implements ConnectionContext {
    @Override
    public ListenerContext listenerContext() {
        return usual.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return usual.executor();
    }

    @Override
    public Router router() {
        return usual.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return usual.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return usual.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return usual.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return usual.localPeer();
    }

    @Override
    public boolean isSecure() {
        return usual.isSecure();
    }

    @Override
    public String socketId() {
        return usual.socketId();
    }

    @Override
    public String childSocketId() {
        return usual.childSocketId();
    }
}
