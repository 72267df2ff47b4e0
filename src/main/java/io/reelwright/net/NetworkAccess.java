package io.reelwright.net;

import java.security.NoSuchAlgorithmException;
import java.util.function.IntPredicate;
import javax.net.ssl.SSLContext;

/**
 * What a client meets outside; a test puts its own in its place.
 *
 * @param names   finds addresses
 * @param ports   those that strangers' addresses may name
 * @param sockets opens connections
 * @param tls     whom it believes
 */
record NetworkAccess(NameLookup names, IntPredicate ports, Sockets sockets, SSLContext tls) {
    /** Makes sockets that are yet to be connected. */
    interface Sockets {
        /** @param publicOnly whether it may connect to public addresses only */
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
            throw new IllegalStateException("this Java has no TLS", broken);
        }
    }
}
