package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.server.AmbiguousRequests.Shape;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the body of a request is never read as a request, by us alone or behind a server that keeps its connections. */
@Timeout(120)
class SmugglingTest {
    @TempDir
    static Path folder;

    private static TestServer service;
    private static @Nullable NginxInFront front;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
        if (NginxInFront.isInstalled())
            front = NginxInFront.of(service.port(), Files.createDirectories(folder.resolve("nginx")));
    }

    @AfterAll
    static void close() {
        if (front != null) front.close();
        service.close();
    }

    static List<Shape> shapes() {
        return AmbiguousRequests.all();
    }

    @Test
    void thereAreSixtyAndMore() {
        assertThat(shapes()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isAnsweredOnceAndNothingElseIsDone(Shape shape) throws Exception {
        String answer = sent(service.port(), shape.bytes(), true);

        assertThat(answers(answer)).as(answer).isEqualTo(1);
        if (shape.bad()) assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
        nothingWasOrdered();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isNothingElseBehindNginxEither(Shape shape) throws Exception {
        NginxInFront nginx = front;
        assumeTrue(nginx != null, "nginx is not installed");

        sent(nginx.port(), shape.bytes(), false);

        // The next request goes over a connection that the one before may have left to it.
        String next = sent(
                nginx.port(),
                "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII),
                false);
        assertThat(next).startsWith("HTTP/1.1 200").contains("\"up\"");
        nothingWasOrdered();
    }

    @Test
    void requestsThatAreInOrderFollowEachOtherOnOneConnection() throws Exception {
        String body = "{\"why\": \"dull\"}";
        String post = "POST /v1/campaigns/01JD0000000000000000000000/reject HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\n";
        String answer = sent(
                service.port(),
                ("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                + post + "Content-Length: " + body.length() + "\r\n\r\n" + body
                                + post + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length())
                                + "\r\n"
                                + body + "\r\n0\r\n\r\n"
                                + "DELETE /v1/campaigns HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello"
                                + "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                true);

        assertThat(List.of(answer.split("HTTP/1.1 ", -1)).stream().skip(1).map(one -> one.substring(0, 3)))
                .containsExactly("200", "404", "404", "405", "200");
    }

    private static void nothingWasOrdered() throws Exception {
        var list = service.get("/v1/campaigns");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(StateJson.tree(list.body()).path("campaigns")).isEmpty();
    }

    private static long answers(String all) {
        return all.lines()
                .filter(line -> line.contains("HTTP/1.1 ") && !line.contains("HTTP/1.1 100"))
                .count();
    }

    /**
     * Everything that comes back until the other side ends the connection.
     *
     * @param end whether to say that nothing more will be sent; nginx would take that for a client that has gone
     */
    private static String sent(int port, byte[] request, boolean end) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request);
            if (end) socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
