package io.reelwright.campaign;

/**
 * The number of takes of one scene. A scene without an entry is made once.
 *
 * @param scene  index of the scene
 * @param wanted total number of takes wanted, including the existing ones
 * @param rounds how often QUALITY has sent the scene back since it was first made, or since a user last asked for another take
 */
public record Retakes(int scene, int wanted, int rounds) {
    /** Maximum number of times that QUALITY sends a scene back; after that {@code QualityNode} passes the scene with its best take. */
    public static final int MOST_ROUNDS = 3;
}
