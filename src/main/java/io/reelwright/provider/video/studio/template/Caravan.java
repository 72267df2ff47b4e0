package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Silhouettes that walk to the left across a landscape, one behind the other.
 *
 * @param beasts one stamp for each animal, at rest at the left edge of the picture
 * @param pitch  distance between two animals in pixels
 */
record Caravan(List<Stamp> beasts, double pitch) implements SceneLayer {
    private static final double PACE = 14;
    private static final Set<String> WALKERS = Set.of(
            "camel",
            "two-hump-camel",
            "horse",
            "elephant",
            "ox",
            "cow",
            "goat",
            "ewe",
            "llama",
            "deer",
            "mammoth",
            "rhinoceros",
            "giraffe",
            "sauropod");

    /** Returns the caravan of a picture; empty when the picture is no walking animal or the look has no open ground. */
    static Optional<SceneLayer> of(@Nullable String picture, TemplateContext setting) {
        boolean open = switch (setting.look().backdrop()) {
            case PARCHMENT, POSTCARD -> true;
            default -> false;
        };
        if (!open || picture == null || !WALKERS.contains(picture) || !setting.shows(picture)) return Optional.empty();
        double size = setting.pick(200, 110);
        double pitch = setting.pick(285, 330);
        int count = (int) Math.ceil(setting.stage().width() / pitch) + 1;
        List<Stamp> beasts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double share = i % 2 == 0 ? 1 : 0.86;
            setting.pictures()
                    .image(picture, (int) (size * share))
                    .ifPresent(image -> beasts.add(shade(Stamp.of(image, 0, 0), setting)));
        }
        return Optional.of(new Caravan(beasts, pitch));
    }

    private static Stamp shade(Stamp beast, TemplateContext setting) {
        double foot = setting.pick(1655, 935);
        int top = (int) foot - beast.height();
        Color dark = Colours.mix(
                setting.palette().shade(), setting.palette().ground().ground(1), 0.12);
        Stamp flat = Stamp.drawn(new Rectangle2D.Double(0, top, beast.width(), beast.height()), g -> {
            g.drawImage(beast.image(), 0, top, null);
            g.setComposite(AlphaComposite.SrcIn);
            g.setColor(dark);
            g.fillRect(-2, top - 2, beast.width() + 4, beast.height() + 4);
        });
        Rectangle2D all = new Rectangle2D.Double(0, top, beast.width(), beast.height() + 14);
        return Stamp.drawn(all, g -> {
            g.setColor(Colours.alpha(setting.palette().shade(), 0.22));
            g.fill(new Ellipse2D.Double(beast.width() * 0.08, foot - 14, beast.width() * 0.84, 20));
            g.drawImage(flat.image(), flat.x(), flat.y(), null);
        });
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double in = Easing.OUT_EXPO.at(t, 0.1, 0.7);
        for (int i = 0; i < beasts.size(); i++) {
            double x = 40 + i * pitch - PACE * t + 160 * (1 - in);
            double step = 3 * Math.abs(Math.sin(t * 3.1 + i * 1.3));
            now.put(canvas, beasts.get(i), Depth.MID, x, -step, Math.clamp((t - 0.08) / 0.25, 0, 1));
        }
    }
}
