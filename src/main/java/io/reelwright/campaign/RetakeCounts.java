package io.reelwright.campaign;

import java.util.ArrayList;
import java.util.List;

/**
 * How often scenes are made, also in states of older binaries, which counted for the whole campaign.
 *
 * @param takes      all takes
 * @param rejections how often QUALITY has sent scenes back
 * @param retakes    scenes that are made more than once; empty in a state of an older binary
 */
record RetakeCounts(List<Take> takes, int rejections, List<Retakes> retakes) {
    /** Returns how many takes of a scene are wanted in total. */
    int wanted(int scene) {
        if (isOfOlderBinary()) return isPassed(scene) ? takes(scene) : rejections + 1;
        return retakes(scene).wanted();
    }

    /** Returns how often QUALITY has sent a scene back. */
    int rounds(int scene) {
        if (isOfOlderBinary()) return isPassed(scene) ? 0 : rejections;
        return retakes(scene).rounds();
    }

    /** Returns the highest number of times that QUALITY has sent any scene back. */
    int mostRounds() {
        return isOfOlderBinary()
                ? rejections
                : retakes.stream().mapToInt(Retakes::rounds).max().orElse(0);
    }

    /** Returns how many takes a scene has. */
    int takes(int scene) {
        return (int) takes.stream().filter(take -> take.scene() == scene).count();
    }

    /** Returns the entries with this one in place of an earlier one of its scene. */
    List<Retakes> with(Retakes one) {
        List<Retakes> all = new ArrayList<>(isOfOlderBinary() ? noted() : retakes);
        all.removeIf(before -> before.scene() == one.scene());
        all.add(one);
        return all;
    }

    /** Returns whether the state was written by an older binary: it has rejections, but no entry for any scene. */
    private boolean isOfOlderBinary() {
        return retakes.isEmpty() && rejections > 0;
    }

    private Retakes retakes(int scene) {
        return retakes.stream()
                .filter(noted -> noted.scene() == scene)
                .findFirst()
                .orElseGet(() -> new Retakes(scene, 1, 0));
    }

    /** Converts the campaign-wide count of an older binary into one entry per scene. */
    private List<Retakes> noted() {
        return takes.stream()
                .mapToInt(Take::scene)
                .distinct()
                .mapToObj(scene -> new Retakes(scene, wanted(scene), rounds(scene)))
                .toList();
    }

    private boolean isPassed(int scene) {
        return takes.stream().anyMatch(take -> take.scene() == scene && take.passed());
    }
}
