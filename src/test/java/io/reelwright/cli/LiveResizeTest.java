package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.testing.Await;
import io.reelwright.testing.OddServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A live display in a real terminal, whose window is made smaller and larger. */
@Tag("slow")
@Timeout(120)
class LiveResizeTest {
    @TempDir
    Path place;

    private final String session = "reelwright-" + ProcessHandle.current().pid();

    @AfterEach
    void end() throws Exception {
        if (hasTmux()) tmux("kill-session", "-t", session);
    }

    @Test
    void eachLineStandsOnceAfterEachResizeAndCtrlCSaysThatTheCampaignGoesOn() throws Exception {
        assumeTrue(hasTmux(), "there is no tmux here");
        String runs = OddServer.answer(200, "application/json", "{\"phase\": \"SCRIPT\"}");
        try (OddServer server = new OddServer((head, _) ->
                head.contains("/events ") ? OddServer.stream(":\n\n" + OddServer.AND_THEN_SILENCE) : runs)) {
            tmux("new-session", "-d", "-s", session, "-x", "90", "-y", "30", "env", "PS1=> ", "sh");
            tmux("send-keys", "-t", session, command(server), "Enter");
            Await.until("the display", () -> screen().contains(SampleCampaign.ID) && screen().contains("elapsed"));

            for (List<String> size : List.of(List.of("40", "12"), List.of("110", "40"), List.of("60", "14"))) {
                tmux("resize-window", "-t", session, "-x", size.getFirst(), "-y", size.getLast());
                Await.until(
                        "one display and nothing else",
                        () -> screen().lines()
                                        .filter(line -> !line.isBlank())
                                        .findFirst()
                                        .orElse("")
                                        .contains("planning")
                                && screen().split("planning", -1).length == 2
                                && screen().split("repurpose", -1).length == 2
                                && screen().split("elapsed", -1).length == 2);
            }
            tmux("send-keys", "-t", session, "C-c");
            Await.until("the words", () -> screen().contains("the campaign goes on at the server"));
            assertThat(screen()).contains("follow it: reelwright monitor", "end it:    reelwright cancel");
        }
    }

    private String command(OddServer server) throws IOException {
        String program = ProcessHandle.current().info().command().orElseThrow();
        Path script = Files.writeString(
                place.resolve("monitor"),
                "exec " + program + " -Dreelwright.terminal='30 90' --enable-native-access=ALL-UNNAMED -cp '"
                        + System.getProperty("java.class.path") + "' io.reelwright.Reelwright monitor "
                        + SampleCampaign.ID + " --url " + server.url() + " --data " + place + "\n");
        return "sh " + script;
    }

    private String screen() {
        try {
            return tmux("capture-pane", "-p", "-t", session);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean hasTmux() {
        return Files.isExecutable(Path.of("/usr/bin/tmux"));
    }

    private static String tmux(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
