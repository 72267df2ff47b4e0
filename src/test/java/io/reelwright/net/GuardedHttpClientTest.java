package io.reelwright.net;

import static io.reelwright.net.RawServer.answer;
import static io.reelwright.net.RawServer.redirect;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.reelwright.net.HttpFailure.Reason;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How calls are made to an address that an operator set. */
@Timeout(60)
class GuardedHttpClientTest {
    private static final String SECRET = "sk-canary-0123456789";

    private TestInternet internet;
    private GuardedHttpClient client;

    @BeforeEach
    void begin() throws Exception {
        internet = new TestInternet();
        client = internet.client();
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void aRequestSaysWhoAsksAndNothingThatNobodyWrote() throws Exception {
        try (RawServer server = RawServer.saying(answer(200, "Set-Cookie: a=b\r\n", "{}"))) {
            HttpCall call = server.base()
                    .call("POST", "/v1/tasks?a=b")
                    .credential("Authorization", "Bearer " + SECRET)
                    .body(HttpBody.json("{\"prompt\": \"bees\"}"));
            assertThat(client.send(call).text()).isEqualTo("{}");
            client.send(server.base().get("/"));

            assertThat(server.heads().getFirst().lines())
                    .containsExactlyInAnyOrder(
                            "POST /v1/tasks?a=b HTTP/1.1",
                            "Accept-Encoding: gzip",
                            "Authorization: Bearer " + SECRET,
                            "Content-Length: 18",
                            "Content-Type: application/json",
                            "Host: 127.0.0.1:" + server.port(),
                            "Connection: keep-alive",
                            "User-Agent: Reelwright",
                            "",
                            "{\"prompt\": \"bees\"}");
            assertThat(server.heads().getLast()).doesNotContain("Cookie");
        }
    }

    @Test
    void aFileIsSentWhileItIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("lake.png"), "water");
        try (RawServer server = RawServer.saying(answer(201, "", ""))) {
            HttpCall call = server.base().call("PUT", "/lake.png").body(new HttpBody.FromFile("image/png", file));
            assertThat(client.send(call).status()).isEqualTo(201);
            assertThat(server.heads().getFirst())
                    .contains("Content-Length: 5\r\n")
                    .endsWith("\r\n\r\nwater");
        }
    }

    @Test
    void onlyTheVeryOriginThatTheOperatorSetIsTrusted() throws Exception {
        try (RawServer trusted = RawServer.saying(answer(200, "", "ours"));
                RawServer beside = RawServer.saying(answer(200, "", "not ours"))) {
            assertThat(client.send(trusted.base().get("/")).text()).isEqualTo("ours");
            // The path of a base address cannot lead away from it.
            for (String path : List.of("@127.0.0.1:" + beside.port() + "/", ".evil.example/"))
                assertThatThrownBy(() -> trusted.base().get(path)).hasMessageContaining("begins with a slash");
            assertThat(beside.connections()).isZero();
        }
    }

    @Test
    void aCredentialIsForTheFirstHostAlone() throws Exception {
        try (RawServer other = RawServer.saying(answer(200, "", "film"));
                RawServer first = new RawServer((head, out) -> {
                    String to = head.startsWith("GET /a ") ? "/b" : "http://cdn.example/film";
                    out.write(redirect(to).getBytes(ISO_8859_1));
                    return true;
                })) {
            internet.name("cdn.example", TestInternet.PUBLIC).server(TestInternet.PUBLIC, other);
            HttpCall call = first.base()
                    .get("/a")
                    .credential("Authorization", "Bearer " + SECRET)
                    .header("X-Account", "17")
                    .header("Accept", "video/mp4")
                    .limits(HttpLimits.MEDIA);

            assertThat(client.send(call).text()).isEqualTo("film");

            assertThat(first.heads()).hasSize(2).allMatch(head -> head.contains(SECRET));
            assertThat(other.heads().getFirst())
                    .doesNotContain(SECRET, "X-Account")
                    .contains("Accept: video/mp4");
        }
    }

    @Test
    void aKeyStandsNeitherInAnAddressNorInAMessage() throws Exception {
        BaseAddress base = BaseAddress.of("http://127.0.0.1:1/hooks/" + SECRET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.get("/").credential("Authorization", "Bearer " + SECRET))
                .withMessageNotContaining(SECRET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseAddress.of("http://" + SECRET + "@odd host/"))
                .withMessageNotContaining(SECRET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> base.get("/").header("X-Key", SECRET + "\r\nX-Other: 1"))
                .withMessageNotContaining(SECRET);
        HttpCall call = base.get("/?key=" + SECRET).credential("X-Key", "another-" + SECRET);
        HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> client.send(call));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_SENT);
        assertThat(trace(failure) + call + base).doesNotContain(SECRET);
        HttpFailure unread = catchThrowableOfType(
                HttpFailure.class, () -> client.send(HttpCall.get("http://good.example/a b?key=" + SECRET)));
        assertThat(trace(unread)).doesNotContain(SECRET);
    }

    @Test
    void aServerThatEchoesAKeyIntoABrokenHeadIsNotRepeated() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 " + SECRET + "\r\n\r\n")) {
            HttpFailure failure = catchThrowableOfType(
                    HttpFailure.class, () -> client.send(server.base().get("/")));
            assertThat(failure.reason()).isEqualTo(Reason.WRONG_ANSWER);
            assertThat(trace(failure)).doesNotContain(SECRET);
        }
    }

    @Test
    void aPostWhoseAnswerIsLostIsSentOnceAndSaidToHavePerhapsArrived() throws Exception {
        try (RawServer server = RawServer.saying("")) {
            HttpFailure failure = catchThrowableOfType(
                    HttpFailure.class,
                    () -> client.send(server.base().call("POST", "/tasks").body(HttpBody.json("{}"))));
            assertThat(failure.reason()).isEqualTo(Reason.LOST);
            assertThat(failure.why()).doesNotContain("Exception");
            assertThat(failure.mayHaveBeenTaken()).isTrue();
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void whereNobodyAnswersNothingWasSent() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        HttpFailure failure = catchThrowableOfType(
                HttpFailure.class,
                () -> client.send(BaseAddress.of("http://127.0.0.1:" + port).call("POST", "/")));
        assertThat(failure.mayHaveBeenTaken()).isFalse();
        assertThat(failure).hasMessage("http://127.0.0.1:" + port + ": cannot be reached: no connection");
    }

    @Test
    void connectionsAreKeptForQuestionsAndNotForOrders() throws Exception {
        try (RawServer server = new RawServer((_, out) -> {
            out.write(answer(200, "", "{}").getBytes(ISO_8859_1));
            return true;
        })) {
            for (int i = 0; i < 3; i++) client.send(server.base().get("/"));
            assertThat(server.connections()).isEqualTo(1);
            for (int i = 0; i < 3; i++) client.send(server.base().call("POST", "/"));
            assertThat(server.connections()).isEqualTo(4);
        }
    }

    @Test
    void aQuestionIsAskedOnceMoreWhenTheKeptConnectionIsClosedOnIt() throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (RawServer server = new RawServer((_, out) -> {
            if (times.incrementAndGet() == 2) return false;
            out.write(answer(200, "", "{}").getBytes(ISO_8859_1));
            return true;
        })) {
            for (int i = 0; i < 2; i++)
                assertThat(client.send(server.base().get("/")).status()).isEqualTo(200);
            assertThat(server.heads()).hasSize(3);
        }
    }

    @Test
    void aStreamIsReadForAsLongAsItComesAndBrokenOffWhenItFallsSilent() throws Exception {
        CountDownLatch more = new CountDownLatch(1);
        try (RawServer server = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\nContent-Type: text/event-stream\r\n\r\nid: 1\n".getBytes(ISO_8859_1));
            await(more);
            out.write("id: 2\n".getBytes(ISO_8859_1));
            out.flush();
            await(new CountDownLatch(1));
            return false;
        })) {
            HttpLimits limits = new HttpLimits(
                    Duration.ofSeconds(30), Duration.ofMillis(500), HttpLimits.NO_END, Long.MAX_VALUE, 0, 0);
            try (StreamingResponse stream =
                    client.open(server.base().get("/events").limits(limits))) {
                assertThat(stream.header("content-type")).isEqualTo("text/event-stream");
                assertThat(new String(stream.body().readNBytes(6), ISO_8859_1)).isEqualTo("id: 1\n");
                more.countDown();
                assertThat(new String(stream.body().readNBytes(6), ISO_8859_1)).isEqualTo("id: 2\n");
                assertThatThrownBy(() -> stream.body().read()).hasMessageContaining("sent nothing for");
            }
        }
    }

    @Test
    void whoWaitsForAnAnswerCanBeInterrupted() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((_, _) -> {
            asked.countDown();
            await(new CountDownLatch(1));
            return false;
        })) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread caller = Thread.ofPlatform().start(() -> {
                try {
                    client.send(server.base().get("/"));
                } catch (HttpFailure | InterruptedException stopped) {
                    thrown.set(stopped);
                }
            });
            asked.await();
            caller.interrupt();
            caller.join();
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void anAnswerThatIsNotWantedAnyMoreIsLeftAtOnce() throws Exception {
        try (RawServer endless = new RawServer((_, out) -> {
            out.write("HTTP/1.1 200 Raw\r\n\r\n".getBytes(ISO_8859_1));
            while (true) out.write(new byte[65_536]);
        })) {
            try (StreamingResponse open = client.open(endless.base().get("/").limits(HttpLimits.MEDIA));
                    InputStream body = open.body()) {
                body.read();
            }
            endless.awaitCutOff();
        }
    }

    @Test
    void tlsNamesAndChecksTheHostAlthoughAnAddressIsConnectedTo() throws Exception {
        TestTls tls = TestTls.of("api.example");
        try (RawServer server = new RawServer(tls.listening(), (_, out) -> {
                    out.write(answer(200, "", "{}").getBytes(ISO_8859_1));
                    return false;
                });
                GuardedHttpClient believing = internet.believing(tls.client())
                        .name("api.example", TestInternet.PUBLIC)
                        .name("other.example", TestInternet.PUBLIC)
                        .server(TestInternet.PUBLIC, server)
                        .client()) {
            assertThat(believing.send(HttpCall.get("https://api.example/")).text())
                    .isEqualTo("{}");
            HttpFailure wrong = catchThrowableOfType(
                    HttpFailure.class, () -> believing.send(HttpCall.call("POST", "https://other.example/")));
            assertThat(wrong.reason()).isEqualTo(Reason.NOT_SENT);
            assertThat(wrong).hasMessageContaining("TLS");
            HttpFailure unknown = catchThrowableOfType(
                    HttpFailure.class,
                    () -> client.send(
                            BaseAddress.of("https://127.0.0.1:" + server.port()).get("/")));
            assertThat(unknown.reason()).isEqualTo(Reason.NOT_SENT);
            assertThat(server.heads()).hasSize(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String trace(Throwable failure) {
        java.io.StringWriter text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }
}
