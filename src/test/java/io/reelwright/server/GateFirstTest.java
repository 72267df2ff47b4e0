package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.Tokens.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may not ask for something, or asks for it in the wrong way, is told so before a byte of the body is there. */
@Timeout(60)
class GateFirstTest {
    @TempDir
    static Path folder;

    private static TestServer service;
    private static String reader;
    private static String writer;

    @BeforeAll
    static void open() throws Exception {
        service = new TestServer(folder);
        reader = service.tokens.create("r", "films", Scope.READ).secret();
        writer = service.tokens.create("w", "films", Scope.WRITE).secret();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    static List<Route> routes() {
        return service.server().routes();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksForTheTokenAndItsScopeFirst(Route route) throws Exception {
        String stranger = status(route, "", "application/json", 1_000);
        String nobody = status(route, "rw_" + "x".repeat(43), "application/json", 1_000);
        if (route.access() == RouteAccess.ANYBODY) {
            // The body of a public route is asked for at once.
            if (route.body() == BodyRule.NONE) assertThat(stranger).isIn("200", "204", "503");
            else assertThat(stranger).isEqualTo("100");
            return;
        }

        assertThat(stranger).isEqualTo("401");
        assertThat(nobody).isEqualTo("401");
        if (!Scope.READ.allows(route.access().scope()))
            assertThat(status(route, reader, "text/plain", 1_000)).isEqualTo("403");
        if (route.access() == RouteAccess.ADMIN)
            assertThat(status(route, writer, "text/plain", 1_000)).isEqualTo("403");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void thenForTheTypeAndTheSizeOfTheBody(Route route) throws Exception {
        if (route.body() == BodyRule.NONE || !Scope.WRITE.allows(route.access().scope())) return;
        String good = route.body() == BodyRule.FILE ? "image/png" : "application/json";

        assertThat(status(route, writer, "text/plain", 1_000)).isEqualTo("415");
        assertThat(status(route, writer, good, route.body().most() + 1)).isEqualTo("413");
    }

    @Test
    void whatAllBodiesTakeTogetherIsBoundedAndOneProjectTakesNoMoreThanItsHalf() throws Exception {
        String other = service.tokens.create("o", "others", Scope.WRITE).secret();
        List<Socket> held = new ArrayList<>();
        try {
            String told = "";
            while (!told.equals("429")) {
                Socket socket = begun(writer);
                held.add(socket);
                told = answerOrContinue(socket);
                assertThat(held).hasSizeLessThan(100);
            }
            Socket theirs = begun(other);
            held.add(theirs);
            assertThat(answerOrContinue(theirs)).isEqualTo("100");
        } finally {
            for (Socket one : held) one.close();
        }
    }

    @Test
    void figuresAreNotForEverybody() throws Exception {
        assertThat(service.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(service.send(service.request("/metrics").header("Authorization", "Bearer " + writer))
                        .statusCode())
                .isEqualTo(403);
    }

    private static Socket begun(String token) throws IOException {
        return asked("POST /v1/campaigns", token, "application/json", 2_000_000);
    }

    private static String answerOrContinue(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine()
                .substring(9, 12);
    }

    /** The status with which a request is answered of whose body nothing comes. */
    private static String status(Route route, String token, String type, long length) throws IOException {
        String path = route.path().replaceAll("\\{[^}]*}", "01JD0000000000000000000000");
        try (Socket socket = asked(route.method() + " " + path, token, type, length)) {
            return answerOrContinue(socket);
        }
    }

    private static Socket asked(String what, String token, String type, long length) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        String secret = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        socket.getOutputStream()
                .write((what + " HTTP/1.1\r\nHost: localhost\r\n" + secret + "Content-Type: " + type
                                + "\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
