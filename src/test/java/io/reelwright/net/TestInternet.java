package io.reelwright.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * The names and public addresses of a test's own Internet. A name may be answered differently each time; a public address leads to
 * a server on this machine, and every address that is connected to is written down.
 */
final class TestInternet {
    /** Of nobody whom a test could reach. */
    static final String PUBLIC = "93.184.216.34";

    private final Map<String, Deque<List<String>>> names = new ConcurrentHashMap<>();
    private final Map<String, Integer> servers = new ConcurrentHashMap<>();
    private final List<String> dialled = new CopyOnWriteArrayList<>();
    private SSLContext tls;

    TestInternet() throws Exception {
        tls = SSLContext.getDefault();
    }

    /** The next answer for a name; the last one is given for ever. */
    TestInternet name(String name, String... addresses) {
        names.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(List.of(addresses));
        return this;
    }

    TestInternet server(String address, RawServer server) {
        servers.put(address, server.port());
        return this;
    }

    TestInternet believing(SSLContext whom) {
        tls = whom;
        return this;
    }

    /** Addresses to which somebody tried to connect. */
    List<String> dialled() {
        return dialled;
    }

    GuardedHttpClient client() {
        return client(BoundedBody.WINDOW);
    }

    GuardedHttpClient client(Duration window) {
        return new GuardedHttpClient(new NetworkAccess(this::addresses, _ -> true, Diverted::new, tls), window);
    }

    /** The same, with no other ports than outside. */
    GuardedHttpClient clientOfUsualPorts() {
        return new GuardedHttpClient(
                new NetworkAccess(this::addresses, NetworkAccess.real().ports(), Diverted::new, tls),
                BoundedBody.WINDOW);
    }

    private InetAddress[] addresses(String host) throws UnknownHostException {
        Deque<List<String>> answers = names.get(host);
        if (answers == null) return InetAddress.getAllByName(host);
        List<String> answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        return answer.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    private final class Diverted extends GuardedSocket {
        Diverted(boolean publicOnly) {
            super(publicOnly);
        }

        @Override
        void dial(SocketAddress to, int timeout) throws IOException {
            InetSocketAddress asked = (InetSocketAddress) to;
            String address = asked.getAddress().getHostAddress();
            dialled.add(address);
            Integer port = servers.get(address);
            super.dial(port == null ? asked : new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
        }
    }
}
