package io.reelwright.look;

/**
 * The visual design of a channel. Parts of two looks are never mixed in one video.
 *
 * @param name       name in directions and files, for example {@code honeycomb}; with a rotated hue {@code honeycomb+7}
 * @param palette    colours
 * @param type       typefaces
 * @param backdrop   style of the background
 * @param grain      strength of the film grain over the whole frame, 0 to 1
 * @param captions   how captions mark the spoken word
 * @param radius     corner radius of cards in pixels; the radii of plates and chips derive from it
 * @param lively     whether entrances overshoot by 5.7 % (otherwise by 2.3 %)
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

    /** Style of the background. */
    public enum Backdrop {
        /** Night sky with glows and stars; orbits and the edge of a planet below. */
        ORBIT,
        /** Paper with contour lines; dunes below. */
        PARCHMENT,
        /** Deep glow with a fine grid; a rising curve and discs below. */
        LEDGER,
        /** Pale dawn sky with cloud banks below. */
        DAYBREAK,
        /** Drafting grid with a panel of line art below. */
        BLUEPRINT,
        /** Halftone dots and a dripping edge; honeycombs below. */
        HONEYCOMB,
        /** Dark paper with contour lines; round forms below. */
        ROAST,
        /** Evening sky with a sun and dunes below. */
        POSTCARD,
        /** Night sky with stars; ridges with trees and embers below. */
        NOCTURNE,
        /** Paper and black slabs with a red seam. */
        BULLETIN,
        /** Rays of a sun behind ridges. */
        SUNRISE,
        /** Underwater scene: light shafts and bubbles; corals below. */
        REEF
    }

    /** How captions mark the spoken word. */
    public enum CaptionStyle {
        /** A rounded plate slides along behind the spoken word. */
        PILL,
        /** The spoken word takes the highlight colour and grows slightly. */
        COLOUR_WORD,
        /** A bar under the word grows while the word is spoken. */
        UNDERLINE
    }

    /** Returns the easing with which pictures, words and bars enter. */
    public Easing entrance() {
        return lively ? Easing.OUT_BACK : Easing.OUT_BACK_CALM;
    }

    /**
     * Returns this look with all hues rotated, so that two channels of one niche differ. The angle in degrees is appended to the
     * name.
     */
    public Look turned(int degrees) {
        if (degrees == 0) return this;
        String turnedName = name + (degrees > 0 ? "+" : "") + degrees;
        return new Look(turnedName, palette.turned(degrees), type, backdrop, grain, captions, radius, lively, dark);
    }
}
