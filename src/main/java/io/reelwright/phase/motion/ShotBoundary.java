package io.reelwright.phase.motion;

import io.reelwright.campaign.Transition;

/**
 * Where one shot gives way to the next.
 *
 * @param kind       how
 * @param first      first frame that is not purely the old shot
 * @param last       first frame that is purely the new shot; the same as {@code first} for a cut
 * @param confidence 0 to 1
 */
record ShotBoundary(Transition.Kind kind, int first, int last, double confidence) {}
