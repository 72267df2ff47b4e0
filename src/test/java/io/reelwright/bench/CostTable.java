package io.reelwright.bench;

import io.reelwright.campaign.QualityTier;
import io.reelwright.media.Ffmpeg;
import io.reelwright.phase.compose.Encoding;
import io.reelwright.telemetry.CpuTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a whole {@code make} costs against the floor: {@code CostTable ROUNDS make-argument…}.
 *
 * <p>All figures are processor seconds of the whole process tree. The floor is the final frames, already rendered, as raw
 * video into the same ffmpeg with the same encoder arguments and threads. Make and floor take turns; medians are printed.
 */
public final class CostTable {
    private enum Row {
        FLOOR,
        MAKE,
        MAKE_WALL,
        STORYBOARD,
        VISUAL,
        QUALITY,
        COMPOSE,
        REPURPOSE
    }

    private final Path folder;
    private final Ffmpeg ffmpeg;
    private final List<String> arguments;
    private final Map<Row, List<Double>> figures = new EnumMap<>(Row.class);

    private CostTable(Path folder, List<String> arguments) throws IOException {
        this.folder = folder;
        this.ffmpeg = Ffmpeg.in(folder.resolve("programs"));
        this.arguments = arguments;
    }

    /** Prints the table. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("reelwright-cost");
        CostTable table = new CostTable(folder, Arrays.asList(args).subList(1, args.length));
        table.make("warm-up");
        table.figures.clear();
        for (int round = 1; round <= Integer.parseInt(args[0]); round++) {
            table.make("round" + round);
            table.floor();
        }
        table.print();
    }

    private void make(String name) throws IOException, InterruptedException {
        Path costs = folder.resolve("data/costs.tsv");
        Files.deleteIfExists(costs);
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx480m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.reelwright.Reelwright",
                "make"));
        line.addAll(arguments);
        line.addAll(List.of("--out", folder.resolve("out").toString()));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("REELWRIGHT_DATA", folder.resolve("data").toString());
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        double cpu = CpuTime.children();
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) throw new IOException("make ended with " + code + "; see " + folder.resolve(name + ".log"));
        note(Row.MAKE, CpuTime.children() - cpu);
        note(Row.MAKE_WALL, (System.nanoTime() - start) / 1e9);
        for (Row phase : List.of(Row.STORYBOARD, Row.VISUAL, Row.QUALITY, Row.COMPOSE, Row.REPURPOSE)) {
            note(phase, cost(costs, phase.name()));
        }
    }

    /** All frames that were encoded for good: one file of each shape, and every clip. */
    private void floor() throws IOException, InterruptedException {
        double sum = 0;
        for (Path master : encodedOnce()) {
            Path raw = folder.resolve(master.getFileName() + ".yuv");
            var picture = ffmpeg.probe(master).pictureNow();
            if (!Files.exists(raw)) decode(master, raw);
            List<String> line = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "yuv420p", "-framerate", "30"));
            line.addAll(List.of("-s", picture.width() + "x" + picture.height(), "-i", raw.toString(), "-an"));
            line.addAll(Encoding.picture(tier()));
            line.addAll(List.of("-f", "mp4", folder.resolve("floor.mp4").toString()));
            double cpu = CpuTime.children();
            ffmpeg.run(line, frame -> {}, Duration.ofMinutes(30));
            sum += CpuTime.children() - cpu;
        }
        note(Row.FLOOR, sum);
    }

    /** The tier that the make was asked for; its floor is the same encoder. */
    private QualityTier tier() {
        int at = arguments.indexOf("--tier");
        return at < 0
                ? QualityTier.PREMIUM
                : QualityTier.valueOf(arguments.get(at + 1).toUpperCase(Locale.ROOT));
    }

    private List<Path> encodedOnce() throws IOException {
        try (var files = Files.walk(folder.resolve("out"))) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
            List<Path> distinct = new ArrayList<>();
            for (Path file : all) {
                boolean twin = false;
                for (Path other : distinct) twin |= Files.mismatch(file, other) < 0;
                if (!twin) distinct.add(file);
            }
            return distinct;
        }
    }

    private void decode(Path master, Path raw) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(Ffmpeg.input(master));
        line.addAll(List.of("-an", "-f", "rawvideo", "-pix_fmt", "yuv420p", raw.toString()));
        ffmpeg.run(line, frame -> {}, Duration.ofMinutes(30));
    }

    private static double cost(Path costs, String phase) throws IOException {
        return Files.readAllLines(costs).stream()
                .map(line -> line.split("\t", -1))
                .filter(parts -> parts[1].equals(phase))
                .mapToDouble(parts -> Double.parseDouble(parts[2]))
                .sum();
    }

    private void note(Row row, double figure) {
        figures.computeIfAbsent(row, _ -> new ArrayList<>()).add(figure);
    }

    private double median(Row row) {
        double[] sorted = figures.getOrDefault(row, List.of(0.0)).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    private void print() {
        double floor = median(Row.FLOOR);
        System.out.printf(Locale.ROOT, "%-12s %10s %8s%n", "row", "CPU s", "/ floor");
        for (Row row : Row.values()) {
            System.out.printf(Locale.ROOT, "%-12s %10.1f %8.2f%n", row, median(row), median(row) / floor);
        }
        System.out.printf(Locale.ROOT, "make = %.2f x floor + 15 CPU-s (bar: 3.5)%n", (median(Row.MAKE) - 15) / floor);
    }
}
