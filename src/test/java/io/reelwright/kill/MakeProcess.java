package io.reelwright.kill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reelwright.CountedMain;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One {@code reelwright make --json} in a process of its own, watched through the events that it prints and the log of its renditions. */
final class MakeProcess {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Thread reader;
    private final Set<Integer> finishedScenes = new LinkedHashSet<>();
    private final List<Long> numbers = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private @Nullable String campaign;

    private MakeProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::readEvents);
    }

    /** Starts it: the same class path as this test, its own data folder. */
    static MakeProcess start(Path data, Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx448m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CountedMain.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("REELWRIGHT_DATA", data.toString());
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new MakeProcess(builder.start());
    }

    /** SIGKILL to the JVM alone, as the kernel's memory killer would do it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reader.join();
    }

    /** Whether it ended by itself before the time was over. */
    boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        return process.waitFor(time, unit);
    }

    /** Waits for its end; the exit code. */
    int await() throws InterruptedException {
        int code = process.waitFor();
        reader.join();
        return code;
    }

    synchronized @Nullable String campaign() {
        return campaign;
    }

    /** Scenes that it has told to be finished and checkpointed, so far. */
    synchronized Set<Integer> finishedScenes() {
        return Set.copyOf(finishedScenes);
    }

    /** Event numbers in the order in which they came. */
    synchronized List<Long> numbers() {
        return List.copyOf(numbers);
    }

    synchronized List<String> kinds() {
        return List.copyOf(kinds);
    }

    /** Pid of the Postgres postmaster of a data folder, or −1. */
    static long postmaster(Path data) throws IOException {
        // A slow machine may not have come as far as to create it.
        if (!Files.isDirectory(data)) return -1;
        try (var files = Files.walk(data, 4)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElse(null);
            return pidFile == null
                    ? -1
                    : Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        }
    }

    private void readEvents() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{\"id\"")) note(JSON.readTree(line));
            }
        } catch (IOException e) {
            // The pipe of a killed process ends in the middle of a line: what was whole has been read.
            return;
        }
    }

    private synchronized void note(JsonNode event) {
        numbers.add(event.path("id").asLong());
        kinds.add(event.path("event").asText());
        JsonNode data = event.path("data");
        campaign = data.path("campaign").asText(campaign);
        if (event.path("event").asText().equals("scene_complete"))
            finishedScenes.add(data.path("scene").asInt());
    }
}
