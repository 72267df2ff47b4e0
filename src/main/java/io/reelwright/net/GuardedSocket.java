package io.reelwright.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that checks the exact address it connects to, immediately before connecting. It never uses a proxy. */
class GuardedSocket extends Socket {
    private final boolean publicOnly;

    GuardedSocket(boolean publicOnly) {
        super(Proxy.NO_PROXY);
        this.publicOnly = publicOnly;
    }

    @Override
    public final void connect(SocketAddress to) throws IOException {
        connect(to, 0);
    }

    @Override
    public final void connect(SocketAddress to, int timeout) throws IOException {
        if (publicOnly && !(to instanceof InetSocketAddress known && isPublic(known))) throw new AddressRefused();
        dial(to, timeout);
    }

    private static boolean isPublic(InetSocketAddress to) {
        return !to.isUnresolved() && PublicAddresses.contain(to.getAddress());
    }

    void dial(SocketAddress to, int timeout) throws IOException {
        super.connect(to, timeout);
    }
}
