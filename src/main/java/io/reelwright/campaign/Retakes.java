package io.reelwright.campaign;

/**
 * How often one scene is made. A scene of which nothing is noted is made once.
 *
 * @param scene  index of the scene
 * @param wanted how many takes of it are wanted in all, those that it has included
 * @param rounds how often QUALITY has sent it back since it was made first, or since somebody asked for it once more
 */
public record Retakes(int scene, int wanted, int rounds) {
    /** How often QUALITY may send a scene back before its best take is used as it is. */
    public static final int MOST_ROUNDS = 3;
}
