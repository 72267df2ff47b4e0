package io.reelwright.server.connection;

import io.helidon.common.socket.PeerInfo;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/** Rewrites the head of an HTTP/1.0 request as one of HTTP/1.1, the only version that the web server reads. */
final class Http10Request {
    private static final String OLD = " HTTP/1.0\r\n";
    private static final String NEW = " HTTP/1.1\r\n";

    private Http10Request() {}

    /**
     * Returns the head with the newer version and without Expect, whose interim response an HTTP/1.0 client would take for the
     * final one. A missing Host is replaced by the address to which the client connected: browsers, from which {@code HostCheck}
     * protects, always send one.
     *
     * @param bytes the head, including the empty line at its end
     * @param head  the same head, parsed
     */
    static byte[] as11(byte[] bytes, RequestHead head, PeerInfo here) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n") + 2;
        StringBuilder rewritten = new StringBuilder(text.length() + 64);
        rewritten.append(text, 0, end - OLD.length()).append(NEW);
        if (head.host().isEmpty())
            rewritten.append("Host: ").append(address(here.address())).append("\r\n");
        for (int at = end; at < text.length(); at = end) {
            end = text.indexOf("\r\n", at) + 2;
            if (!text.regionMatches(true, at, "expect:", 0, 7)) rewritten.append(text, at, end);
        }
        return rewritten.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String address(SocketAddress here) {
        if (!(here instanceof InetSocketAddress internet) || internet.isUnresolved()) return "localhost";
        String bare = internet.getAddress().getHostAddress().replaceFirst("%.*", "");
        boolean six = internet.getAddress() instanceof Inet6Address;
        return (six ? "[" + bare + "]" : bare) + ":" + internet.getPort();
    }
}
