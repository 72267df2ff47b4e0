package io.reelwright.provider.video.studio.world;

import io.reelwright.provider.video.studio.world.ReadableGround.Band;
import java.util.List;

/** Where stops lie in a world, in pixels, and which part of a plane the camera sees from them. */
record WorldSpace(WorldSetting setting, boolean descends) {
    /** Upper end of the band of text in a tall frame, in pixels. */
    private static final double TALL_TOP = 269;

    /** Lower ends of the band of text, in pixels. All of the band is kept readable, wherever the text of a take stands: takes then look alike. */
    private static final double TALL_BOTTOM = 1010;

    private static final double WIDE_BOTTOM = 860;

    /** Row of a tall frame below which no text stands and the limit of light has loosened. */
    static final double TALL_FREE = TALL_BOTTOM + 100;

    /** Share of a look down that even the farthest plane makes: the horizon goes with the ground. */
    private static final double HORIZON = 0.86;

    /** Pixels below an axis within which the ground has its own light again. */
    private static final double CLEAR = 40;

    /** Returns how far right of the first stop a stop lies, at the depth where things stand. */
    double right(double stop) {
        return descends ? 0 : stop * setting.pick(900, 1300);
    }

    /**
     * Returns how far a plane has moved up.
     *
     * @param down  by how many pixels the surface comes up, because the camera looks down
     * @param share share of the travel that the plane makes
     */
    double down(double stop, double down, double share) {
        double travelled = descends ? stop * pitch(setting) * share : 0;
        // What is near the lens stays at the lower edge.
        double tilt = share > 1 ? 0.1 : HORIZON + (1 - HORIZON) * share;
        return travelled + down * tilt;
    }

    /** Returns how far a plane has moved up at a stand of the camera. */
    double down(WorldPath.Leg leg, double share) {
        return down(leg.stop(), leg.gaze().descent(setting.aspect()), share);
    }

    /**
     * Returns the parts of a plane before which text stands at some stands; where the camera looks at one thing, none does. In a world
     * that goes down a far plane is one such part, and so is every plane of a wide frame, because what is above the text at one stop is behind it at the next.
     */
    List<Band> text(double share, List<WorldPath.Leg> legs) {
        if (descends && (share < 1 || !setting.tall())) return List.of(Band.ALL);
        double top = setting.pick(TALL_TOP, 0);
        return legs.stream()
                .filter(leg -> leg.gaze().reads())
                .map(leg -> band(descends ? down(leg, share) + top : -Double.MAX_VALUE, share, leg))
                .toList();
    }

    /** Returns such a part at one stand; values end at the surface, and their names have plates of their own. */
    private Band band(double top, double share, WorldPath.Leg leg) {
        double down = down(leg, share);
        return leg.gaze() == Gaze.AT_VALUES
                ? new Band(top, down + Worlds.surface(setting.aspect(), leg.gaze()), CLEAR)
                : new Band(top, down + setting.pick(TALL_BOTTOM, WIDE_BOTTOM));
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
            double y = down(leg, share);
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
