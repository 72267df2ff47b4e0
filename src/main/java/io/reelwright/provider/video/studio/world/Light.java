package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import io.reelwright.look.Sprite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * The sun or moon of a place: it stands over the horizon, so far away that it does not move with the camera, and crosses the sky as years are told.
 */
final class Light {
    private static final double HALO = 2.1;
    /** Share of the width at which it rises. */
    private static final double RISES = 0.1;

    private final WorldSetting setting;
    private final Place place;
    private final Sprite bright;
    private final Sprite readable;

    /**
     * Where it stands at the end of the day, which is where it stands while no time is told.
     *
     * @param across share of the width
     * @param y      of its centre, in pixels of the frame while the camera looks ahead
     * @param radius in pixels
     * @param always whether it is also there while no time is told
     */
    record Place(double across, double y, double radius, boolean always) {}

    Light(WorldSetting setting, Place place, ReadableGround ground) {
        this.setting = setting;
        this.place = place;
        this.bright = draw();
        this.readable = draw();
        ground.limit(readable.image(), 0, List.of(ReadableGround.Band.ALL));
    }

    private Sprite draw() {
        int reach = (int) Math.ceil(place.radius() * HALO);
        WorldTones tones = setting.tones();
        Color lamp = tones.lamp();
        return Sprite.painted(
                -reach,
                -reach,
                2 * reach,
                2 * reach,
                g -> new Figures(g)
                        .glow(0, 0, reach, lamp, 0.5)
                        .disc(
                                0,
                                0,
                                place.radius(),
                                Colours.alpha(Colours.mix(lamp, Color.WHITE, tones.dark() ? 0 : 0.2), 0.95)));
    }

    /**
     * Paints it.
     *
     * @param hour  part of the day that has passed, 0 to 1
     * @param told  how much time is told, 0 to 1
     * @param down  pixels by which the horizon has come up
     */
    void paint(Graphics2D g, double hour, double told, double down) {
        double shown = place.always() ? 1 : told;
        double rise = setting.pick(330, 190) * Math.sin(Math.PI * hour);
        double x = setting.width() * (RISES + (place.across() - RISES) * hour);
        double y = place.y() - down - rise;
        boolean free = setting.tall() && y - place.radius() * HALO > WorldSpace.TALL_FREE;
        (free ? bright : readable).draw(g, x, y, shown);
    }
}
