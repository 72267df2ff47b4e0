package io.reelwright.phase.motion;

import io.reelwright.campaign.Transition;

/**
 * The boundary between two shots.
 *
 * @param kind       kind of transition
 * @param first      first frame that is not purely the old shot
 * @param last       first frame that is purely the new shot; the same as {@code first} for a cut
 * @param confidence 0 to 1
 */
record ShotBoundary(Transition.Kind kind, int first, int last, double confidence) {}
