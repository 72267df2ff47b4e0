package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.WordTime;
import io.reelwright.look.Look;
import io.reelwright.look.Palette;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.stage.SceneStage;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a template works with.
 *
 * @param stage     the shape, its bands, and the register of text
 * @param look      colours, faces, liveliness
 * @param pictures  illustrations by name
 * @param seed      root of every random choice of this take
 * @param words     the words that are spoken, seconds from the scene's start
 * @param seconds   how long the take is
 * @param tightness 0 for the sizes of the design; each step more makes text smaller
 * @param variant   0 or 1: which of a template's two arrangements
 */
public record TemplateContext(
        SceneStage stage,
        Look look,
        PictureLibrary pictures,
        long seed,
        List<WordTime> words,
        double seconds,
        int tightness,
        int variant) {
    /** The highest tightness that is tried. */
    public static final int TIGHTEST = 12;

    /** Beyond it: words that find no room even so are cut. */
    public static final int CUTTING = TIGHTEST + 1;

    private static final double STEP = 0.93;

    /** Whether text that finds no room is cut, rather than the layout refused. */
    boolean cuts() {
        return tightness >= CUTTING;
    }

    public Palette palette() {
        return look.palette();
    }

    /** Picks by shape: the first for a tall picture, the second for a wide one. */
    public double pick(double tall, double wide) {
        return stage.tall() ? tall : wide;
    }

    /** A size of type of this tightness; never below what can be read on a phone. */
    public double size(double tall, double wide) {
        return Math.max(stage.bands().minimum(), pick(tall, wide) * Math.pow(STEP, tightness));
    }

    /** A length that gives way like the type does. */
    public double room(double tall, double wide) {
        return pick(tall, wide) * Math.pow(STEP, tightness);
    }

    /** A source of random numbers of its own for each purpose, so that a new use does not change the others. */
    public SplittableRandom random(String purpose) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    /** Whether there is such a picture. */
    public boolean shows(@Nullable String picture) {
        return picture != null && pictures.image(picture, 96).isPresent();
    }

    /** When a word that begins like {@code word} is first spoken; empty when it is not. */
    public Optional<WordTime> spoken(String word) {
        String wanted = bare(word);
        if (wanted.isEmpty()) return Optional.empty();
        return words.stream().filter(said -> bare(said.text()).equals(wanted)).findFirst();
    }

    private static String bare(String word) {
        return LinearRegex.replaceAll(CharacterClasses.lower(word), "[^\\p{L}\\p{N}]", "");
    }
}
