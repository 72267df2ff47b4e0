package io.reelwright.hostile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.media.HostileFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Attacks of those who have a token and may order: with texts and files that are meant to harm whoever reads them. */
final class TenantAttacks {
    private static final int YEARS = Integer.MAX_VALUE;
    private static final int MEGA = 1_000_000;

    private TenantAttacks() {}

    /** Sources, as many at once as are taken. */
    static void sources(Target target) throws Exception {
        List<String> texts = HostileTexts.sources();
        try (HostileOrders orders = new HostileOrders(target)) {
            orders.flood(number ->
                    orders.order(video(number).put("source", texts.get(number % texts.size())), "storyboard"));
        }
    }

    /** Narrations, as many at once as are taken. */
    static void scripts(Target target) throws Exception {
        List<String> texts = HostileTexts.scripts();
        try (HostileOrders orders = new HostileOrders(target)) {
            orders.flood(number -> orders.order(
                    video(number).put("format", "long").put("script", texts.get(number % texts.size())), "storyboard"));
        }
    }

    /** Orders with endless words where a name or a number is meant. */
    static void names(Target target) throws Exception {
        List<String> words = HostileTexts.names();
        List<String> fields = List.of(
                "topic",
                "niche",
                "format",
                "tier",
                "seconds",
                "voice",
                "outputs",
                "seed",
                "approve",
                "media",
                "reference");
        try (HostileOrders orders = new HostileOrders(target)) {
            orders.flood(number -> orders.order(
                    video(number).put(fields.get(number % fields.size()), words.get(number % words.size())),
                    "storyboard"));
            // A field that each order has is sent by these alone.
            for (String word : words) orders.order(video(0).put("topic", "Why bees dance"), word);
        }
    }

    /** Files that are sent again and again, into one set after the other. */
    static void files(Target target) throws Exception {
        Path folder = Files.createTempDirectory("hostile-files");
        try (HostileOrders orders = new HostileOrders(target)) {
            List<Path> files = files(folder);
            String set = orders.set();
            orders.flood(number -> {
                Path file = files.get(number % files.size());
                orders.put(set, number % 150 + file.getFileName().toString(), file);
            });
        } finally {
            remove(folder);
        }
    }

    /** Orders with those files that the server has taken, as media and as the reference. */
    static void ordersWithFiles(Target target) throws Exception {
        Path folder = Files.createTempDirectory("hostile-files");
        try (HostileOrders orders = new HostileOrders(target)) {
            Map<String, String> taken = new TreeMap<>();
            for (Path file : files(folder)) {
                String name = file.getFileName().toString();
                String set = orders.set();
                if (orders.put(set, name, file) == 201) taken.put(name, set);
            }
            List<String> names = new ArrayList<>(taken.keySet());
            if (names.isEmpty()) return;
            orders.flood(number -> {
                String name = names.get(number % names.size());
                ObjectNode order = video(number).put("topic", "Why bees dance").put("media", taken.get(name));
                if (name.endsWith(".mp4")) order.put("reference", taken.get(name));
                orders.order(order, "motion");
            });
        } finally {
            remove(folder);
        }
    }

    private static ObjectNode video(int number) {
        return HostileOrders.object()
                .put("format", number % 2 == 0 ? "short" : "long")
                .put("seed", number);
    }

    private static List<Path> files(Path folder) throws Exception {
        return List.of(
                HostileFiles.tiff(folder.resolve("tiff.png"), 7_700),
                HostileFiles.pngWithText(folder.resolve("text.png"), "zTXt", 400 * MEGA),
                HostileFiles.pngWithText(folder.resolve("profile.png"), "iCCP", 400 * MEGA),
                HostileFiles.png(folder.resolve("says.png"), 30_000, 30_000, 100),
                HostileFiles.png(folder.resolve("large.png"), 10_000, 5_900, 5_900L * 30_001),
                HostileFiles.hugeJpeg(folder.resolve("huge.jpg")),
                HostileFiles.gif(folder.resolve("long.gif"), MEGA),
                HostileFiles.gif(folder.resolve("animated.gif"), 99_000),
                HostileFiles.mp4WithComment(folder.resolve("comment.mp4"), 100L * MEGA),
                HostileFiles.mkvWithAttachment(folder.resolve("attachment.mkv"), 50L * MEGA),
                HostileFiles.patched(folder.resolve("years.mp4"), "stts", 12, YEARS),
                HostileFiles.patched(folder.resolve("list.mp4"), "elst", 8, YEARS),
                HostileFiles.manyStreams(folder.resolve("streams.mkv"), 200));
    }

    private static void remove(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
