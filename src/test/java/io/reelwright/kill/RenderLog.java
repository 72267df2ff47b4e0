package io.reelwright.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file to which the renderer itself appends a line per finished rendition, whatever the database says. A line holds,
 * split by spaces, campaign, scene, take and shape.
 */
record RenderLog(Path file) {
    /** Scene → how many renditions of it were ever finished. */
    Map<Integer, Integer> countByScene() throws IOException {
        Map<Integer, Integer> counts = new TreeMap<>();
        if (!Files.exists(file)) return counts;
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", -1);
            if (parts.length >= 4) counts.merge(Integer.parseInt(parts[1]), 1, Integer::sum);
        }
        return counts;
    }
}
