package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A large sun that rises behind ridges; its rays fill the sky. */
final class SunriseBackdrop {
    /** Templates whose text leaves the lower right of a wide frame free, so that the sun can be large there. */
    private static final Set<String> ROOM_ON_THE_RIGHT = Set.of("headline", "quote", "question", "hero");

    private SunriseBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        double w = stage.width();
        double x = stage.pick(540 + stage.side() * stage.between(0, 150), w * stage.between(0.68, 0.76));
        boolean room = ROOM_ON_THE_RIGHT.contains(stage.template());
        double r = stage.pick(stage.between(330, 430), room ? 380 : 230);
        double y = stage.pick(1650, 1040);
        double turn = stage.between(0, 10);
        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(g, x, y, r * 2.5, Colours.hex("FF9A3D"), 0.55);
            Sun.rays(g, x, y, stage.pick(1500, 1250), 36, turn, Colours.hex("FFB35C"), 0.34);
            sparks(g, stage, p.light());
        });
        Sprite sun = Sprite.painted(
                (int) (x - r) - 40, (int) (y - r) - 40, (int) (2 * r) + 80, (int) (r + 40 + stage.pick(140, 60)), g -> {
                    g.setPaint(Colours.alpha(Colours.hex("FFE9B0"), 0.25));
                    g.fill(new Ellipse2D.Double(x - r - 18, y - r - 18, 2 * r + 36, 2 * r + 36));
                    Sun.disc(g, x, y, r, Colours.hex("FFF0B8"), Colours.hex("FFB52E"), p.accent(), 0);
                });
        boolean peaks = stage.kind() % 2 == 1;
        Ridge middle =
                Ridge.of(stage, stage.pick(1690, 1000), stage.pick(peaks ? 40 : 22, 10), w * (peaks ? 0.8 : 1.1));
        Ridge near = Ridge.of(stage, stage.pick(1810, 1045), stage.pick(26, 9), w * 1.2);
        List<BackdropLayer> back = new ArrayList<>();
        back.add(Motes.stars(stage, 12, stage.height() * 0.3, p.light()));
        back.add(new Rise(sun));
        back.add(middle.sheet(
                stage, Colours.hex("8E2422"), Colours.hex("6E1820"), near.y() + 90, BackdropCamera.MIDDLE));
        List<BackdropLayer> front = List.of(
                near.sheet(
                        stage,
                        Colours.hex("3F0A1E"),
                        Colours.hex("26050F"),
                        stage.height() + BackdropSetting.SPILL,
                        BackdropCamera.NEAR),
                Motes.embers(stage, 9, stage.pick(1330, 800), stage.height(), p.accent2()));
        return new Backdrop(
                stage,
                ground,
                back,
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    private static void sparks(Graphics2D g, BackdropSetting stage, Color colour) {
        for (int i = 0; i < 60; i++) {
            double down = stage.random().nextDouble();
            double r = stage.between(0.8, 2.2);
            g.setPaint(Colours.alpha(colour, 0.5 * (1 - down)));
            g.fill(new Ellipse2D.Double(
                    stage.between(-40, stage.width() + 40), down * stage.height() * 0.4 - 40, 2 * r, 2 * r));
        }
    }

    /** The sun, which rises slowly during the scene's first eight seconds. */
    private record Rise(Sprite sun) implements BackdropLayer {
        @Override
        public void paint(Graphics2D g, double t, BackdropCamera camera) {
            sun.draw(
                    g,
                    camera.shiftX(BackdropCamera.FAR, 0),
                    camera.shiftY(BackdropCamera.FAR, 0) + 40 - 40 * Easing.IN_OUT_SINE.at(t / 8 * 0.5 + 0.25));
        }
    }
}
