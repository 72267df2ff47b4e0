package io.reelwright.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for, complete and checked. Nothing in it changes by itself; a person may give a campaign that waits a
 * script of their own.
 *
 * @param topic     what the video is about, 1 to 300 characters
 * @param source    an article or notes to tell from; null when there is none
 * @param script    the user's own narration, spoken as it is; null when there is none
 * @param niche     the field; null lets PLANNING choose one from the words
 * @param format    short or long
 * @param seconds   wanted length in seconds, 5 to 60 (short) or 60 to 180 (long)
 * @param tier      cost class
 * @param voice     name of the voice, for example {@code slt}
 * @param media     folder of own pictures and clips; null when there is none
 * @param reference video whose rhythm is to be followed; null when there is none
 * @param outputs   the files to make, at least one, without repeats
 * @param seed      root of every random choice: same seed, same files
 * @param locale    language of script and voice; English now
 */
public record Brief(
        String topic,
        @Nullable String source,
        @Nullable String script,
        @Nullable Niche niche,
        Format format,
        int seconds,
        QualityTier tier,
        String voice,
        @Nullable Path media,
        @Nullable Path reference,
        List<Output> outputs,
        long seed,
        Locale locale) {
    public Brief {
        outputs = List.copyOf(outputs);
        if (outputs.isEmpty()) throw new IllegalArgumentException("outputs: a campaign makes at least one file");
    }

    /** The same order, told in these words. */
    public Brief withScript(String words) {
        return new Brief(
                topic, source, words, niche, format, seconds, tier, voice, media, reference, outputs, seed, locale);
    }

    /**
     * The shapes in which every scene is made, each once: those of the outputs in their order, and of a long video the tall
     * one too, since its clips are rendered from tall takes.
     */
    public List<Aspect> aspects() {
        Stream<Aspect> clips = format == Format.LONG ? Stream.of(Aspect.TALL) : Stream.empty();
        return Stream.concat(outputs.stream().map(Output::aspect), clips)
                .distinct()
                .toList();
    }
}
