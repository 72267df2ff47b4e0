package io.reelwright.order;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, word for word and unchecked; null where nothing was said. The fields are named as the long options
 * of {@code make}.
 *
 * @param topic     what the video is about
 * @param source    the text to tell from, itself and not the name of a file
 * @param script    the narration, itself and not the name of a file
 * @param niche     name of a niche
 * @param format    {@code short} or {@code long}
 * @param tier      {@code premium} or {@code bulk}
 * @param seconds   a whole number
 * @param voice     name of a voice; null for the default one
 * @param outputs   names, parted by commas
 * @param seed      a whole number
 * @param media     folder of own pictures and clips, known to be there
 * @param reference video file, known to be there
 */
public record Order(
        @Nullable String topic,
        @Nullable String source,
        @Nullable String script,
        @Nullable String niche,
        @Nullable String format,
        @Nullable String tier,
        @Nullable String seconds,
        @Nullable String voice,
        @Nullable String outputs,
        @Nullable String seed,
        @Nullable Path media,
        @Nullable Path reference) {}
