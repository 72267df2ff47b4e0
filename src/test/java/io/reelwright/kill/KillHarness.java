package io.reelwright.kill;

import io.reelwright.testing.RenderLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Kills one {@code make} again and again at seeded random moments, starts the same command again, and at the end counts
 * in the renderer's own file whether any scene was drawn again after its checkpoint.
 *
 * <p>Run it by hand with {@code bench/kill.sh KILLS POSTMASTER_KILLS SEED}; a short form is a test.
 */
public final class KillHarness {
    private static final String SOURCE = """
            Honey can last for centuries. Archaeologists found sealed pots of honey in a tomb that was 3,000 years old.
            Honey holds only about 17 percent water, so bacteria cannot grow in it. Bees add an enzyme called glucose
            oxidase. It makes small amounts of hydrogen peroxide, which kills germs. Honey is also acidic, with a pH
            near 4. A jar that is left open takes water from the air and can ferment. So close the lid.
            """;

    private final Path folder;
    private final Path data;
    private final Random random;
    private final int seconds;
    private final Map<Integer, Integer> drawnAtCheckpoint = new TreeMap<>();
    private final List<String> campaigns = new ArrayList<>();

    /**
     * @param folder  an empty folder for everything that the harness writes
     * @param seed    decides the moments of the kills
     * @param seconds length of the video
     */
    public KillHarness(Path folder, long seed, int seconds) {
        this.seconds = seconds;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.random = new Random(seed);
    }

    /**
     * What a harness run found.
     *
     * @param kills        how many signals really hit a running process
     * @param campaigns    ids that the runs told, each once: one, when all went on with the same campaign
     * @param drawnAgain   scenes that were drawn again after their checkpoint: none is right
     * @param exitCode     of the last, undisturbed run
     * @param videos       finished files
     */
    public record Found(int kills, List<String> campaigns, List<Integer> drawnAgain, int exitCode, List<Path> videos) {}

    /** Kills JVMs, then postmasters, then lets the command run to its end. */
    public Found run(int kills, int postmasterKills) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("honey.md"), SOURCE);
        int hits = 0;
        for (int i = 0; i < kills; i++) if (killJvm(source)) hits++;
        for (int i = 0; i < postmasterKills; i++) if (killPostmaster(source)) hits++;
        MakeProcess last = make(source);
        int code = last.await();
        note(last);
        return new Found(hits, List.copyOf(campaigns), drawnAgain(), code, videos());
    }

    private boolean killJvm(Path source) throws IOException, InterruptedException {
        MakeProcess make = make(source);
        boolean ended = endsWithin(make, 1_500 + random.nextInt(9_000));
        if (!ended) make.kill();
        note(make);
        return !ended;
    }

    private boolean killPostmaster(Path source) throws IOException, InterruptedException {
        MakeProcess make = make(source);
        boolean ended = endsWithin(make, 2_500 + random.nextInt(6_000));
        long pid = ended ? -1 : MakeProcess.postmaster(data);
        if (pid > 0) ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        // It may go on by itself or give up with a clear message: the same command again has to finish either way.
        if (!ended && !endsWithin(make, 6_000)) make.kill();
        note(make);
        return pid > 0;
    }

    private MakeProcess make(Path source) throws IOException {
        return MakeProcess.start(
                data,
                folder.resolve("stderr.log"),
                List.of(
                        "make",
                        "Why honey never spoils",
                        "--source",
                        source.toString(),
                        "--seconds",
                        String.valueOf(seconds),
                        "--outputs",
                        "tiktok_9x16",
                        "--seed",
                        "7",
                        "--out",
                        folder.resolve("out").toString(),
                        "--json"));
    }

    private static boolean endsWithin(MakeProcess make, int millis) throws InterruptedException {
        return make.endsWithin(millis, TimeUnit.MILLISECONDS);
    }

    /** A scene that was told to be finished may never be drawn more often than it had been by then. */
    private void note(MakeProcess make) throws IOException {
        String id = make.campaign();
        if (id != null && !campaigns.contains(id)) campaigns.add(id);
        Map<Integer, Integer> drawn = log().countByScene();
        for (int scene : make.finishedScenes()) {
            drawnAtCheckpoint.putIfAbsent(scene, drawn.getOrDefault(scene, 0));
        }
    }

    private List<Integer> drawnAgain() throws IOException {
        Map<Integer, Integer> drawn = log().countByScene();
        return drawnAtCheckpoint.entrySet().stream()
                .filter(scene -> drawn.getOrDefault(scene.getKey(), 0) > scene.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private RenderLog log() {
        return RenderLog.in(data);
    }

    private List<Path> videos() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.isDirectory(out)) return List.of();
        try (var files = Files.walk(out)) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
        }
    }

    /** Prints what it found; exit code 1 when a promise was broken. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("reelwright-kill");
        Found found = new KillHarness(folder, Long.parseLong(args[2]), 18)
                .run(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        System.out.println(found);
        boolean kept = found.campaigns().size() == 1
                && found.drawnAgain().isEmpty()
                && found.exitCode() == 0
                && !found.videos().isEmpty();
        System.exit(kept ? 0 : 1);
    }
}
