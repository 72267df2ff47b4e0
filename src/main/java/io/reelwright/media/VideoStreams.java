package io.reelwright.media;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the video stream of a file that is to be shown: cover pictures and thumbnails often come before it. */
final class VideoStreams {
    private VideoStreams() {}

    /**
     * Returns the stream that players show: a moving one before a single picture, the one that the file marks as its default, then the
     * one with the most pixels. A cover picture that belongs to a sound is not shown.
     */
    static Optional<JsonNode> shown(List<JsonNode> streams) {
        List<JsonNode> pictures =
                streams.stream().filter(stream -> !isCover(stream)).toList();
        return pictures.stream()
                .max(Comparator.comparing((JsonNode stream) -> frames(stream) != 1)
                        .thenComparing(stream ->
                                stream.path("disposition").path("default").asInt() == 1)
                        .thenComparingLong(VideoStreams::pixels)
                        .thenComparing(stream -> -stream.path("index").asInt()));
    }

    private static boolean isCover(JsonNode stream) {
        return stream.path("disposition").path("attached_pic").asInt() == 1;
    }

    /** Returns the number of frames; 0 when it is unknown. */
    private static int frames(JsonNode stream) {
        int stated = stream.path("nb_frames").asInt(0);
        return stated > 0 ? stated : stream.path("nb_read_packets").asInt(0);
    }

    private static long pixels(JsonNode stream) {
        return stream.path("width").asLong() * stream.path("height").asLong();
    }
}
