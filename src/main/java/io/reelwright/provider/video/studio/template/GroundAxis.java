package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the ground of a world where that is an axis: signs with names before what they name, and a thing nearer to the viewer. */
final class GroundAxis {
    /** Pixels from the axis to a sign, and from there to its capitals. */
    private static final double BELOW = 10;

    private static final double PAD = 14;

    private final TemplateContext setting;

    GroundAxis(TemplateContext setting) {
        this.setting = setting;
    }

    /** Returns the y of the axis. */
    double base() {
        return setting.surface();
    }

    /**
     * Returns a sign on the ground right before what stands there; nothing for an empty name.
     *
     * @param width pixels for the sign
     * @param lit   whether it is the one that counts
     */
    List<SceneLayer> sign(String name, double centre, double width, double at, boolean lit) {
        List<SceneLayer> layers = new ArrayList<>();
        if (name.isBlank()) return layers;
        StageText type = new StageText(setting, false);
        TextLine line = type.within(type.body(setting.size(48, 52)), name, width - 2 * PAD);
        double high = line.capHeight() + 2 * PAD;
        double wide = line.width() + 2 * PAD + 12;
        double top = base() + BELOW;
        ArtObjects art = new ArtObjects(setting);
        Shape plate = art.rounded(
                centre - wide / 2, top, wide, high, Math.min(setting.look().radius(), 10));
        TextPlate.Tint tint =
                lit ? TextPlate.Tint.accent(setting.palette()) : TextPlate.Tint.surface(setting.palette());
        Color stake = Colours.mix(tint.plate(), setting.palette().shade(), 0.55);
        Rectangle2D area = SoftShadow.grown(new Rectangle2D.Double(centre - wide / 2, top, wide, high + 26), 24);
        Stamp stamp = Stamp.drawn(area, g -> {
            g.setColor(stake);
            for (int side = -1; side <= 1; side += 2)
                g.fill(new Rectangle2D.Double(centre + side * wide * 0.32 - 5, top + high - 4, 10, 26));
            SoftShadow.under(g, plate, 6, 18, setting.palette().shade(), 0.35);
            g.setColor(tint.plate());
            g.fill(plate);
        });
        Entrance rise = Entrance.label(at);
        layers.add(new MovingStamp(stamp, Depth.TEXT, rise, IdleMotion.NONE));
        double x = centre - line.width() / 2;
        double y = top + PAD;
        type.claim(line, x, y);
        layers.add(type.loose(line.at(x, y), tint.ink(), rise, IdleMotion.NONE));
        return layers;
    }

    /** Returns a thing that stands on the ground nearer to the viewer than the axis, below the captions of a tall picture. */
    List<SceneLayer> foreground(@Nullable String picture) {
        if (!setting.stage().tall()) return List.of();
        double size = 500;
        return new ArtObjects(setting)
                .support(
                        picture,
                        540 - size / 2,
                        1270,
                        size,
                        Entrance.picture(0.35, setting.look()),
                        IdleMotion.picture(0.1));
    }
}
