package io.reelwright.net;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hosts with public addresses, for tests in other rooms: {@code site.example}, {@code www.site.example} and {@code moved.example} are one
 * server on this machine. {@code inside.example} has a private address.
 */
public final class PublicHosts implements AutoCloseable {
    private final RawServer server;
    private final GuardedHttpClient client;

    /** Answers a request. */
    @FunctionalInterface
    public interface Answer {
        /** Returns what is at the path of a host. */
        Page to(String host, String path);
    }

    /** @param location where the page is now; empty when it is here */
    public record Page(int status, String type, byte[] body, String location) {}

    public PublicHosts(Answer answer) throws Exception {
        server = new RawServer((head, out) -> {
            List<String> lines = head.lines().toList();
            String host = lines.stream()
                    .filter(line -> line.startsWith("Host: "))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no host"))
                    .substring(6);
            Page page = answer.to(host, lines.getFirst().split(" ")[1]);
            String type = page.type().isEmpty() ? "" : "Content-Type: " + page.type() + "\r\n";
            String location = page.location().isEmpty() ? "" : "Location: " + page.location() + "\r\n";
            out.write(("HTTP/1.1 " + page.status() + " Page\r\n" + type + location + "Content-Length: "
                            + page.body().length + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(page.body());
            return false;
        });
        client = new TestInternet()
                .name("site.example", TestInternet.PUBLIC)
                .name("www.site.example", TestInternet.PUBLIC)
                .name("moved.example", TestInternet.PUBLIC)
                .name("inside.example", "10.1.2.3")
                .server(TestInternet.PUBLIC, server)
                .client();
    }

    public GuardedHttpClient client() {
        return client;
    }

    /** Returns the heads of all requests so far. */
    public List<String> heads() {
        return new CopyOnWriteArrayList<>(server.heads());
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
