package io.reelwright.server;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;

/** A connection that knows since when it has been in the middle of a request's head. */
final class WatchedConnection implements ConnectionContext {
    private final ConnectionContext usual;
    private final DataReader reader;
    private final Set<WatchedConnection> begun;
    private final long headNanos;
    private boolean head = true; // guarded by this
    private long due; // guarded by this; when it ends, while begun holds it

    /**
     * @param begun     where it is while it has a time at which it ends
     * @param headNanos how long a head may take
     */
    WatchedConnection(ConnectionContext usual, Set<WatchedConnection> begun, long headNanos) {
        this.usual = usual;
        this.headNanos = headNanos;
        this.begun = begun;
        this.reader = SlowHeads.reader(usual.dataReader(), this::bytesCame);
    }

    private synchronized void bytesCame() {
        if (!head || begun.contains(this)) return;
        due = System.nanoTime() + headNanos;
        begun.add(this);
    }

    synchronized void headEnded() {
        head = false;
        begun.remove(this);
    }

    synchronized void answered() {
        head = true;
        begun.remove(this);
    }

    /** It was answered for the last time. */
    synchronized void endsAfter(Duration moment) {
        due = System.nanoTime() + moment.toNanos();
        begun.add(this);
    }

    /** Ends the connection when its time has come. */
    synchronized void endIfDue() {
        if (!begun.contains(this) || System.nanoTime() - due < 0) return;
        begun.remove(this);
        try {
            usual.serverSocket().close();
        } catch (RuntimeException gone) {
            // The client was quicker: there is nothing left to close.
        }
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public ListenerContext listenerContext() {
        return usual.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return usual.executor();
    }

    @Override
    public DataWriter dataWriter() {
        return usual.dataWriter();
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
