package io.reelwright.phase.script.story;

import java.util.TreeSet;

/** How far sentences stand apart in their source, so that a telling goes through all of it and not only through its beginning. */
final class Spread {
    private Spread() {}

    /**
     * Returns the distance of a sentence to the nearest one chosen.
     *
     * @param from index of the first sentence of the stretch that is told
     * @param to   index of its last sentence
     * @return share of the stretch, 0 to 1
     */
    static double gap(int i, int from, int to, TreeSet<Integer> chosen) {
        Integer before = chosen.floor(i);
        Integer after = chosen.ceiling(i);
        int left = before == null ? i - from + 1 : i - before;
        int right = after == null ? to + 1 - i : after - i;
        return Math.clamp(Math.min(left, right) / (double) Math.max(1, to - from + 1), 0, 1);
    }
}
