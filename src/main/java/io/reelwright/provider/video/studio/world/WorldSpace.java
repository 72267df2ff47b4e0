package io.reelwright.provider.video.studio.world;

import io.reelwright.provider.video.studio.world.ReadableGround.Band;
import java.util.List;

/** Where stops lie in a world, in pixels, and which part of a plane the camera sees from them. */
record WorldSpace(WorldSetting setting, boolean descends) {
    /** Upper end of the band of text in a tall frame, in pixels. */
    private static final double TALL_TOP = 269;

    /** Share of a look down that even the farthest plane makes: the horizon goes with the ground. */
    private static final double HORIZON = 0.86;

    /** Returns how far right of the first stop a stop lies, at the depth where things stand. */
    double right(double stop) {
        return descends ? 0 : stop * setting.pick(900, 1300);
    }

    /**
     * Returns how far a plane has moved up.
     *
     * @param down  how far the camera looks down, 0 to 1
     * @param share share of the travel that the plane makes
     */
    double down(double stop, double down, double share) {
        double travelled = descends ? stop * pitch(setting) * share : 0;
        // What is near the lens stays at the lower edge.
        double tilt = share > 1 ? 0.1 : HORIZON + (1 - HORIZON) * share;
        return travelled + down * Worlds.descent(setting.aspect()) * tilt;
    }

    /**
     * Returns the parts of a plane before which text stands at some stands; where the camera looks down, none does. In a world
     * that goes down a far plane is one such part, and so is every plane of a wide frame, because what is above the text at one stop is behind it at the next.
     */
    List<Band> text(TextArea text, double share, List<WorldPath.Leg> legs) {
        if (descends && (share < 1 || !setting.tall())) return List.of(Band.ALL);
        double top = setting.pick(TALL_TOP, 0);
        return legs.stream()
                .filter(leg -> !leg.low())
                .map(leg -> down(leg.stop(), 0, share))
                .map(down -> new Band(descends ? down + top : -Double.MAX_VALUE, down + text.bottom()))
                .toList();
    }

    /** Returns the x of a plane to the right of which no text stands at any of these stands. */
    double textRight(TextArea text, double share, List<WorldPath.Leg> legs) {
        if (text.right() >= setting.width()) return Double.MAX_VALUE;
        double stop = legs.stream().mapToDouble(WorldPath.Leg::stop).max().orElse(0);
        return right(stop) * share + text.right();
    }

    /** Distance of two stops of a world that descends. */
    static double pitch(WorldSetting setting) {
        return setting.pick(1840, 880);
    }

    /** Returns the part of a plane that is seen from some stands and between them. */
    Region region(double share, List<WorldPath.Leg> legs) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (WorldPath.Leg leg : legs) {
            double x = right(leg.stop()) * share;
            double y = down(leg.stop(), leg.low() ? 1 : 0, share);
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }
        int spill = World.SPILL;
        return new Region(
                Math.floor(left - spill),
                Math.floor(top - spill),
                Math.ceil(right + setting.width() + spill),
                Math.ceil(bottom + setting.height() + spill));
    }
}
