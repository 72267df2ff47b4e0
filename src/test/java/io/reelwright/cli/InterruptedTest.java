package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CostEstimate;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.VideoState;
import io.reelwright.config.CoreSettings;
import io.reelwright.config.Environment;
import io.reelwright.event.StoredEvent;
import io.reelwright.media.MediaCheck;
import io.reelwright.order.PurchaseRules;
import io.reelwright.order.SourceTexts;
import io.reelwright.testing.Articles;
import io.reelwright.testing.OddServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptedTest {
    @TempDir
    Path place;

    @Test
    void ctrlCStopsTheWorkGivesTheCursorBackAndSaysHowToGoOn() throws Exception {
        assumeFalse(ignoresInterrupts(), "started in the background: a Ctrl-C is ignored here, and by every child");
        Process process = start(Endless.class.getName(), "make", "Honey");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null && !line.contains(SampleCampaign.ID)) line = out.readLine();
            send("-INT", process);
            String rest = String.join("\n", out.lines().toList());
            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isEqualTo(130);
            assertThat(err)
                    .isEqualTo("interrupted: nothing works on the campaign any more, and what it has finished is kept\n"
                            + "  continue with: reelwright resume " + SampleCampaign.ID + " --data " + place + "\n"
                            + "stopped at the checkpoint\n");
            assertThat(rest).contains("\u001b[?25h");
        }
    }

    @Test
    void ctrlCWhileACampaignOnAServerIsFollowedSaysHowToFollowItAgain() throws Exception {
        assumeFalse(ignoresInterrupts(), "started in the background: a Ctrl-C is ignored here, and by every child");
        String runs = OddServer.answer(200, "application/json", "{\"phase\": \"SCRIPT\"}");
        try (OddServer server = new OddServer((head, _) ->
                head.contains("/events ") ? OddServer.stream(":\n\n" + OddServer.AND_THEN_SILENCE) : runs)) {
            Process process = start("io.reelwright.Reelwright", "monitor", SampleCampaign.ID, "--url", server.url());
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                String line = out.readLine();
                while (line != null && !line.contains(SampleCampaign.ID)) line = out.readLine();
                send("-INT", process);
                String rest = String.join("\n", out.lines().toList());
                String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

                assertThat(process.waitFor()).isEqualTo(130);
                assertThat(err)
                        .isEqualTo("interrupted: the campaign goes on at the server\n  follow it: reelwright monitor "
                                + SampleCampaign.ID + "\n  end it:    reelwright cancel " + SampleCampaign.ID + "\n");
                assertThat(rest).contains("\u001b[?25h");
            }
        }
    }

    /** A shell without a terminal starts background processes with SIGINT ignored, and their children inherit that. */
    private static boolean ignoresInterrupts() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(entry -> entry.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        long ignored = Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16);
        return (ignored >> 1 & 1) == 1;
    }

    private Process start(String program, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dreelwright.terminal=24 80",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", place.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        return builder.directory(place.toFile()).start();
    }

    private static void send(String signal, Process process) throws Exception {
        // The shell's builtin kill, because a minimal machine has no such program.
        String command = "kill " + signal + " " + process.pid();
        assertThat(new ProcessBuilder("sh", "-c", command).start().waitFor()).isZero();
    }

    /** A program whose campaign never ends. */
    static final class Endless implements CampaignService, RunningCampaign {
        public static void main(String[] arguments) {
            Environment environment = new Environment(Map.of(), Path.of("").toAbsolutePath());
            Console console = Console.ofThisProcess(environment);
            System.exit(new CommandDispatcher(
                            console,
                            environment,
                            CoreSettings.PARTS,
                            settings -> new Endless(),
                            (settings, served) -> 0)
                    .run(arguments));
        }

        private boolean closed;

        @Override
        public List<String> voices() {
            return List.of("slt");
        }

        @Override
        public MediaCheck media() {
            return _ -> new MediaCheck.Usable(true, 1);
        }

        @Override
        public PurchaseRules purchases() {
            return PurchaseRules.UNKNOWN;
        }

        @Override
        public SourceTexts sources() {
            return new Articles();
        }

        @Override
        public CostEstimate estimate(Brief brief) {
            return new CostEstimate(0, 0, 0);
        }

        @Override
        public VideoPlan plan(Brief brief) {
            throw new AssertionError("nothing is planned here");
        }

        @Override
        public RunningCampaign make(Brief brief) {
            return this;
        }

        @Override
        public RunningCampaign resume(String id) {
            return this;
        }

        @Override
        public synchronized void close() {
            if (!closed) System.err.println("stopped at the checkpoint");
            closed = true;
        }

        @Override
        public String id() {
            return SampleCampaign.ID;
        }

        @Override
        public @Nullable StoredEvent next(Duration patience) throws InterruptedException {
            Thread.sleep(patience); // Nothing ever happens to it: whoever asks waits as long as it is patient.
            return null;
        }

        @Override
        public boolean ended() {
            return false;
        }

        @Override
        public VideoState state() {
            return SampleCampaign.begun(SampleCampaign.brief("Honey", Output.TIKTOK_9X16));
        }

        @Override
        public Path file(Asset asset) {
            return Path.of(asset.key());
        }
    }
}
