package io.reelwright.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.VideoState;
import java.util.Map;
import java.util.TreeMap;

/** The files that a campaign's state names, wherever in it: what has a key and a hash is one. */
public final class StateFiles {
    private StateFiles() {}

    /** All files in a campaign's own folder, by their names without the folder's. */
    public static Map<String, Asset> of(VideoState state) {
        Map<String, Asset> found = new TreeMap<>();
        collect(StateJson.tree(StateJson.write(state)), state.campaign().id() + "/", found);
        return found;
    }

    /** The same state with its own files in another folder. */
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
