package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import io.reelwright.look.Look;
import io.reelwright.look.Palette;
import io.reelwright.look.Tone;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;

/** Colours of a place, all derived from a look, so that the place belongs to the video. */
final class WorldTones {
    private final Look look;
    private final Palette palette;

    WorldTones(Look look) {
        this.look = look;
        this.palette = look.palette();
    }

    boolean dark() {
        return look.dark();
    }

    Palette palette() {
        return palette;
    }

    /** Returns the look's background colour at a part of the text area, 0 above to 1 below. */
    Color ground(double part) {
        Tone tone = palette.ground();
        return tone.ground(tone.reach() * Math.clamp(part, 0.0, 1.0));
    }

    /**
     * Returns a shade of the background.
     *
     * @param way  −1 towards the darkest tone of the look to 1 towards its lightest
     * @param part where it is shown, as in {@link #ground}
     */
    Color shade(double way, double part) {
        Color end = way < 0 ? palette.shade() : palette.light();
        return Colours.mix(ground(part), end, Math.abs(way));
    }

    /**
     * Returns the colour of a material below the text, as it looks in this light.
     *
     * @param natural its colour in daylight
     */
    Color material(Color natural) {
        Color lit = dark() ? Colours.mix(natural, palette.shade(), 0.26) : Colours.mix(natural, Color.WHITE, 0.12);
        return Colours.mix(lit, ground(1), dark() ? 0.24 : 0.2);
    }

    /** Returns a material brighter ({@code way} above 0) or darker. */
    Color material(Color natural, double way) {
        return Colours.mix(material(natural), way < 0 ? palette.shade() : Color.WHITE, Math.abs(way));
    }

    /** Returns the colour of lamps and of the sun: the second accent, or light where that is darker than the background. */
    Color lamp() {
        Color accent = palette.accent2();
        return Colours.luminance(accent) > Colours.luminance(ground(1)) * 0.8 ? accent : palette.light();
    }

    /** Returns the look's background gradient, of which only the part that text may cover is used. */
    Paint backdrop(WorldSetting setting, boolean descends) {
        int count = 8;
        float[] at = new float[count];
        Color[] stops = new Color[count];
        for (int i = 0; i < count; i++) {
            at[i] = i / (count - 1f);
            stops[i] = ground(at[i]);
        }
        float length = (float) (setting.height() * (descends ? 1.1 : 0.66));
        CycleMethod cycle = descends ? CycleMethod.REFLECT : CycleMethod.NO_CYCLE;
        return new LinearGradientPaint(0, 0, 0, length, at, stops, cycle);
    }
}
