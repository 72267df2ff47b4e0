package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param media     folder of own pictures and clips on this machine; null when there is none
 * @param reference video on this machine whose rhythm is to be followed; null when there is none
 * @param outputs   the files to make, at least one, without repeats
 * @param seed      root of every random choice: same seed, same files
 * @param locale    language of script and voice; English now
 * @param ownFiles  own pictures and clips that were uploaded, in the order of their names; empty when there are none
 * @param referenceFile uploaded video whose rhythm is to be followed; null when there is none
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
        Locale locale,
        // Left out where there is none, so that an order has the fingerprint that it always had.
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Asset> ownFiles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Asset referenceFile) {
    public Brief {
        outputs = List.copyOf(outputs);
        ownFiles = List.copyOf(ownFiles);
        if (outputs.isEmpty()) throw new IllegalArgumentException("outputs: a campaign makes at least one file");
    }

    /** The same order, told in these words. */
    public Brief withScript(String words) {
        return new Brief(
                topic,
                source,
                words,
                niche,
                format,
                seconds,
                tier,
                voice,
                media,
                reference,
                outputs,
                seed,
                locale,
                ownFiles,
                referenceFile);
    }

    /** The same with files that were uploaded; where there are such, none of this machine's are used. */
    public Brief withUploads(List<Asset> pictures, @Nullable Asset video) {
        return new Brief(
                topic,
                source,
                script,
                niche,
                format,
                seconds,
                tier,
                voice,
                pictures.isEmpty() ? media : null,
                video == null ? reference : null,
                outputs,
                seed,
                locale,
                pictures,
                video);
    }

    /** Everything that was uploaded for it. */
    public List<Asset> uploads() {
        return Stream.concat(ownFiles.stream(), Stream.ofNullable(referenceFile))
                .toList();
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
