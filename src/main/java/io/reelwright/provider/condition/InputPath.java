package io.reelwright.provider.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Places in a request's input, as the catalogue writes them: the name of a field, or the names of nested ones with slashes between them,
 * as in {@code reference/uri}.
 */
public final class InputPath {
    private static final char PART = '/';

    private InputPath() {}

    /**
     * Sets a field. Objects on the way are made where they are missing, and an object is merged with the one that is there.
     *
     * @throws IllegalArgumentException when a field on the way is no object
     */
    public static void put(ObjectNode input, String path, JsonNode value) {
        ObjectNode holder = holder(input, path);
        String name = name(path);
        if (value instanceof ObjectNode more && holder.get(name) instanceof ObjectNode there) merge(there, more);
        else holder.set(name, value);
    }

    /** Returns the list at a place; it is made where it is missing. */
    static ArrayNode list(ObjectNode input, String path) {
        ObjectNode holder = holder(input, path);
        return holder.get(name(path)) instanceof ArrayNode there ? there : holder.putArray(name(path));
    }

    /** Returns a field; missing when there is none. */
    public static JsonNode get(JsonNode input, String path) {
        JsonNode at = input;
        for (int from = 0, end; from <= path.length(); from = end + 1) {
            end = path.indexOf(PART, from) < 0 ? path.length() : path.indexOf(PART, from);
            at = at.path(path.substring(from, end));
        }
        return path.isEmpty() ? MissingNode.getInstance() : at;
    }

    private static void merge(ObjectNode there, ObjectNode more) {
        for (Map.Entry<String, JsonNode> one : more.properties()) put(there, one.getKey(), one.getValue());
    }

    private static ObjectNode holder(ObjectNode input, String path) {
        ObjectNode at = input;
        int from = 0;
        for (int end = path.indexOf(PART); end >= 0; end = path.indexOf(PART, from)) {
            String name = path.substring(from, end);
            JsonNode next = at.get(name);
            if (next != null && !next.isObject())
                throw new IllegalArgumentException(
                        path + ": " + name + " is no object, so that nothing can be put into it");
            at = next instanceof ObjectNode there ? there : at.putObject(name);
            from = end + 1;
        }
        return at;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf(PART) + 1);
    }
}
