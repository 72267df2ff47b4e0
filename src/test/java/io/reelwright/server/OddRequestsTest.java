package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.StateJson;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that nobody sends by intention, or by no good one: each gets an answer that says what is wrong with it. */
@Timeout(60)
class OddRequestsTest {
    private static final String NOBODY = "/v1/campaigns/01JD0000000000000000000000";

    @TempDir
    static Path folder;

    private static TestServer service;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/campaigns",
                "POST /v1/tokens",
                "POST " + NOBODY + "/reject",
                "PUT " + NOBODY + "/script",
                "PATCH " + NOBODY + "/scenes/0"
            })
    void aBodyThatIsMissingIsNamed(String request) throws Exception {
        String answer = raw(request + " HTTP/1.1", "Content-Type: application/json");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"field\":\"body\"", "is missing");
    }

    @Test
    void aBodyThatIsBrokenOffIsNoMistakeOfOurs() throws Exception {
        assertThat(raw("POST /v1/campaigns HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked"))
                .startsWith("HTTP/1.1 400")
                .contains("cannot be read completely");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/campaigns/%00",
                "/v1/campaigns/1'or'1",
                "/v1/uploads/%00",
                "/v1/uploads/x",
                "/v1/jobs/%00/1/1",
                NOBODY + "/assets/%00"
            })
    void whatCannotBeAnIdIsNotThere(String path) throws Exception {
        assertThat(service.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/campaigns/..%2Fx/events",
                "/v1/campaigns/%2e%2e/events",
                "/v1/campaigns;a=b",
                "/v1//campaigns"
            })
    void aPathThatTwoServersReadInTwoWaysIsRefusedWithTheReason(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 400").contains("the path ");
    }

    @Test
    void aQuestionWithAControlCharacterIsRefused() throws Exception {
        HttpResponse<String> refused = service.get("/v1/campaigns?topic=be%00es");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"topic\"", "control character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/%zz HTTP/1.1",
                "GET /v1/campaigns?topic=%zz HTTP/1.1",
                "GET / HTTP/2.0",
                "POST /v1/campaigns HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked",
                "POST /v1/campaigns HTTP/1.1\r\nContent-Length: x",
                "POST /v1/campaigns HTTP/1.1\r\nContent-Length: 2\r\nContent-Encoding: br"
            })
    void whatIsNoRequestGetsAProblemDocumentToo(String request) throws Exception {
        assertThat(raw(request))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400", "HTTP/1.1");
    }

    @Test
    void anAddressThatIsTooLongIsToldSo() throws Exception {
        assertThat(raw("GET /" + "a".repeat(10_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 414")
                .contains("application/problem+json");
    }

    @Test
    void theAnswerToHeadHasNoBodyWhateverItSays() throws Exception {
        for (String path : new String[] {"/v1/campaigns?limit=0", "/nowhere", NOBODY + "/assets/film.mp4"}) {
            String answer = raw("HEAD " + path + " HTTP/1.1", "Connection: close");
            assertThat(answer).contains("HTTP/1.1 40", "Content-Length: ").endsWith("\r\n\r\n");
        }
    }

    @Test
    void whatCannotBeDoneThereSaysWhatCan() throws Exception {
        HttpResponse<String> not = service.send(service.request("/v1/campaigns").DELETE());

        assertThat(not.headers().firstValue("Allow")).hasValue("POST, GET, HEAD, OPTIONS");
    }

    @Test
    void methodsThatSomebodyMakesUpAreCountedAsOne() throws Exception {
        raw("BREW /v1/campaigns HTTP/1.1", "Connection: close");

        assertThat(service.get("/metrics").body()).contains("method=\"other\"").doesNotContain("BREW");
    }

    @Test
    void aMillionMistakesAreNotAllTold() throws Exception {
        String fields = "\"x" + "y".repeat(150);
        StringBuilder unknown = new StringBuilder("{\"topic\": \"bees\"");
        for (int i = 0; i < 500; i++)
            unknown.append(", ").append(fields).append(i).append("\": 1");
        HttpResponse<String> many = post(unknown.append("}").toString());
        HttpResponse<String> commas = post("{\"topic\": \"bees\", \"outputs\": \"" + ",".repeat(1_000_000) + "\"}");
        HttpResponse<String> looks = post("{\"topic\": \"bees\", \"approve\": \"" + ",".repeat(1_000_000) + "\"}");
        HttpResponse<String> list = post("{\"topic\": \"bees\", \"outputs\": [" + "\"a\",".repeat(100_000) + "\"a\"]}");
        HttpResponse<String> deep = post("[".repeat(10_000));

        assertThat(StateJson.tree(many.body()).path("errors")).hasSize(20);
        assertThat(many.body()).contains("the first of 500 errors").hasSizeLessThan(10_000);
        assertThat(commas.body())
                .contains("\"field\":\"outputs\"", "name each once")
                .hasSizeLessThan(1_000);
        assertThat(looks.body())
                .contains("\"field\":\"approve\"", "name each once")
                .hasSizeLessThan(1_000);
        assertThat(list.body()).contains("\"field\":\"body\"", "more than 2000 parts");
        assertThat(deep.body()).contains("\"field\":\"body\"", "20 levels");
    }

    @Test
    void whileTheDatabaseIsAwayItIsSaidAtOnceThatItIs() throws Exception {
        service.server().trouble("cannot work now: the database does not answer");
        HttpResponse<String> away = service.get("/v1/campaigns");
        service.server().fine();

        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(service.get("/v1/campaigns").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() throws Exception {
        String own = "Origin: http://localhost:1";
        String page = "Origin: http://evil.example";
        String cancel = "POST " + NOBODY + "/cancel HTTP/1.1";

        assertThat(raw(cancel, page)).startsWith("HTTP/1.1 403").contains("another site");
        assertThat(raw(cancel, own)).startsWith("HTTP/1.1 403");
        assertThat(raw(cancel, "Origin: null")).startsWith("HTTP/1.1 403");
        assertThat(raw(cancel, "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 403");
        assertThat(raw(cancel, "Origin: http://localhost")).startsWith("HTTP/1.1 404");
        assertThat(raw(cancel, "Origin: https://films.example")).startsWith("HTTP/1.1 404");
        assertThat(raw("GET " + NOBODY + " HTTP/1.1", page)).startsWith("HTTP/1.1 404");
    }

    private static HttpResponse<String> post(String json) throws Exception {
        return service.send(service.request("/v1/campaigns")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** The whole answer to a request, up to its end or to what nothing follows. */
    private static String raw(String request, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            String more = String.join(
                    "",
                    java.util.stream.Stream.of(headers).map(one -> one + "\r\n").toList());
            String all =
                    request + "\r\nHost: localhost\r\n" + more + "\r\n" + (more.contains("chunked") ? "zz\r\n" : "");
            socket.getOutputStream().write(all.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
