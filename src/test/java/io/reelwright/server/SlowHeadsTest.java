package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SlowHeadsTest {
    private static final Duration MOST = Duration.ofMillis(400);
    private static final long LONGER = 700;

    /** More than lies in the buffers between the two. */
    private static final int LARGE = 64_000_000;

    private static final String HEAD = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\n";

    private final SlowHeads slow = new SlowHeads(MOST);
    private final WebServer server = WebServer.builder()
            .host("127.0.0.1")
            .protocolsDiscoverServices(false)
            .addConnectionSelector(slow)
            .routing(routing -> routing.post("/", SlowHeadsTest::echo)
                    .post("/large", (_, response) -> response.send(new byte[LARGE]))
                    .post("/early", (_, response) -> response.status(413).send("no")))
            .build();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        slow.close();
    }

    @Test
    void aHeadThatComesByteByByteEndsItsConnection() throws Exception {
        try (Socket client = connected()) {
            assertThat(isCutOff(client, HEAD + "never")).isTrue();
        }
    }

    @Test
    void theSecondHeadOfAConnectionIsWatchedLikeTheFirst() throws Exception {
        try (Socket client = connected()) {
            say(client, HEAD + "bees");
            assertThat(answer(client)).isEqualTo("bees");
            assertThat(isCutOff(client, HEAD + "never")).isTrue();
        }
    }

    @Test
    void aBodyAndThePauseBetweenTwoRequestsMayTakeLonger() throws Exception {
        try (Socket client = connected()) {
            for (int i = 0; i < 2; i++) {
                say(client, HEAD + "be");
                Thread.sleep(LONGER);
                say(client, "es");
                assertThat(answer(client)).isEqualTo("bees");
                Thread.sleep(LONGER);
            }
        }
    }

    @Test
    void whoGoesAwayInTheMiddleOfAHeadTakesNobodyAlong() throws Exception {
        for (int i = 0; i < 3; i++) {
            try (Socket client = connected()) {
                say(client, "POST");
            }
        }
        Thread.sleep(LONGER);
        try (Socket client = connected()) {
            assertThat(isCutOff(client, HEAD + "never")).isTrue();
        }
    }

    @Test
    void aClientMayReadItsAnswerAsSlowlyAsItLikesAlsoTheLastOne() throws Exception {
        try (Socket client = connected()) {
            say(client, "POST /large HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            // Longer than a client is waited for that was refused.
            Thread.sleep(2_000);
            client.setSoTimeout(5_000);

            assertThat(client.getInputStream().readNBytes(LARGE)).hasSize(LARGE);
        }
    }

    @Test
    void whoGoesOnSendingWhatWasRefusedIsCutOff() throws Exception {
        try (Socket client = connected()) {
            say(client, "POST /early HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
            assertThat(isCutOff(client, Stream.generate(() -> "x").limit(1000).collect(Collectors.joining())))
                    .isTrue();
        }
    }

    private static void echo(ServerRequest request, ServerResponse response) {
        response.send(request.content().as(String.class));
    }

    private Socket connected() throws IOException {
        return new Socket("127.0.0.1", server.port());
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the server ends the connection while this is sent a letter at a time. */
    private static boolean isCutOff(Socket client, String words) throws InterruptedException {
        try {
            for (String letter : words.split("")) {
                say(client, letter);
                Thread.sleep(20);
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
