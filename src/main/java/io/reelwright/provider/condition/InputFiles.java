package io.reelwright.provider.condition;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The files of a request that is not sent yet. In the request's input, a placeholder {@code {"upload": "<sha256>"}} stands for each; beside
 * the input, {@code files} has what each is made from. The same wish gives the same request on every machine.
 */
public final class InputFiles {
    /** The field of a stored request with what its files are made from. */
    public static final String FILES = "files";

    static final String UPLOAD = "upload";

    private final ObjectNode recipes = JsonNodeFactory.instance.objectNode();

    /** Returns the recipes by their hashes. */
    public ObjectNode recipes() {
        return recipes.deepCopy();
    }

    /**
     * Adds the pose video for a scene to a request.
     *
     * @param width   in pixels, even
     * @param height  in pixels, even
     * @param seconds length of the clip
     * @return whether somebody is seen in the scene; without anybody nothing is added
     */
    public boolean pose(
            ObjectNode input, String field, SceneBlueprint scene, int width, int height, int fps, double seconds) {
        return PoseRecipe.of(scene, width, height, fps, seconds)
                .map(recipe -> add(input, field, recipe.json()))
                .orElse(false);
    }

    private boolean add(ObjectNode input, String field, ObjectNode recipe) {
        String hash = hash(recipe.toString());
        recipes.set(hash, recipe);
        input.putObject(field).put(UPLOAD, hash);
        return true;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
