package io.reelwright.provider.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Asset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The files of a request that is not sent yet. In the request's input, at any depth, a placeholder {@code {"upload": "<sha256>"}} stands for
 * each; beside the input, {@code files} has what each is made from. A field is a place as in {@link InputPath}. The same wish gives the same request on every machine.
 */
public final class InputFiles {
    /** The field of a stored request with what its files are made from. */
    public static final String FILES = "files";

    static final String UPLOAD = "upload";

    /** Stands for the hash of a frame that is not there yet. */
    private static final String LAST_FRAME = "last_frame";

    private final ObjectNode recipes = JsonNodeFactory.instance.objectNode();

    /** Returns the recipes by their hashes. */
    public ObjectNode recipes() {
        return recipes.deepCopy();
    }

    /**
     * Adds the driving video for a scene to a request.
     *
     * @param list    whether the field is a list of addresses, to which this one is added
     * @param seconds length of the clip
     * @return whether somebody is seen in the scene; without anybody nothing is added
     */
    public boolean driving(
            ObjectNode input, String field, boolean list, SceneBlueprint scene, DrivingVideo form, double seconds) {
        Optional<ObjectNode> recipe = form.style() == DrivingVideo.Style.FIGURE
                ? FigureRecipe.of(scene, form, seconds).map(FigureRecipe::json)
                : PoseRecipe.of(scene, form.width(), form.height(), form.fps(), seconds)
                        .map(PoseRecipe::json);
        recipe.ifPresent(found -> add(input, field, list, found));
        return recipe.isPresent();
    }

    /**
     * Adds a stored picture to a request.
     *
     * @param list whether the field is a list of addresses, to which this one is added
     */
    public void picture(ObjectNode input, String field, boolean list, Asset picture) {
        ObjectNode recipe = StoredPicture.recipe(picture);
        String hash = hash(recipe.toString());
        recipes.set(hash, recipe);
        place(input, field, list, hash);
    }

    /** Adds a place for the last frame of a clip that is not delivered yet; {@link #lastFrame} fills it. */
    public static void comingFrame(ObjectNode input, String field, boolean list) {
        place(input, field, list, LAST_FRAME);
    }

    /** Puts a stored last frame into the places that {@link #comingFrame} has left for it. */
    public void lastFrame(ObjectNode input, Asset picture) {
        ObjectNode recipe = StoredPicture.recipe(picture);
        String hash = hash(recipe.toString());
        recipes.set(hash, recipe);
        for (JsonNode place : input.findParents(UPLOAD))
            if (place.path(UPLOAD).asText().equals(LAST_FRAME)) ((ObjectNode) place).put(UPLOAD, hash);
    }

    /** Adds the recipes of an earlier request. */
    public void addAll(ObjectNode others) {
        others.properties().forEach(one -> recipes.set(one.getKey(), one.getValue()));
    }

    private void add(ObjectNode input, String field, boolean list, ObjectNode recipe) {
        String hash = hash(recipe.toString());
        recipes.set(hash, recipe);
        place(input, field, list, hash);
    }

    private static void place(ObjectNode input, String field, boolean list, String hash) {
        ObjectNode place = JsonNodeFactory.instance.objectNode().put(UPLOAD, hash);
        if (list) InputPath.list(input, field).add(place);
        else InputPath.put(input, field, place);
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
