package io.reelwright.media;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A HEIC or AVIF picture that is put together from tiles, as phones store each photo (ISO/IEC 23008-12, derived image item
 * {@code grid}).
 *
 * @param group  number of the stream group that describes the grid, from 0
 * @param width  of the whole picture in pixels
 * @param height of the whole picture in pixels
 */
public record TileGrid(int group, int width, int height) {
    /** Returns the largest grid in ffprobe's answer: a smaller one is a thumbnail or a map of depth or brightness. */
    static @Nullable TileGrid in(JsonNode root) {
        TileGrid largest = null;
        int group = 0;
        for (JsonNode node : root.path("stream_groups")) {
            JsonNode grid = node.path("components").path(0);
            TileGrid found = new TileGrid(
                    group++, grid.path("width").asInt(), grid.path("height").asInt());
            boolean isGrid = node.path("type").asText().equals("Tile Grid") && found.pixels() > 0;
            if (isGrid && (largest == null || found.pixels() > largest.pixels())) largest = found;
        }
        return largest;
    }

    private long pixels() {
        return (long) width * height;
    }
}
