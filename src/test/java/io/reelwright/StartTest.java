package io.reelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;
import io.reelwright.store.Database;
import io.reelwright.testing.SharedFolders;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server that cannot work says instead of "listening". */
@Timeout(60)
class StartTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aPortThatIsTakenIsToldWithWhoHasIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int code = server("--port", String.valueOf(other.getLocalPort()));

            assertThat(code).isEqualTo(CommandDispatcher.WRONG_INPUT);
            assertThat(err.toString())
                    .contains("--port " + other.getLocalPort() + ": is in use by process "
                            + ProcessHandle.current().pid())
                    .contains("choose another port with --port");
            assertThat(out.toString()).doesNotContain("listening");
        }
    }

    @Test
    void aPortForMetricsThatWasChosenAndIsTakenIsNoWarning() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int code = server("--port", "0", "--metrics-address", "127.0.0.1:" + other.getLocalPort());

            assertThat(code).isEqualTo(CommandDispatcher.WRONG_INPUT);
            assertThat(err.toString()).contains("--metrics-address " + other.getLocalPort() + ": is in use by");
        }
    }

    @Test
    void allThatCannotBeIsToldAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        int code = server(
                "--host", "198.51.100.7", "--data", file.toString(), "--metrics-address", "nowhere.invalid:8766");

        assertThat(code).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(err.toString())
                .contains("--host 198.51.100.7: is not an address of this machine")
                .contains("--data " + file + ": is not a folder")
                .contains("--metrics-address nowhere.invalid: unknown host");
        assertThat(out.toString()).doesNotContain("listening");
    }

    @Test
    void aDataFolderThatIsInUseIsToldBeforeAnythingElse() throws Exception {
        try (Database _ = Database.embedded(folder.resolve("data"), SharedFolders.programs())) {
            assertThat(server("--port", "0", "--metrics-address", "off")).isEqualTo(CommandDispatcher.FAILED);
        }
        assertThat(err.toString()).contains("is using this database");
        assertThat(out.toString()).doesNotContain("listening");
    }

    @Test
    void rolesOfWhichNobodyElseCouldTakeTheRestAreRefused() {
        assertThat(server("--port", "0", "--roles", "api, media")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(err.toString())
                .contains("--roles: with the embedded database there are no other nodes for the rest");
        assertThat(server("--port", "0", "--roles", "api,cook")).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(err.toString()).contains("contains an unknown name; choose from api, pipeline, media, jobs");
    }

    @Test
    void settingsThatHaveNoFormAreAllToldAtOnce() throws Exception {
        int code = server(
                "--port",
                "70000",
                "--max-connections",
                "3",
                "--quota-streams",
                "many",
                "--metrics-address",
                "here",
                "--redis-url",
                "redis://h:99999/0",
                "--hosts",
                "http://films.example",
                "--database-url",
                "postgresql://h:port/x");

        assertThat(code).isEqualTo(CommandDispatcher.WRONG_INPUT);
        assertThat(err.toString())
                .contains("--port 70000", "--max-connections 3", "--quota-streams many", "--metrics-address here")
                .contains("--redis-url", "--hosts http://films.example", "--database-url");
    }

    private int server(String... options) {
        List<String> line = new ArrayList<>(List.of("server"));
        if (!List.of(options).contains("--data"))
            line.addAll(List.of("--data", folder.resolve("data").toString()));
        line.addAll(List.of(options));
        Environment environment = new Environment(Map.of("HOME", folder.toString()), folder);
        return new CommandDispatcher(
                        console(), environment, Assembly.SETTINGS, LocalCampaignService::new, new LocalServer())
                .run(line.toArray(String[]::new));
    }

    private Console console() {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                null,
                false,
                "reelwright");
    }
}
