package io.reelwright.look;

/**
 * Everything that makes a channel look like itself. Parts of two looks are never mixed in one video.
 *
 * @param name       as directions and files spell it, {@code honeycomb}; with a turned hue {@code honeycomb+7}
 * @param palette    colours
 * @param type       typefaces
 * @param backdrop   family of the background world
 * @param grain      strength of the grain over everything, 0 to 1
 * @param captions   how the spoken word is shown
 * @param radius     corner radius of cards in pixels; plates and chips follow it
 * @param lively     whether entrances overshoot by 5.7 % (else 2.3 %)
 * @param dark       whether the background is dark
 */
public record Look(
        String name,
        Palette palette,
        Typography type,
        Backdrop backdrop,
        double grain,
        CaptionStyle captions,
        int radius,
        boolean lively,
        boolean dark) {

    /** Family of the background world; the studio draws each. */
    public enum Backdrop {
        /** Night sky with glows and stars, orbits and a planet's limb below. */
        ORBIT,
        /** Paper with contour lines, dunes below. */
        PARCHMENT,
        /** Deep glow with a fine grid, a rising curve and discs below. */
        LEDGER,
        /** Pale dawn with cloud banks below. */
        DAYBREAK,
        /** Drafting grid with a panel of line art below. */
        BLUEPRINT,
        /** Halftone and a dripping edge, honeycombs below. */
        HONEYCOMB,
        /** Dark paper with contour lines, round forms below. */
        ROAST,
        /** Evening sky with a sun and dunes below. */
        POSTCARD,
        /** Night sky with stars, ridges with trees and embers below. */
        NOCTURNE,
        /** Paper and black slabs with a red seam. */
        BULLETIN,
        /** Rays of a sun that stands behind ridges. */
        SUNRISE,
        /** Under water: light shafts, bubbles, corals below. */
        REEF
    }

    /** How captions show which word is spoken. */
    public enum CaptionStyle {
        /** A rounded plate behind the word slides along. */
        PILL,
        /** The word takes the highlight colour and grows a little. */
        COLOUR_WORD,
        /** A bar under the word grows while it is spoken. */
        UNDERLINE
    }

    /** How pictures, words and bars of this look enter. */
    public Easing entrance() {
        return lively ? Easing.OUT_BACK : Easing.OUT_BACK_CALM;
    }

    /** The same look with all hues turned, so that two channels of one niche differ; the name says by how much. */
    public Look turned(int degrees) {
        if (degrees == 0) return this;
        String turnedName = name + (degrees > 0 ? "+" : "") + degrees;
        return new Look(turnedName, palette.turned(degrees), type, backdrop, grain, captions, radius, lively, dark);
    }
}
