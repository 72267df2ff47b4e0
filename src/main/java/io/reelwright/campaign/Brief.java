package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user's order, complete and validated. It never changes by itself; a user may supply a new script for a campaign that waits.
 *
 * @param topic         what the video is about, 1 to 300 characters
 * @param source        article or notes to base the script on; null when there is none
 * @param script        the user's own narration, spoken unchanged; null when there is none
 * @param niche         subject field; null lets PLANNING choose one from the text
 * @param format        short or long
 * @param seconds       requested length in seconds, 5 to 60 (short) or 60 to 180 (long)
 * @param tier          cost class
 * @param voice         name of the voice, for example {@code slt}
 * @param media         folder with the user's own pictures and clips on this machine; null when there is none
 * @param reference     video on this machine whose rhythm to follow; null when there is none
 * @param outputs       files to make, at least one, without duplicates
 * @param seed          root of every random choice: the same seed gives the same files
 * @param locale        language of script and voice; currently English
 * @param ownFiles      the user's own uploaded pictures and clips, sorted by name; empty when there are none
 * @param referenceFile uploaded video whose rhythm to follow; null when there is none
 * @param purchasing    what the order says about bought scenes; null when it says nothing
 * @param blueprint     movement to follow, given by hand; null when MOTION finds it
 * @param character     picture of the person who moves as the blueprint's persons do; null when there is none
 * @param origin        where the source was found; null for one that the user gave
 * @param lexicon       words with their respelling, one a line, that the voice says in the user's way; null when there are none
 * @param world         name of the world in which the video plays; null lets STORYBOARD choose one from the text
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
        // Omitted when empty, so that the fingerprint of an order is the same as before this field existed.
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Asset> ownFiles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Asset referenceFile,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Purchasing purchasing,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MotionBlueprint blueprint,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UserFile character,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceOrigin origin,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String lexicon,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String world) {
    public Brief {
        outputs = List.copyOf(outputs);
        ownFiles = List.copyOf(ownFiles);
        if (Purchasing.DEFAULT.equals(purchasing)) purchasing = null;
        if (outputs.isEmpty()) throw new IllegalArgumentException("outputs: a campaign makes at least one file");
    }

    /** Creates an order without a lexicon and a world, whose source was not looked up. */
    public Brief(
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
            List<Asset> ownFiles,
            @Nullable Asset referenceFile,
            @Nullable Purchasing purchasing,
            @Nullable MotionBlueprint blueprint,
            @Nullable UserFile character) {
        this(
                topic,
                source,
                script,
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
                referenceFile,
                purchasing,
                blueprint,
                character,
                null,
                null,
                null);
    }

    /** Creates an order without the picture of a character. */
    public Brief(
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
            List<Asset> ownFiles,
            @Nullable Asset referenceFile,
            @Nullable Purchasing purchasing,
            @Nullable MotionBlueprint blueprint) {
        this(
                topic,
                source,
                script,
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
                referenceFile,
                purchasing,
                blueprint,
                null,
                null,
                null,
                null);
    }

    /** Creates an order that says nothing about purchases and movement. */
    public Brief(
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
            List<Asset> ownFiles,
            @Nullable Asset referenceFile) {
        this(
                topic,
                source,
                script,
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
                referenceFile,
                null,
                null);
    }

    /** Returns what the order says about bought scenes. */
    public Purchasing purchases() {
        return purchasing == null ? Purchasing.DEFAULT : purchasing;
    }

    /** Returns the same order with other rules for bought scenes. */
    public Brief withPurchasing(@Nullable Purchasing rules) {
        return new Brief(
                topic,
                source,
                script,
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
                referenceFile,
                rules,
                blueprint,
                character,
                origin,
                lexicon,
                world);
    }

    /** Returns the same order with the picture of another character. */
    public Brief withCharacter(@Nullable UserFile picture) {
        return new Brief(
                topic,
                source,
                script,
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
                referenceFile,
                purchasing,
                blueprint,
                picture,
                origin,
                lexicon,
                world);
    }

    /** Returns the same order with another origin of its source. */
    public Brief withOrigin(@Nullable SourceOrigin found) {
        return new Brief(
                topic,
                source,
                script,
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
                referenceFile,
                purchasing,
                blueprint,
                character,
                found,
                lexicon,
                world);
    }

    /** Returns the same order with another script. */
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
                referenceFile,
                purchasing,
                blueprint,
                character,
                origin,
                lexicon,
                world);
    }

    /** Returns the same order with uploaded files. They replace the files on this machine. */
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
                video,
                purchasing,
                blueprint,
                character,
                origin,
                lexicon,
                world);
    }

    /** Returns all files that were uploaded for this order. */
    public List<Asset> uploads() {
        Asset picture = character == null ? null : character.upload();
        return Stream.concat(
                        ownFiles.stream(), Stream.concat(Stream.ofNullable(referenceFile), Stream.ofNullable(picture)))
                .toList();
    }

    /**
     * Returns the shapes in which every scene is made, without duplicates: those of the outputs, in their order, and for a long video
     * also the tall shape, as its clips are rendered from tall takes.
     */
    public List<Aspect> aspects() {
        Stream<Aspect> clips = format == Format.LONG ? Stream.of(Aspect.TALL) : Stream.empty();
        return Stream.concat(outputs.stream().map(Output::aspect), clips)
                .distinct()
                .toList();
    }
}
