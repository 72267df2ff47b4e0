package io.reelwright.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.VideoState;
import java.util.Map;
import java.util.TreeMap;

/** Finds the files in a campaign's state, at any depth: every JSON object with a key and a hash is a file. */
public final class StateFiles {
    private StateFiles() {}

    /** Returns all files in the campaign's own folder, by their names relative to that folder. */
    public static Map<String, Asset> of(VideoState state) {
        Map<String, Asset> found = new TreeMap<>();
        collect(StateJson.tree(StateJson.write(state)), state.campaign().id() + "/", found);
        return found;
    }

    /** Returns the same state with the keys of its own files moved to another folder. */
    public static VideoState moved(VideoState state, String folder) {
        JsonNode tree = StateJson.tree(StateJson.write(state));
        rename(tree, state.campaign().id() + "/", folder + "/");
        return StateJson.read(tree.toString());
    }

    private static void collect(JsonNode node, String folder, Map<String, Asset> found) {
        if (isFile(node) && node.get("key").textValue().startsWith(folder)) {
            String key = node.get("key").textValue();
            Asset asset = new Asset(
                    key, node.path("bytes").asLong(), node.get("sha256").textValue());
            found.put(key.substring(folder.length()), asset);
        }
        node.forEach(inside -> collect(inside, folder, found));
    }

    private static void rename(JsonNode node, String from, String to) {
        if (isFile(node) && node.get("key").textValue().startsWith(from))
            ((ObjectNode) node).put("key", to + node.get("key").textValue().substring(from.length()));
        node.forEach(inside -> rename(inside, from, to));
    }

    private static boolean isFile(JsonNode node) {
        return node.isObject()
                && node.path("sha256").isTextual()
                && node.path("key").isTextual();
    }
}
