package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.store.Tokens.Scope;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linters take the API's description, and the clients that openapi-generator makes of it work with a real server. */
@Tag("slow")
class GeneratedClientsTest {
    private static final List<String> PROGRAMS = List.of("npm", "node", "python3", "mvn", "java");

    @TempDir
    Path folder;

    @Test
    void javaTypeScriptAndPythonClientsOrderFollowAndDownload() throws Exception {
        for (String program : PROGRAMS)
            assumeTrue(isThere(program), () -> program + " is missing: install it to try the generated clients");
        try (TestServer service = new TestServer(folder.resolve("data"))) {
            String token =
                    service.tokens.create("clients", "default", Scope.WRITE).secret();
            String film = BrowserSessionsTest.ended(service, BrowserSessionsTest.campaignWithFilm(service));
            Process run = new ProcessBuilder(
                            "src/test/openapi/clients.sh",
                            Path.of("target/openapi-clients").toAbsolutePath().toString(),
                            "http://127.0.0.1:" + service.port(),
                            token,
                            film)
                    .redirectErrorStream(true)
                    .start();
            String told = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(run.waitFor()).as(told).isZero();
            assertThat(told)
                    .contains("linters: ok", "typescript: ok", "java: ok")
                    .containsPattern("python: (ok|compiled only)");
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(at -> Files.isExecutable(Path.of(at, program)));
    }
}
