package io.reelwright.server.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.reelwright.testing.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // each test starts its own
class ConnectionsTest {
    private static final Duration SOON = Duration.ofMillis(400);

    /** More than lies in the buffers between the two. */
    private static final int LARGE = 64_000_000;

    private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n";
    private static final String LARGE_AND_CLOSE =
            "POST /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    private static final ConnectionLimits USUAL = new ConnectionLimits(20, 40);

    /** Opened when the test is over: requests to {@code /wait} and {@code /beside} last so long. */
    private final CountDownLatch over = new CountDownLatch(1);

    private Connections connections;
    private WebServer server;

    private void start(ConnectionLimits limits) {
        connections = new Connections(
                limits, SocketOptions.builder().socketSendBufferSize(65_536).build());
        server = WebServer.builder()
                .host("127.0.0.1")
                .protocolsDiscoverServices(false)
                .useNio(false)
                .connectionOptions(connections.options())
                .addConnectionSelector(connections)
                .routing(routing -> routing.post("/", ConnectionsTest::echo)
                        .get("/wait", this::waitFor)
                        .get("/beside", this::waitBeside)
                        .post("/large", (_, response) -> response.send(new byte[LARGE]))
                        .post("/early", (_, response) -> response.status(403).send("no")))
                .build()
                .start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop();
        connections.close();
    }

    @Test
    void aHeadThatComesByteByByteEndsItsConnection() throws Exception {
        start(USUAL.withHead(SOON));
        try (Socket client = connected()) {
            assertThat(isCutOff(client, HEAD + "never")).isTrue();
        }
    }

    @Test
    void theSecondHeadOfAConnectionIsWatchedLikeTheFirst() throws Exception {
        start(USUAL.withHead(SOON));
        try (Socket client = connected()) {
            say(client, HEAD + "bees");
            assertThat(answer(client)).isEqualTo("bees");
            assertThat(isCutOff(client, HEAD + "never")).isTrue();
        }
    }

    @Test
    void aBodyAndThePauseBetweenTwoRequestsMayTakeLongerThanAHead() throws Exception {
        start(USUAL.withHead(SOON));
        try (Socket client = connected()) {
            for (int i = 0; i < 2; i++) {
                say(client, HEAD + "be");
                theTimeOfAHeadPasses();
                say(client, "es");
                assertThat(answer(client)).isEqualTo("bees");
                theTimeOfAHeadPasses();
            }
        }
    }

    /** Until another connection, on which a head began later, is cut off. */
    private void theTimeOfAHeadPasses() throws IOException {
        try (Socket other = connected()) {
            say(other, "POST");
            assertThat(other.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aConnectionOnWhichNothingComesEnds() throws Exception {
        start(USUAL.withIdle(SOON));
        try (Socket silent = connected();
                Socket asked = connected()) {
            say(asked, HEAD + "bees");
            assertThat(answer(asked)).isEqualTo("bees");

            assertThat(asked.getInputStream().read()).isEqualTo(-1);
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoSaidCloseAndWhoWasToldCloseIsClosedAtOnce() throws Exception {
        start(USUAL);
        for (String last : List.of(
                "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n\r\nbees" + HEAD
                        + "ants",
                "POST /early HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n" + HEAD + "ants",
                "POST /early HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n" + HEAD
                        + "ants"))
            try (Socket client = connected()) {
                say(client, last);
                String all = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(all.split("HTTP/1.1 ", -1)).hasSize(2);
                assertThat(all).containsIgnoringCase("Connection: close").doesNotContain("ants");
            }
    }

    @Test
    void anAnswerThatNobodyReadsEndsItsConnection() throws Exception {
        start(USUAL.withUnread(SOON));
        try (Socket client = connected()) {
            client.setReceiveBufferSize(4_096);
            say(client, "POST /large HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
            awaitNone();

            assertThat(read(client.getInputStream())).isLessThan(LARGE);
        }
    }

    @Test
    void whoReadsSlowlyAndSteadilyGetsAllOfIt() throws Exception {
        // A full window of TCP is probed after 0.2, 0.4, 0.8 s and so on: a reader of small pieces may stand still for
        // that long.
        start(USUAL.withUnread(Duration.ofSeconds(3)));
        try (Socket client = new Socket();
                Socket deaf = new Socket()) {
            for (Socket one : List.of(client, deaf)) {
                one.setReceiveBufferSize(4_096);
                one.connect(new InetSocketAddress("127.0.0.1", server.port()));
                say(one, LARGE_AND_CLOSE);
            }
            Await.until("both connections", () -> connections.sockets() == 2);
            long count = 0;
            // Longer than anybody is waited for who reads nothing.
            while (connections.sockets() == 2) {
                count += client.getInputStream().readNBytes(8_192).length;
                Thread.sleep(10); // This client is slow.
            }
            assertThat(count + read(client.getInputStream())).isGreaterThan(LARGE);
        }
    }

    @Test
    void aClientMayReadItsAnswerAsSlowlyAsItLikesAlsoTheLastOne() throws Exception {
        start(USUAL);
        try (Socket client = connected()) {
            say(client, LARGE_AND_CLOSE);
            Await.until("its connection", () -> connections.sockets() == 1);
            aFarewellPasses();

            assertThat(read(client.getInputStream())).isGreaterThan(LARGE);
        }
    }

    /** Until another client has been waited for in vain to go after its last answer. */
    private void aFarewellPasses() throws IOException {
        try (Socket other = connected()) {
            say(other, HEAD.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + "bees");
            assertThat(read(other.getInputStream())).isPositive();
            Await.until("its end", () -> connections.sockets() == 1);
        }
    }

    @Test
    void aNewConnectionTakesThePlaceOfTheOneThatHasDoneNothingForLongest() throws Exception {
        start(USUAL);
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) idle.add(connected());
            try (Socket client = connected()) {
                say(client, HEAD + "bees");
                assertThat(answer(client)).isEqualTo("bees");
            }
            assertThat(idle.getFirst().getInputStream().read()).isEqualTo(-1);
            assertThat(connections.count()).isLessThanOrEqualTo(20);
        } finally {
            for (Socket one : idle) one.close();
        }
    }

    @Test
    void whereAllHaveARequestAnotherIsToldToComeBack() throws Exception {
        start(USUAL);
        List<Socket> busy = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) busy.add(waiting("/wait"));
            try (Socket client = connected()) {
                String told = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
                assertThat(told).startsWith("HTTP/1.1 503").contains("Retry-After", "--max-connections");
            }
        } finally {
            for (Socket one : busy) one.close();
        }
    }

    @Test
    void whatIsBesideTheCountTakesNoPlace() throws Exception {
        start(USUAL);
        List<Socket> beside = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) beside.add(waiting("/beside"));
            assertThat(connections.count()).isZero();
            assertThat(connections.sockets()).isEqualTo(30);
        } finally {
            for (Socket one : beside) one.close();
        }
    }

    private static void echo(ServerRequest request, ServerResponse response) {
        response.send(request.content().as(String.class));
    }

    /** Says that it has come, and ends with the test. */
    private void waitFor(ServerRequest request, ServerResponse response) throws Exception {
        try (var out = response.outputStream()) {
            out.write("here".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            over.await();
        }
    }

    private void waitBeside(ServerRequest request, ServerResponse response) throws Exception {
        try (Connections.Beside _ = Connections.beside()) {
            waitFor(request, response);
        }
    }

    private Socket waiting(String path) throws IOException {
        Socket socket = connected();
        say(socket, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    private void awaitNone() {
        Await.until("the end of all connections", () -> connections.sockets() == 0);
    }

    private Socket connected() throws IOException {
        return new Socket("127.0.0.1", server.port());
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static long read(InputStream in) {
        long count = 0;
        byte[] some = new byte[65_536];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) count += read;
        } catch (IOException reset) {
            // An answer that was broken off.
        }
        return count;
    }

    /** Whether the server ends the connection while this is sent a letter at a time. */
    private static boolean isCutOff(Socket client, String words) throws InterruptedException {
        try {
            for (String letter : words.split("")) {
                say(client, letter);
                Thread.sleep(20); // This client is slow: all letters together take longer than a head may.
            }
            return false;
        } catch (IOException ended) {
            return true;
        }
    }

    /** The body of the next answer, which is four letters long. */
    private static String answer(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String line = in.readLine();
        while (line != null && !line.isEmpty()) line = in.readLine();
        char[] body = new char[4];
        assertThat(in.read(body)).isEqualTo(4);
        return new String(body);
    }
}
