package io.reelwright.order;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.SourceOrigin;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user's order, verbatim and unchecked. A field is null when the user did not set it. The fields are named like the long
 * options of {@code make}.
 *
 * @param topic     what the video is about
 * @param source    source text to retell: the text itself, not a file name; or the http or https address of a page
 * @param script    narration: the text itself, not a file name
 * @param niche     name of a niche
 * @param format    {@code short} or {@code long}
 * @param tier      {@code premium} or {@code bulk}
 * @param seconds   a whole number
 * @param voice     name of a voice; null for the default one
 * @param outputs   names of outputs, separated by commas
 * @param seed      a whole number
 * @param media     existing folder with the user's pictures and clips
 * @param reference existing video file
 * @param blueprint movement to follow: the JSON itself, not a file name
 * @param purchases what it says about scenes that come from services
 * @param character existing picture of a person
 * @param stripNotes {@code true} or {@code false}: whether the notes of a script are taken out
 * @param outline   {@code true} or {@code false}: whether a topic alone becomes a draft of questions, and is not looked up
 * @param origin    where the source was found; null for one that the user gave
 * @param lexicon   words and their respelling, one a line: the text itself, not a file name
 * @param world     name of a world
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
        @Nullable Path reference,
        @Nullable String blueprint,
        PurchaseOrder purchases,
        @Nullable Path character,
        @Nullable String stripNotes,
        @Nullable String outline,
        @Nullable SourceOrigin origin,
        @Nullable String lexicon,
        @Nullable String world) {
    /** Creates an order that says nothing about notes, pronunciation and the world, and whose words are the user's. */
    public Order(
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
            @Nullable Path reference,
            @Nullable String blueprint,
            PurchaseOrder purchases,
            @Nullable Path character) {
        this(
                topic, source, script, niche, format, tier, seconds, voice, outputs, seed, media, reference, blueprint,
                purchases, character, null, null, null, null, null);
    }

    /** Creates an order without the picture of a character. */
    public Order(
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
            @Nullable Path reference,
            @Nullable String blueprint,
            PurchaseOrder purchases) {
        this(
                topic, source, script, niche, format, tier, seconds, voice, outputs, seed, media, reference, blueprint,
                purchases, null);
    }

    /** Creates an order that says nothing about purchases and movement. */
    public Order(
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
            @Nullable Path reference) {
        this(
                topic,
                source,
                script,
                niche,
                format,
                tier,
                seconds,
                voice,
                outputs,
                seed,
                media,
                reference,
                null,
                PurchaseOrder.NONE);
    }

    /** Returns the order from which a brief was made. */
    public static Order of(Brief brief) {
        Niche niche = brief.niche();
        // A script that was given later has replaced the source.
        boolean retold = brief.script() == null;
        return new Order(
                brief.topic(),
                retold ? brief.source() : null,
                brief.script(),
                niche == null ? null : lower(niche),
                lower(brief.format()),
                lower(brief.tier()),
                String.valueOf(brief.seconds()),
                brief.voice(),
                brief.outputs().stream().map(Output::label).collect(Collectors.joining(",")),
                String.valueOf(brief.seed()),
                brief.media(),
                brief.reference(),
                brief.blueprint() == null ? null : BlueprintJson.write(brief.blueprint()),
                PurchaseOrder.of(brief.purchases()),
                brief.character() == null ? null : brief.character().path(),
                null,
                retold && brief.source() == null ? "true" : null,
                retold ? brief.origin() : null,
                brief.lexicon(),
                brief.world());
    }

    /** Returns this order with a text that was found for it. Without a topic of its own it gets the text's title. */
    Order with(SourceTexts.Found found) {
        String title = SingleLine.of(found.origin().title());
        return new Order(
                topic == null && SingleLine.canBeSpoken(title) ? TopicFinder.text(title) : topic,
                found.text(),
                script,
                niche,
                format,
                tier,
                seconds,
                voice,
                outputs,
                seed,
                media,
                reference,
                blueprint,
                purchases,
                character,
                stripNotes,
                outline,
                found.origin(),
                lexicon,
                world);
    }

    /**
     * Returns this order, with the other order's values for fields that are not set here. A source, a script or an outline here replaces
     * the other's texts, and a topic here replaces a text that was looked up for the other's topic; a format here also drops the other's
     * length and outputs.
     */
    public Order over(Order other) {
        boolean lookedUp = other.origin != null && other.origin.kind() == SourceOrigin.Kind.ENCYCLOPEDIA;
        boolean words = source != null || script != null || "true".equals(outline) || topic != null && lookedUp;
        boolean shape = format != null;
        return new Order(
                or(topic, other.topic),
                words ? source : other.source,
                words ? script : other.script,
                or(niche, other.niche),
                or(format, other.format),
                or(tier, other.tier),
                shape ? seconds : or(seconds, other.seconds),
                or(voice, other.voice),
                shape ? outputs : or(outputs, other.outputs),
                or(seed, other.seed),
                media == null ? other.media : media,
                reference == null ? other.reference : reference,
                or(blueprint, other.blueprint),
                purchases.over(other.purchases),
                character == null ? other.character : character,
                words ? stripNotes : or(stripNotes, other.stripNotes),
                words ? outline : or(outline, other.outline),
                words ? null : other.origin,
                or(lexicon, other.lexicon),
                or(world, other.world));
    }

    /** Returns the number of characters in all text fields, as a measure of how long the check takes. */
    public long characters() {
        return Stream.concat(
                        purchases.texts(),
                        Stream.of(
                                        topic,
                                        source,
                                        script,
                                        niche,
                                        format,
                                        tier,
                                        seconds,
                                        voice,
                                        outputs,
                                        seed,
                                        blueprint,
                                        stripNotes,
                                        outline,
                                        lexicon,
                                        world)
                                .filter(Objects::nonNull))
                .mapToLong(String::length)
                .sum();
    }

    private static @Nullable String or(@Nullable String said, @Nullable String otherwise) {
        return said == null ? otherwise : said;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
