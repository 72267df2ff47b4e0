package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.WordTime;
import io.reelwright.look.Look;
import io.reelwright.look.Palette;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.Footing;
import io.reelwright.provider.video.studio.stage.SceneStage;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Input of a template.
 *
 * @param stage     the shape, its bands, and the register of text
 * @param look      colours, typefaces, liveliness
 * @param pictures  illustrations by name
 * @param seed      root of every random choice of this take
 * @param words     spoken words, times in seconds from the start of the entrances
 * @param seconds   length of the take, including {@code lead}
 * @param tightness 0 for the standard sizes; each step reduces them by 7 %, up to {@link #CUTTING}
 * @param variant   arrangement of the template, 0 or 1
 * @param lead      seconds between the start of the entrances and the first frame: 0, or more for a scene with which a video opens; all of
 *                  it then stands from the first frame, and what is spoken is only accented
 * @param footing   what the world offers to stand on
 */
public record TemplateContext(
        SceneStage stage,
        Look look,
        PictureLibrary pictures,
        long seed,
        List<WordTime> words,
        double seconds,
        int tightness,
        int variant,
        double lead,
        Footing footing) {
    /** Highest tightness tried before words are cut. */
    public static final int TIGHTEST = 12;

    /** Tightness at which words that still do not fit are cut. */
    public static final int CUTTING = TIGHTEST + 1;

    private static final double STEP = 0.93;

    /** Returns whether things stand on the surface of a world. */
    boolean grounded() {
        return surface() > 0;
    }

    /** Returns the y of the line on which things stand, in pixels. */
    int surface() {
        return footing.surface();
    }

    /** Returns whether values stand on that line, right below the text. */
    boolean standsOnAxis() {
        return footing.axis();
    }

    /** Returns the same input for words in the strip below a card, whose places are not those of the card's own text. */
    TemplateContext inTheStrip() {
        return new TemplateContext(
                new SceneStage(stage.aspect()),
                look,
                pictures,
                seed,
                words,
                seconds,
                tightness,
                variant,
                lead,
                footing);
    }

    /** Returns whether all of the scene stands from its first frame. */
    boolean opening() {
        return lead > 0;
    }

    /** Returns the entrance times of parts that are spoken at the given seconds of the scene. */
    EntranceCues cues(List<Double> spoken) {
        return EntranceCues.of(spoken.stream().map(at -> at + lead).toList(), seconds, lead);
    }

    /** Returns the entrance times of parts that are not there at all before they enter; on a cover they have entered before its first frame. */
    EntranceCues entrances(List<Double> spoken) {
        return opening() ? EntranceCues.of(Collections.nCopies(spoken.size(), 0.0), seconds, 0) : cues(spoken);
    }

    /** Returns the time of an accent at a second of the scene. */
    double accent(double second) {
        return second + lead;
    }

    /** Returns whether the last words of a text that does not fit are left out. */
    boolean cuts() {
        return tightness >= CUTTING;
    }

    public Palette palette() {
        return look.palette();
    }

    /** Returns the first value for a tall picture, the second for a wide one. */
    public double pick(double tall, double wide) {
        return stage.tall() ? tall : wide;
    }

    /** Returns a type size for this tightness, never below the minimum readable on a phone. */
    public double size(double tall, double wide) {
        return Math.max(stage.bands().minimum(), pick(tall, wide) * Math.pow(STEP, tightness));
    }

    /** Returns a length that shrinks with the tightness, without a minimum. */
    public double room(double tall, double wide) {
        return pick(tall, wide) * Math.pow(STEP, tightness);
    }

    /** Returns a separate random generator for each purpose, so that a new use does not change the others. */
    public SplittableRandom random(String purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    /** Returns whether the picture exists. */
    public boolean shows(@Nullable String picture) {
        return picture != null && pictures.image(picture, 96).isPresent();
    }

    /** Returns the first spoken word that equals {@code word} apart from case and punctuation; empty when there is none. */
    public Optional<WordTime> spoken(String word) {
        String wanted = bare(word);
        if (wanted.isEmpty()) return Optional.empty();
        return words.stream().filter(said -> bare(said.text()).equals(wanted)).findFirst();
    }

    private static String bare(String word) {
        return LinearRegex.replaceAll(CharacterClasses.lower(word), "[^\\p{L}\\p{N}]", "");
    }
}
