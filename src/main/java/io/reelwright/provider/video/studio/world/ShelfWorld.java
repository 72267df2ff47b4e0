package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The inside of a cabinet: a panelled wall and boards, one for each stop; the camera goes down from board to board. */
final class ShelfWorld implements WorldArt {
    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.LIST);
    }

    @Override
    public Color wood() {
        return Colours.hex("C9D6E4");
    }

    @Override
    public boolean descends() {
        return true;
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        WorldTones tones = setting.tones();
        Figures figures = new Figures(g);
        double pitch = setting.pick(135, 160);
        region.columns(pitch, 0, n -> {
            double x = n * pitch;
            figures.box(x, region.top(), pitch / 2, region.height(), Colours.alpha(tones.shade(0.1, 0.4), 0.5));
            figures.box(x - 2, region.top(), 4, region.height(), Colours.alpha(tones.shade(-0.25, 0.5), 0.5));
            figures.box(x + 2, region.top(), 2, region.height(), Colours.alpha(tones.shade(0.5, 0.5), 0.5));
        });
        double room = setting.width();
        double stops = WorldSpace.pitch(setting) * World.FAR;
        region.rows(stops, room, n -> figures.glow(room / 2, n * stops + 300, room * 0.7, tones.shade(0.6, 0.3), 0.2));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        List<Strip> strips = new ArrayList<>();
        for (int n = first - 1; n <= last + 1; n++) {
            int board = n;
            double y = setting.surface() + n * WorldSpace.pitch(setting);
            strips.add(Strip.behind(1, y - 330, y + 10, (g, region) -> things(g, setting, region, board, y)));
            strips.add(Strip.behind(1, y - 26, y + 260, (g, region) -> board(g, setting, region, y)));
            strips.add(Strip.before(1.35, near(setting, n) - 260, near(setting, n) + 260, 6, (g, region) -> {
                SplittableRandom random = setting.random("near", board);
                boolean right = random.nextBoolean();
                double x = right ? setting.width() + 20 : -20;
                Color colour = random.nextBoolean()
                        ? setting.tones().palette().accent()
                        : setting.tones().palette().accent2();
                new Figures(g).blur(x, near(setting, board) + 60, setting.pick(170, 150), colour, 0.75);
            }));
        }
        return strips;
    }

    /** Returns the y of what is near the lens at a stop; it moves further than the boards do. */
    private static double near(WorldSetting setting, int stop) {
        return setting.surface() + 40 + stop * WorldSpace.pitch(setting) * 1.35;
    }

    /** Draws what else stands on a board, far back and dim: jars, boxes and bottles. */
    private static void things(Graphics2D g, WorldSetting setting, Region region, int board, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(150, 190);
        region.columns(pitch, 0, n -> {
            SplittableRandom random = setting.random("things" + board, n);
            if (random.nextDouble() < 0.25) return;
            double width = pitch * (0.5 + 0.3 * random.nextDouble());
            double height = 120 + 170 * random.nextDouble();
            double x = n * pitch + (pitch - width) / 2;
            Color colour = Colours.alpha(tones.shade(tones.dark() ? 0.22 : -0.16, 1), 0.8);
            switch (random.nextInt(3)) {
                case 0 -> {
                    figures.round(x, y - height * 0.8, width, height * 0.8, 22, colour);
                    figures.round(x + width * 0.08, y - height * 0.92, width * 0.84, height * 0.1, 8, colour);
                }
                case 1 -> figures.round(x, y - height * 0.7, width, height * 0.7, 6, colour);
                default -> {
                    figures.round(x + width * 0.1, y - height * 0.66, width * 0.8, height * 0.66, 26, colour);
                    figures.round(x + width * 0.35, y - height, width * 0.3, height * 0.4, 8, colour);
                }
            }
        });
    }

    private static void board(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Color wood = tones.material(Colours.hex("C9D6E4"));
        double left = region.left();
        double width = region.width();
        figures.falling(
                left, y - 24, width, 40, Colours.mix(wood, Color.WHITE, 0.25), Colours.mix(wood, Color.WHITE, 0.08));
        figures.falling(
                left, y + 16, width, 44, wood, Colours.mix(wood, tones.palette().shade(), 0.35));
        figures.box(left, y + 14, width, 3, Colours.alpha(Color.WHITE, 0.5));
        Color shadow = tones.palette().shade();
        figures.falling(left, y + 60, width, 190, Colours.alpha(shadow, 0.3), Colours.alpha(shadow, 0));
    }
}
