package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import java.awt.Color;

/** Colours for shapes and words on grounds of which a look says nothing. */
final class Inks {
    private static final double SEEN = 2;
    private static final double READABLE = 4.6;
    private static final double STEP = 0.06;

    private Inks() {}

    /** Returns a colour for shapes on the look's ground: the wanted one if it can be seen there, else that of the text. */
    static Color shape(Color wanted, TemplateContext setting) {
        Color ground = setting.palette().ground().ground(0.5);
        return Colours.contrast(wanted, ground) >= SEEN
                ? wanted
                : setting.palette().ink();
    }

    /** Returns a quiet colour for shapes on the look's ground, for what is past. */
    static Color quiet(TemplateContext setting) {
        return Colours.mix(setting.palette().ink(), setting.palette().ground().ground(0.5), 0.48);
    }

    /** Returns the wanted colour, darker or lighter until it can be read on a ground. */
    static Color on(Color ground, Color wanted) {
        Color end = Colours.clearest(ground, Color.BLACK, Color.WHITE);
        Color ink = wanted;
        for (double part = 0; part <= 1 && Colours.contrast(ink, ground) < READABLE; part += STEP)
            ink = Colours.mix(wanted, end, part);
        return ink;
    }
}
