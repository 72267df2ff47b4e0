package io.reelwright.net;

import java.security.NoSuchAlgorithmException;
import java.util.function.IntPredicate;
import javax.net.ssl.SSLContext;

/**
 * The network as a client uses it. Tests replace it.
 *
 * @param names   resolves host names
 * @param ports   accepts the ports that untrusted addresses may use
 * @param sockets creates sockets
 * @param tls     trusted certificates
 */
record NetworkAccess(NameLookup names, IntPredicate ports, Sockets sockets, SSLContext tls) {
    /** Creates unconnected sockets. */
    interface Sockets {
        /** @param publicOnly whether the socket may connect to public addresses only */
        GuardedSocket open(boolean publicOnly);
    }

    static NetworkAccess real() {
        try {
            return new NetworkAccess(
                    new SystemNameLookup(),
                    port -> port == 80 || port == 443,
                    GuardedSocket::new,
                    SSLContext.getDefault());
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("this Java runtime has no TLS", broken);
        }
    }
}
